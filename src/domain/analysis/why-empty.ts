import type { FigureTable } from './figure';
import type { CodingFigureSettings } from './figure-settings';
import type { WordFigureSettings } from './words/word-figure';

/** What is missing where a figure has nothing to show. */
export type WhyEmpty =
  'codings' | 'documents' | 'groups' | 'pairs' | 'dates' | 'words' | 'question' | 'hits' | 'reference';

/** Why a figure has nothing to draw; null when it has something. Without anything to hold a scope against no keyness is defined. */
export function whyEmpty(settings: CodingFigureSettings | WordFigureSettings, table: FigureTable): WhyEmpty | null {
  const { rows, columns, n } = table;
  const counts = (name: string): boolean => (n[name] ?? 0) > 0;
  switch (settings.kind) {
    case 'matrix':
      if (rows.length > 0 && columns.length > 1) return null;
      return rows.length > 0 && counts('documents') ? 'groups' : 'codings';
    case 'timeline':
      // Before the columns of codes stand the period, its documents and its words.
      if (rows.length > 0 && columns.length > 3) return null;
      return counts('documents') && counts('codes') ? 'dates' : 'codings';
    case 'crosstab':
      return rows.length > 0 ? null : counts('documents') ? 'pairs' : 'codings';
    case 'kwic':
      return rows.length > 0 ? null : settings.query.trim() === '' ? 'question' : 'hits';
    case 'collocations':
      return rows.length > 0 ? null : settings.codeId === null && settings.node.trim() === '' ? 'question' : 'hits';
    case 'words':
      return rows.length > 0 ? null : 'words';
    case 'keyness':
      if (n['targetDocuments'] === 0) return 'documents';
      return n['referenceDocuments'] === 0 ? 'reference' : rows.length > 0 ? null : 'words';
    default:
      return rows.length > 0 ? null : 'codings';
  }
}
