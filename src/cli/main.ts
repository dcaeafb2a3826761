import { isProblem } from '../domain/problem';
import { awaitingDisk } from '../engine/jobs/awaiting-disk';
import { isUsageError } from './arguments';
import { printFailure } from './output';
import { helpOf, usage, verbs } from './verbs';
import type { Verb } from './verbs/verb';

/** The workbench without a window. Exit code 0: done; 1: a Problem, one line on stderr; 2: wrong usage. */
export async function main(words: readonly string[]): Promise<number> {
  const [name, ...rest] = words;
  const about = name === 'help' ? verbs.find((known) => known.name === rest[0]) : undefined;
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    process.stdout.write(`${about ? helpOf(about) : usage()}\n`);
    return name === undefined ? 2 : 0;
  }
  const verb = verbs.find((known) => known.name === name);
  if (!verb) {
    printFailure(`there is no command “${name}”. Run postil help for the list.`);
    return 2;
  }
  if (asksForHelp(rest)) {
    process.stdout.write(`${helpOf(verb)}\n`);
    return 0;
  }
  try {
    return await awaitingDisk(() => verb.run(rest));
  } catch (error) {
    if (isUsageError(error)) {
      printFailure(`${error.message} ${hintOf(verb)}`);
      return 2;
    }
    if (!isProblem(error)) throw error;
    printFailure(error.message);
    return 1;
  }
}

function asksForHelp(words: readonly string[]): boolean {
  const ownWords = words.includes('--') ? words.slice(0, words.indexOf('--')) : words;
  return ownWords.some((word) => word === '--help' || word === '-h');
}

/** A usage that is longer than two lines of a terminal hides what is wrong. */
const longestHint = 160;

function hintOf({ name, usage: words }: Verb): string {
  return words.length > longestHint ? `See postil help ${name}.` : `Usage: postil ${words}`;
}

// Whoever reads the results may have seen enough, as `head` has: that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});
process.exitCode = await main(process.argv.slice(2));
