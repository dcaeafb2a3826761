/** Words as they may stand in a line of Markdown, not at its beginning: none of its signs has a meaning, a line end is kept. */
export function escapeMarkdown(words: string): string {
  return words
    .replaceAll(/[\\`*_[\]<>&~|!]/g, (sign) => (sign === '&' ? '&amp;' : `\\${sign}`))
    .replaceAll('\n', '&#10;')
    .replaceAll('\r', '&#13;');
}

/** The same for a heading, whose end may have signs of its own. */
export function escapeHeading(words: string): string {
  return escapeMarkdown(words).replaceAll(/(?<!&)#/g, (sign) => `\\${sign}`);
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#10': '\n', '#13': '\r' };

/** The words that `escapeMarkdown` has written, or that somebody wrote by hand. */
export function unescapeMarkdown(markdown: string): string {
  return markdown.replaceAll(
    /\\([!-/:-@[-`{-~])|&(amp|lt|gt|quot|#10|#13);/g,
    (whole: string, sign: string | undefined, entity: string | undefined) =>
      sign ?? (entity === undefined ? whole : (entities[entity] ?? whole)),
  );
}
