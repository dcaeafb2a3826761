import type { Token } from 'markdown-it';

/** A footnote with the tokens of its own text. `label` is what stands at its reference and before it. */
export type MarkdownFootnote = { readonly label: string; readonly tokens: readonly Token[] };

/** What the parser of footnotes leaves behind: by their numbers, the written label or the tokens of a note inside a line. */
export type FootnoteEnvironment = {
  readonly footnotes?: { readonly list?: readonly { readonly label?: string; readonly tokens?: readonly Token[] }[] };
};

/**
 * Takes the footnotes out of where their author wrote them, in the order of their references. Notes that nothing refers to
 * come last: the parser's own way would drop their words.
 */
export function takeFootnotes(
  tokens: readonly Token[],
  { footnotes }: FootnoteEnvironment,
): { readonly body: readonly Token[]; readonly notes: readonly MarkdownFootnote[] } {
  const { body, definitions } = takeDefinitions(tokens);
  const listed = footnotes?.list ?? [];
  const notes = listed.map(({ label, tokens: inline }, i) => {
    const at = definitions.findIndex((definition) => definition.label === label);
    const written = inline ?? (at < 0 ? [] : (definitions.splice(at, 1)[0]?.tokens ?? []));
    return { label: String(i + 1), tokens: inline ? inLine(inline) : written };
  });
  const unused = definitions.map((definition, i) => ({ ...definition, label: String(listed.length + i + 1) }));
  return { body, notes: [...notes, ...unused] };
}

/** A note may stand inside another one: the innermost open note takes the tokens. */
function takeDefinitions(tokens: readonly Token[]): { body: readonly Token[]; definitions: MarkdownFootnote[] } {
  const body: Token[] = [];
  const definitions: { label: string; tokens: Token[] }[] = [];
  const open: Token[][] = [];
  for (const token of tokens) {
    if (token.type === 'footnote_reference_open') {
      const definition = { label: labelOf(token), tokens: [] };
      definitions.push(definition);
      open.push(definition.tokens);
    } else if (token.type === 'footnote_reference_close') open.pop();
    else (open.at(-1) ?? body).push(token);
  }
  return { body, definitions };
}

function labelOf({ meta }: Token): string {
  return (meta as { readonly label?: string } | null)?.label ?? '';
}

/** The number of the footnote that a reference refers to, as it is shown. */
export function numberOfReference({ meta }: Token): string {
  return String(((meta as { readonly id?: number } | null)?.id ?? 0) + 1);
}

/** Words of a note inside a line, as the block that the layout expects. */
function inLine(children: readonly Token[]): readonly Token[] {
  const [first] = children;
  if (!first) return [];
  const block: Token = Object.assign(Object.create(Object.getPrototypeOf(first) as object) as Token, first, {
    type: 'inline',
    content: '',
    nesting: 0,
    children: [...children],
  });
  return [block];
}
