import { isProblem } from '../domain/problem';
import { awaitingDisk } from '../engine/jobs/awaiting-disk';
import { isUsageError } from './arguments';
import { printFailure } from './output';
import { usage, verbs } from './verbs';

/** The workbench without a window. Exit code 0: done; 1: a Problem, one line on stderr; 2: wrong usage. */
export async function main(words: readonly string[]): Promise<number> {
  const [name, ...rest] = words;
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    process.stdout.write(`${usage()}\n`);
    return name === undefined ? 2 : 0;
  }
  const verb = verbs.find((known) => known.name === name);
  if (!verb) {
    printFailure(`there is no command “${name}”. Run postil help for the list.`);
    return 2;
  }
  try {
    return await awaitingDisk(() => verb.run(rest));
  } catch (error) {
    if (isUsageError(error)) {
      printFailure(`${error.message} Usage: postil ${verb.usage}`);
      return 2;
    }
    if (!isProblem(error)) throw error;
    printFailure(error.message);
    return 1;
  }
}

// Whoever reads the results may have seen enough, as `head` has: that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});
process.exitCode = await main(process.argv.slice(2));
