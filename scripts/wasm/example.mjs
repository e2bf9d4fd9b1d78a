// A small WebAssembly and its glue in the shape in which wasm-bindgen 0.2.130 writes them, for the tests.
import binaryen from "binaryen";

/** Assembles a module from its text, with the names of its functions. */
export const assemble = (text) => {
  const module = binaryen.parseText(text);
  module.setFeatures(
    binaryen.Features.BulkMemory | binaryen.Features.ReferenceTypes | binaryen.Features.MutableGlobals,
  );
  binaryen.setDebugInfo(true);
  return Buffer.from(module.emitBinary());
};

/** The Rust name of the entry function of a closure. */
export const entry = (type) => `$"wasm_bindgen[4f2a]::convert::closures::_::invoke::<${type}>"`;

// Slots 1 and 3 of the table are called, slots 2 and 4 hold entry functions, of which one is exported.
export const WASM = assemble(`(module
  (import "./example_bg.js" "__wbg_note_5f1e6cba4e8a2fd7" (func $note (param i32)))
  (import "./example_bg.js" "__wbg_instanceof_Error_06fdc9dd5bfff59a" (func $is_error (param externref) (result i32)))
  (memory (export "memory") 1)
  (global $heap (mut i32) (i32.const 2048))
  (table $functions (export "functions") 5 5 funcref)
  (table (export "__wbindgen_externrefs") 1 1 externref)
  (elem (table $functions) (i32.const 1) func $double ${entry("Event")} $square ${entry("Node")})
  (type $unary (func (param i32) (result i32)))
  (func $double (type $unary) (i32.shl (local.get 0) (i32.const 1)))
  (func ${entry("Event")} (type $unary) (i32.add (local.get 0) (i32.const 71)))
  (func $square (type $unary) (i32.mul (local.get 0) (local.get 0)))
  (func ${entry("Node")} (export "wasm_bindgen__convert__closures_____invoke__h0c") (type $unary)
    (call $note (local.get 0))
    (i32.sub (local.get 0) (i32.const 1)))
  (func (export "call_slot") (param i32 i32) (result i32)
    (call_indirect $functions (type $unary) (local.get 1) (local.get 0)))
  (func (export "is_error") (param externref) (result i32) (call $is_error (local.get 0)))
  (func (export "__wbindgen_malloc_command_export") (param i32 i32) (result i32)
    (local i32)
    (local.set 2 (global.get $heap))
    (global.set $heap (i32.add (global.get $heap) (local.get 0)))
    (local.get 2))
  (func (export "__wbindgen_realloc_command_export") (param i32 i32 i32 i32) (result i32)
    (global.set $heap (i32.add (local.get 0) (local.get 2)))
    (local.get 0))
  (func (export "sum_of_bytes") (param i32 i32) (result i32)
    (local i32)
    (loop $next
      (if (local.get 1) (then
        (local.set 2 (i32.add (local.get 2) (i32.load8_u (local.get 0))))
        (local.set 0 (i32.add (local.get 0) (i32.const 1)))
        (local.set 1 (i32.sub (local.get 1) (i32.const 1)))
        (br $next))))
    (local.get 2)))`);

export const EXPORTS = ["run", "notes", "callSlot", "callEntry", "isError", "sumOfBytes", "Handle"];

