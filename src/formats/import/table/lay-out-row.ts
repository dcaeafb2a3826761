import type { PlannedDocument } from '../../../domain/imports/plan-documents';
import { completeAbout } from '../about/complete-about';
import { createDocumentBuilder } from '../document-builder';
import type { ImportedText } from '../importer';
import { toImportedText } from '../imported-text';

/** The head of a shorter text is an answer, and no head of a news page. */
const shortestNews = 600;

/** The document that a row of a table becomes: its text, under headings where there are several. */
export function layOutRow(
  { texts, title, author, publisher, date, url, language, values, caseName }: PlannedDocument,
  charset: string | null,
): ImportedText {
  const builder = createDocumentBuilder();
  for (const { heading, words } of texts) {
    if (heading !== null) {
      builder.open({ kind: 'heading', level: 2 });
      builder.write(heading);
      builder.close();
    }
    builder.open({ kind: 'paragraph' });
    builder.write(words.trim());
    builder.close();
  }
  const built = builder.finish();
  const said = Object.entries({ title, author, publisher, date, url }).filter(([, value]) => value !== undefined);
  const about = Object.fromEntries(said) as ImportedText['about'];
  const imported = toImportedText(built, language === undefined ? {} : { language });
  return {
    ...imported,
    charset,
    about: built.text.length < shortestNews ? about : completeAbout(about, built.text, built.marks),
    ...(values.length > 0 ? { values } : {}),
    ...(caseName === undefined ? {} : { caseName }),
  };
}
