// The bridge between JavaScript and a WebAssembly module. It is part of the glue of each module: it starts the
// module and blocks every call into it after a panic.

/** @type {Set<(error: unknown) => void>} Functions that are called after a panic. */
export const panicListeners = new Set();

let hasPanicked = false;

/**
 * Wraps the functions of a WebAssembly module. After an exception in one of them, the memory of the module is in an
 * undefined state. Then no function may run any more: neither one that embed.js calls, nor a listener or timer that
 * the module has set.
 *
 * @param {WebAssembly.Exports} exports
 */
const guard = (exports) => {
  /** @param {Function} call */
  const guarded =
    (call) =>
    /** @param {unknown[]} values */
    (...values) => {
      if (hasPanicked) return;
      try {
        return call(...values);
      } catch (error) {
        hasPanicked = true;
        queueMicrotask(() => {
          for (const listener of panicListeners) listener(error);
        });
        throw error;
      }
    };
  return Object.fromEntries(
    Object.entries(exports).map(([name, it]) => [name, typeof it === "function" ? guarded(it) : it]),
  );
};

/**
 * Starts a compiled WebAssembly module. wasm-bindgen's own function for this also fetches the file, which embed.js
 * has done already.
 *
 * @param {WebAssembly.Module} module
 * @param {() => WebAssembly.Imports} getImports
 * @param {(instance: { exports: WebAssembly.Exports }, module: WebAssembly.Module) => unknown} finalize
 */
export const instantiate = async (module, getImports, finalize) => {
  const { exports } = await WebAssembly.instantiate(module, getImports());
  finalize({ exports: guard(exports) }, module);
};