export const GLUE = `/* @ts-self-types="./example.d.ts" */
export class Handle {
    free() {
        HandleFinalization.unregister(this);
    }
    constructor() {
        HandleFinalization.register(this, 7, this);
    }
}

export function callSlot(slot, value) {
    const ret = wasm.call_slot(slot, value);
    return ret;
}

export function callEntry(value) {
    const ret = wasm.wasm_bindgen__convert__closures_____invoke__h0c(value);
    return ret;
}

export function isError(value) {
    const ret = wasm.is_error(value);
    return ret !== 0;
}

export function sumOfBytes(text) {
    const ptr0 = passStringToWasm0(text, wasm.__wbindgen_malloc_command_export, wasm.__wbindgen_realloc_command_export);
    const len0 = WASM_VECTOR_LEN;
    const ret = wasm.sum_of_bytes(ptr0, len0);
    return ret;
}
function __wbg_get_imports() {
    const import0 = {
        __proto__: null,
        __wbg_instanceof_Error_06fdc9dd5bfff59a: function(arg0) {
            let result;
            try {
                result = arg0 instanceof Error;
            } catch (_) {
                result = false;
            }
            const ret = result;
            return ret;
        },
        __wbg_note_5f1e6cba4e8a2fd7: function(arg0) {
            notes.push(arg0);
        },
    };
    return {
        __proto__: null,
        "./example_bg.js": import0,
    };
}

const HandleFinalization = (typeof FinalizationRegistry === 'undefined')
    ? { register: () => {}, unregister: () => {} }
    : new FinalizationRegistry(ptr => wasm.call_slot(1, ptr));

let cachedUint8ArrayMemory0 = null;
function getUint8ArrayMemory0() {
    if (cachedUint8ArrayMemory0 === null || cachedUint8ArrayMemory0.byteLength === 0) {
        cachedUint8ArrayMemory0 = new Uint8Array(wasm.memory.buffer);
    }
    return cachedUint8ArrayMemory0;
}

function passStringToWasm0(arg, malloc, realloc) {
    if (realloc === undefined) {
        const buf = cachedTextEncoder.encode(arg);
        const ptr = malloc(buf.length, 1) >>> 0;
        getUint8ArrayMemory0().subarray(ptr, ptr + buf.length).set(buf);
        WASM_VECTOR_LEN = buf.length;
        return ptr;
    }

    let len = arg.length;
    let ptr = malloc(len, 1) >>> 0;

    const mem = getUint8ArrayMemory0();

    let offset = 0;

    for (; offset < len; offset++) {
        const code = arg.charCodeAt(offset);
        if (code > 0x7F) break;
        mem[ptr + offset] = code;
    }
    if (offset !== len) {
        if (offset !== 0) {
            arg = arg.slice(offset);
        }
        ptr = realloc(ptr, len, len = offset + arg.length * 3, 1) >>> 0;
        const view = getUint8ArrayMemory0().subarray(ptr + offset, ptr + len);
        const ret = cachedTextEncoder.encodeInto(arg, view);

        offset += ret.written;
        ptr = realloc(ptr, len, offset, 1) >>> 0;
    }

    WASM_VECTOR_LEN = offset;
    return ptr;
}

const cachedTextEncoder = new TextEncoder();

if (!('encodeInto' in cachedTextEncoder)) {
    cachedTextEncoder.encodeInto = function (arg, view) {
        const buf = cachedTextEncoder.encode(arg);
        view.set(buf);
        return {
            read: arg.length,
            written: buf.length
        };
    };
}

let WASM_VECTOR_LEN = 0;

let wasmModule, wasmInstance, wasm;
function __wbg_finalize_init(instance, module) {
    wasmInstance = instance;
    wasm = instance.exports;
    wasmModule = module;
    cachedUint8ArrayMemory0 = null;
    return wasm;
}

function initSync(module) {
    if (wasm !== undefined) return wasm;
    const imports = __wbg_get_imports();
    const instance = new WebAssembly.Instance(module, imports);
    return __wbg_finalize_init(instance, module);
}

export { initSync };

/** What the build adds to a glue. */
export const notes = [];
export const run = async (module) => __wbg_finalize_init(await WebAssembly.instantiate(module, __wbg_get_imports()), module);
`;

let started = 0;

/** Starts a new instance of a glue with a WebAssembly. Returns the answers of all exports, and the notes that the WebAssembly made. */
export const answers = async (wasm, glue) => {
  started += 1;
  const { run, notes, callSlot, callEntry, isError, sumOfBytes, Handle } = await import(
    `data:text/javascript,${encodeURIComponent(glue)}#${started}`
  );
  await run(new WebAssembly.Module(wasm));
  new Handle().free();
  return {
    slots: [callSlot(1, 21), callSlot(3, 9)],
    entry: callEntry(5),
    errors: [isError(new Error("one")), isError("none")],
    sums: [sumOfBytes(""), sumOfBytes("harbour"), sumOfBytes("Øresund · Straße")],
    notes: [...notes],
  };
};
