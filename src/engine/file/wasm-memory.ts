/** What SQLite and JavaScript share: the linear memory and the table of functions that C can call. */
export type WasmMemory = {
  /** The bytes as they are now; never keep it, the memory moves when it grows. */
  bytes(): Uint8Array;
  readInt(pointer: number): number;
  writeInt(pointer: number, value: number): void;
  writeLong(pointer: number, value: number): void;
  readText(pointer: number): string;
  /** Writes text with its closing zero; answers false when it is longer than `limit` bytes. */
  writeText(pointer: number, text: string, limit: number): boolean;
  /** A C function pointer to a JavaScript function. */
  pointerTo(fn: WasmFunction, signature: string): number;
  /** The function behind a C function pointer. */
  functionAt(pointer: number): WasmFunction | null;
};

/** Pointers and numbers in, a result code out; file offsets (`j`) are bigint. */
export type WasmFunction = (...args: never[]) => number;

type RawMemory = { readonly buffer: ArrayBuffer };
type RawTable = {
  grow(by: number): number;
  get(index: number): WasmFunction | null;
  set(index: number, fn: unknown): void;
};
type RawInstance = { readonly exports: Readonly<Record<string, unknown>> };
type WebAssemblyApi = {
  readonly Memory: abstract new () => RawMemory;
  readonly Table: abstract new () => RawTable;
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object, imports: object) => RawInstance;
};

/** WebAssembly as far as it is used here: the rooms without a DOM have no types for it. */
const webAssembly = (globalThis as unknown as { readonly WebAssembly: WebAssemblyApi }).WebAssembly;

export function instantiateWasm(wasm: Uint8Array, imports: object): { module: object; instance: RawInstance } {
  const module = new webAssembly.Module(wasm);
  return { module, instance: new webAssembly.Instance(module, imports) };
}

/** Finds memory and function table by what they are: the build shortens the names of its exports. */
export function findWasmMemory(instance: RawInstance): WasmMemory | null {
  const exported = Object.values(instance.exports);
  const memory = exported.find((value) => value instanceof webAssembly.Memory);
  const table = exported.find((value) => value instanceof webAssembly.Table);
  return memory && table ? wasmMemory(memory, table) : null;
}

function wasmMemory(memory: RawMemory, table: RawTable): WasmMemory {
  const decoder = new TextDecoder();
  const encoder = new TextEncoder();
  let bytes = new Uint8Array(memory.buffer);
  let view = new DataView(memory.buffer);
  const refresh = (): void => {
    if (bytes.buffer === memory.buffer) return;
    bytes = new Uint8Array(memory.buffer);
    view = new DataView(memory.buffer);
  };
  const currentBytes = (): Uint8Array => {
    refresh();
    return bytes;
  };
  const currentView = (): DataView => {
    refresh();
    return view;
  };
  return {
    bytes: currentBytes,
    readInt: (pointer) => currentView().getInt32(pointer, true),
    writeInt: (pointer, value) => currentView().setInt32(pointer, value, true),
    writeLong: (pointer, value) => currentView().setBigInt64(pointer, BigInt(value), true),
    readText(pointer) {
      const all = currentBytes();
      return decoder.decode(all.subarray(pointer, all.indexOf(0, pointer)));
    },
    writeText(pointer, text, limit) {
      const encoded = encoder.encode(`${text}\0`);
      if (encoded.length > limit) return false;
      currentBytes().set(encoded, pointer);
      return true;
    },
    pointerTo(fn, signature) {
      const index = table.grow(1);
      table.set(index, wrapForWasm(fn, signature));
      return index;
    },
    functionAt: (pointer) => table.get(pointer),
  };
}

/**
 * A function that C can call: the smallest module that imports `fn` and exports it again, because the table takes
 * WebAssembly functions only. `signature` is the result, then the parameters: `i` 32 bits, `j` 64 bits.
 */
function wrapForWasm(fn: WasmFunction, signature: string): unknown {
  const types = [...signature].map((letter) => (letter === 'j' ? 0x7e : 0x7f));
  const [result = 0x7f, ...parameters] = types;
  const functionType = [0x60, parameters.length, ...parameters, 1, result];
  const module = [
    ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
    ...[0x01, functionType.length + 1, 0x01, ...functionType],
    ...[0x02, 0x07, 0x01, 0x01, 0x65, 0x01, 0x66, 0x00, 0x00], // import e.f
    ...[0x07, 0x05, 0x01, 0x01, 0x66, 0x00, 0x00], // export f
  ];
  return instantiateWasm(Uint8Array.from(module), { e: { f: fn } }).instance.exports['f'];
}
