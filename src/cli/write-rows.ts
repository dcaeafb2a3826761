import type { Words } from './arguments';
import { printResult } from './output';
import { writeToStdout } from './write-to-stdout';

/** Writes to the file that `--out` names and says how many rows it has; without one the bytes alone go to stdout. */
export async function writeRows<O extends string>(
  { options, has }: Words<O | 'out'>,
  write: (path: string) => Promise<{ readonly rows: number }>,
  unit = 'rows',
): Promise<void> {
  const { out } = options;
  if (out === undefined) {
    await writeToStdout(write);
    return;
  }
  const { rows } = await write(out);
  printResult(has('json'), { path: out, rows }, `Wrote ${rows} ${unit} to ${out}.`);
}
