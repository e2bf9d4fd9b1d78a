/** The modules that the build or the runtime provides. */

declare module "glue:prerender" {
  export function __wbg_get_imports(): WebAssembly.Imports;
  export function __wbg_finalize_init(instance: { exports: WebAssembly.Exports }, module: WebAssembly.Module): unknown;

  /** Prints a story, by crates/prerender; the answer is JSON. */
  export function print(document: Uint8Array, settings: string, writesJsonLd: boolean, now: number): string;
}

declare module "*.wasm" {
  const module: WebAssembly.Module;
  export default module;
}

declare module "node:fs/promises" {
  export function readFile(file: URL): Promise<Uint8Array<ArrayBuffer>>;
}
