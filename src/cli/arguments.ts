import { parseArgs } from 'node:util';

export type UsageError = Error & { readonly name: 'UsageError' };

/** The words of the call do not fit the command: exit code 2. */
export function usageError(message: string): UsageError {
  return Object.assign(new Error(message), { name: 'UsageError' } as const);
}

/** Whether an error says that the words of a call do not fit. */
export function isUsageError(error: unknown): error is UsageError {
  return error instanceof Error && error.name === 'UsageError';
}

/** The words of a call, taken apart. */
export type Words<O extends string> = {
  /** Those without `--`, in their order. */
  readonly places: readonly string[];
  /** Options with a value, by name. */
  readonly options: Readonly<Partial<Record<O, string>>>;
  /** What an option was given each time; empty when it was not. */
  readonly listOf: (name: O) => readonly string[];
  readonly has: (flag: string) => boolean;
};

/**
 * Splits the words after the command's name.
 * @param least how many words without `--` there must be; `most` how many there may be
 * @param optionNames options that take a value; `--json` is known everywhere; `listNames` those that may be given again
 */
export function readWords<O extends string>(
  words: readonly string[],
  {
    least,
    most,
    optionNames,
    listNames = [],
    flagNames = [],
  }: {
    least: number;
    most: number;
    optionNames: readonly O[];
    listNames?: readonly O[];
    flagNames?: readonly string[];
  },
): Words<O> {
  const flags = ['json', ...flagNames];
  const options = Object.fromEntries([
    ...optionNames.map((name) => [name, { type: 'string' as const }]),
    ...listNames.map((name) => [name, { type: 'string' as const, multiple: true }]),
    ...flags.map((name) => [name, { type: 'boolean' as const }]),
  ]);
  try {
    const { values, positionals } = parseArgs({
      args: joinDashedValues(words, [...optionNames, ...listNames]),
      options,
      allowPositionals: true,
      strict: true,
    });
    if (positionals.length < least) throw usageError('Something is missing.');
    if (positionals.length > most) throw usageError(`“${positionals[most] ?? ''}” is one word too many.`);
    const given = values as Readonly<Record<string, unknown>>;
    return {
      places: positionals,
      options: given as Partial<Record<O, string>>,
      listOf: (name) => [given[name] ?? []].flat().map(String),
      has: (flag) => given[flag] === true,
    };
  } catch (error) {
    if (isUsageError(error)) throw error;
    // What follows is advice on words that begin with a dash, which nobody meant.
    const [message = ''] = (error instanceof Error ? error.message : String(error)).split(/\n|\. To specify/);
    throw usageError(`${message}.`.replace('..', '.'));
  }
}

/** A value that must be given. */
export function required<O extends string>({ options }: Words<O>, name: O): string {
  const value = options[name];
  if (value === undefined) throw usageError(`--${name} is missing.`);
  return value;
}

/** A whole number that must be given; whether the text has such a position is not judged here. */
export function requiredNumber<O extends string>(words: Words<O>, name: O): number {
  const value = required(words, name);
  if (!/^-?\d+$/.test(value)) throw usageError(`--${name} takes a whole number.`);
  return Number(value);
}

/** A whole number within bounds; null when it was not given. */
export function wholeNumber<O extends string>(
  { options }: Words<O>,
  option: O,
  least: number,
  most: number = Number.MAX_SAFE_INTEGER,
): number | null {
  const given = options[option];
  if (given === undefined) return null;
  const value = /^\d+$/.test(given) ? Number(given) : NaN;
  if (value >= least && value <= most) return value;
  throw usageError(`--${option} takes a whole number from ${least}${most > 1_000_000 ? ' up' : ` to ${most}`}.`);
}

/** The choice that a value names; `what` is what the refusal speaks of, such as `--format`. */
export function oneOf<C extends string>(value: string, choices: readonly C[], what: string): C {
  const choice = choices.find((known) => known === value);
  if (choice === undefined) throw usageError(`${what} is one of ${choices.join(', ')}.`);
  return choice;
}

/** The format that is asked for: as `--format` says, else as the name of the file to write ends; null when neither does. */
export function formatOf<O extends string, F extends string>(
  { options }: Words<O | 'format' | 'out'>,
  formats: readonly F[],
): F | null {
  if (options.format !== undefined) return oneOf(options.format, formats, '--format');
  const ending = /\.([^./\\]+)$/.exec(options.out ?? '')?.[1]?.toLowerCase();
  return formats.find((known) => known === ending) ?? null;
}

/** `--start -1` or `--pattern -x` would be read as two options; what has one dash is the value of the option before it. */
function joinDashedValues(words: readonly string[], optionNames: readonly string[]): string[] {
  const joined: string[] = [];
  for (const word of words) {
    const before = joined.at(-1);
    const wantsValue = before !== undefined && optionNames.some((name) => before === `--${name}`);
    if (wantsValue && !joined.includes('--') && /^-[^-]/.test(word)) joined[joined.length - 1] = `${before}=${word}`;
    else joined.push(word);
  }
  return joined;
}
