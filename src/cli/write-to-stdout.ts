import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

/** Through a file in the temporary folder, so that the export is whole before its first byte is passed on. */
export async function writeToStdout(write: (path: string) => Promise<unknown>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'postil-'));
  try {
    const target = join(folder, 'export');
    await write(target);
    await pipeline(createReadStream(target), process.stdout, { end: false });
  } finally {
    await rm(folder, { recursive: true });
  }
}
