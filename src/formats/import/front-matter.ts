/** What the block between two `---` lines at the top of a Markdown file says about it. */
export type FrontMatter = {
  readonly title?: string;
  readonly author?: string;
  readonly publisher?: string;
  readonly date?: string;
  readonly url?: string;
  readonly language?: string;
};

const fieldNames: Readonly<Record<string, keyof FrontMatter>> = {
  title: 'title',
  author: 'author',
  publisher: 'publisher',
  date: 'date',
  url: 'url',
  lang: 'language',
  language: 'language',
};

/** A longer value is no title and no name. */
const longestValue = 500;

/** What a value must look like to be taken; another one is left out rather than guessed at. */
const accepted: Readonly<Partial<Record<keyof FrontMatter, RegExp>>> = {
  date: /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/,
  language: /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/,
};

/** Takes simple `key: value` front matter off a text. A block that holds anything else stays in the text. */
export function takeFrontMatter(text: string): { readonly fields: FrontMatter; readonly body: string } {
  const block = /^---[ \t]*\n([\s\S]{0,20000}?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/.exec(text);
  const lines = block?.[1]?.split('\n') ?? [];
  if (!block || !lines.every((line) => /^(\s*|\s*#.*|\s+.*|-\s.*|[\w-]+:(\s.*)?)$/.test(line))) {
    return { fields: {}, body: text };
  }
  const fields: Record<string, string> = {};
  for (const line of lines) {
    const [, key, raw] = /^([\w-]+):\s+(\S.*)$/.exec(line.trimEnd()) ?? [];
    const field = key === undefined ? undefined : fieldNames[key.toLowerCase()];
    const value = raw?.replace(/^(["'])(.*)\1$/, '$2');
    if (field && value && value.length <= longestValue && (accepted[field]?.test(value) ?? true)) fields[field] = value;
  }
  return { fields, body: text.slice(block[0].length) };
}
