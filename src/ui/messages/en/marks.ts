/** Words about what the text is made of: footnotes, speaker turns, boilerplate. */
export const marks = {
  turnOf: (speaker: string) => `${speaker} speaks`,
  footnotes: 'Footnotes',
  toFootnote: (label: string) => `Go to footnote ${label}`,
  backToReference: 'Back to where the text refers to this note',
};
