/**
 * What pdf.js expects and an older Node has not. The drawing classes are names only: nothing is drawn here, but pdf.js
 * looks for them when it is loaded.
 */
export function prepareRuntime(): void {
  for (const name of ['DOMMatrix', 'Path2D', 'ImageData']) fillIn(globalThis, name, function Empty() {});
  fillIn(Promise, 'withResolvers', withResolvers);
  fillIn(Promise, 'try', attempt);
  fillIn(ArrayBuffer.prototype, 'transferToFixedLength', function copy(this: ArrayBuffer, length = this.byteLength) {
    return this.slice(0, length);
  });
}

/** Loads pdf.js without its words about drawing, which would stand in the output of the command line. */
export async function loadQuietly<T>(load: () => Promise<T>): Promise<T> {
  /* oxlint-disable no-console -- kept silent, not spoken to */
  const { warn } = console;
  console.warn = () => undefined;
  try {
    return await load();
  } finally {
    console.warn = warn;
    /* oxlint-enable no-console */
  }
}

function fillIn(target: object, name: string, value: unknown): void {
  if (name in target) return;
  Object.defineProperty(target, name, { value, configurable: true, writable: true });
}

function withResolvers(): object {
  let resolve: unknown;
  let reject: unknown;
  const promise = new Promise((fulfil, refuse) => {
    resolve = fulfil;
    reject = refuse;
  });
  return { promise, resolve, reject };
}

async function attempt<Args extends unknown[], T>(act: (...args: Args) => T, ...args: Args): Promise<Awaited<T>> {
  return await act(...args);
}
