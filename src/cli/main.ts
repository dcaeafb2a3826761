import { isProblem } from '../domain/problem';
import { isUsageError } from './arguments';
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
    process.stderr.write(`postil: there is no command “${name}”. Run postil help for the list.\n`);
    return 2;
  }
  try {
    return await verb.run(rest);
  } catch (error) {
    if (isUsageError(error)) {
      process.stderr.write(`postil: ${error.message} Usage: postil ${verb.usage}\n`);
      return 2;
    }
    if (!isProblem(error)) throw error;
    process.stderr.write(`postil: ${error.message}\n`);
    return 1;
  }
}

process.exitCode = await main(process.argv.slice(2));
