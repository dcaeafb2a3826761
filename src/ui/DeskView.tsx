import { LinksView } from './links/LinksView';
import { MemosView } from './memos/MemosView';
import { FindAnywhere } from './find-anywhere/FindAnywhere';
import { HistoryView } from './history/HistoryView';
import { VersionsView } from './versions/VersionsView';
import { CodebookView } from './codebook/CodebookView';
import { DocumentsTable } from './table/DocumentsTable';
import { CasesView } from './cases/CasesView';
import type { View } from './state/views';

/** The view in the middle of the window, or in its left panel, other than the reader. */
export function DeskView({ view }: { readonly view: View }) {
  switch (view) {
    case 'codebook':
      return <CodebookView />;
    case 'cases':
      return <CasesView />;
    case 'find':
      return <FindAnywhere />;
    case 'history':
      return <HistoryView />;
    case 'versions':
      return <VersionsView />;
    case 'memos':
      return <MemosView />;
    case 'links':
      return <LinksView />;
    case 'documents':
      return <DocumentsTable />;
    default:
      return null;
  }
}
