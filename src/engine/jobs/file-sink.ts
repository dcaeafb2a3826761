import { open, rename, rm } from 'node:fs/promises';

/** Where an export writes its bytes. */
export type FileSink = { readonly write: (chunk: Uint8Array) => Promise<void> };

/**
 * Writes a file whole or not at all: beside its place first, then synced and renamed, so that neither a crash nor a
 * Cancel leaves half an export, nor takes the earlier one away.
 */
export async function writeWholeFile<R>(path: string, fill: (sink: FileSink) => Promise<R>): Promise<R> {
  const unfinished = `${path}.unfinished`;
  try {
    const file = await open(unfinished, 'w');
    let result: R;
    try {
      result = await fill({
        async write(chunk) {
          await file.writeFile(chunk);
        },
      });
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(unfinished, path);
    return result;
  } finally {
    await rm(unfinished, { force: true });
  }
}
