import MarkdownIt from 'markdown-it';
import readFootnotes from 'markdown-it-footnote';
import { withSpeakerTurns } from '../../domain/text/turns-of-import';
import { warning } from '../../domain/warning';
import { completeAbout } from './about/complete-about';
import type { FileToImport, Importer, ImportedText } from './importer';
import { takeFrontMatter } from './front-matter';
import { takeFootnotes, type FootnoteEnvironment } from './markdown-footnotes';
import { layOutMarkdown } from './markdown-layout';
import { readPlainText } from './plain-text';

/** Deeper lists and quotes than this are no text a person wrote; the parser would drop what lies deeper. */
const deepestNesting = 100;

/** HTML is not interpreted: a tag in a Markdown file stays in the text as the author typed it. */
const parser = new MarkdownIt({ html: false, linkify: false, typographer: false, maxNesting: deepestNesting });
parser.use(readFootnotes);
// Its last step drops the notes that nothing refers to; ours keeps them.
parser.core.ruler.disable('footnote_tail');

/** Markdown as CommonMark with tables, strikethrough and footnotes: its structure becomes marks, its syntax goes. */
export const markdown: Importer = {
  name: 'Markdown',
  kind: 'markdown',
  extensions: ['md', 'markdown', 'mdown', 'mkd'],
  reads: () => false,
  read: readMarkdown,
};

function readMarkdown(file: FileToImport): ImportedText {
  const plain = readPlainText(file);
  const { fields, body } = takeFrontMatter(plain.text);
  const environment: FootnoteEnvironment = {};
  const tokens = parser.parse(body, environment);
  if (tokens.some((token) => token.level >= deepestNesting - 1)) {
    return { ...plain, warnings: [...plain.warnings, warning('nestedTooDeeply')] };
  }
  const { language, ...about } = fields;
  const laidOut = layOutMarkdown(takeFootnotes(tokens, environment));
  // Its author named the file; a heading is only what stands first in it.
  const { title = '', ...said } = completeAbout(about, laidOut.text, laidOut.marks);
  return {
    ...plain,
    ...laidOut,
    marks: withSpeakerTurns(laidOut.text, laidOut.marks),
    language: language ?? plain.language,
    about: title === about.title ? { ...said, title } : said,
  };
}
