import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Writes a line for whoever looks for a fault later. Never a participant's text. */
export type Log = (line: string) => void;

const largestLog = 1_000_000;

/** A log file in `folder`; when it has grown large it is put aside, and the one put aside before is dropped. */
export function openLog(folder: string): Log {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'postil.log');
  if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > largestLog) renameSync(path, `${path}.old`);
  return (line) => {
    appendFileSync(path, `${new Date().toISOString()} ${line.trimEnd()}\n`);
  };
}
