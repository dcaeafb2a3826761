import MarkdownIt, { type StateInline, type Token } from 'markdown-it';
import { recordLinkAt, type RecordLink } from '../../../domain/text/record-links';

/** Deeper lists and quotes than this are no note a person wrote. */
const deepestNesting = 40;

/** HTML stays text as it was typed; a line end in a note is meant as one. */
const parser = new MarkdownIt({
  html: false,
  linkify: false,
  typographer: false,
  breaks: true,
  maxNesting: deepestNesting,
});
parser.inline.ruler.before('link', 'recordLink', readRecordLink);

/** Notes that were read lately: a list that scrolls shows the same ones again and again. */
const readLately = new Map<string, readonly Token[]>();
const mostKept = 200;

/** A note in Markdown as tokens; a link to a record is a token `record_link` with the link as its meta. */
export function parseMarkdown(text: string): readonly Token[] {
  const known = readLately.get(text);
  if (known) return known;
  const tokens = parser.parse(text, {});
  if (readLately.size >= mostKept) readLately.clear();
  readLately.set(text, tokens);
  return tokens;
}

/** The link that a token `record_link` stands for. */
export function recordLinkOf(token: Token): RecordLink {
  return token.meta as RecordLink;
}

function readRecordLink(state: StateInline, silent: boolean): boolean {
  if (!state.src.startsWith('[[', state.pos)) return false;
  const link = recordLinkAt(state.src, state.pos);
  if (!link || link.end > state.posMax) return false;
  if (!silent) state.push('record_link', '', 0).meta = link;
  state.pos = link.end;
  return true;
}
