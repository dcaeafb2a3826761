import { Folder } from 'lucide-react';
import { putInFolder, renameSource } from '../../actions/edit-sources';
import { useMessages } from '../../messages/use-messages';
import { NameField } from '../../parts/tree/NameField';
import { useWorkspace } from '../../state/workspace';
import { MatchedName } from '../MatchedName';
import styles from '../panels.module.css';
import { RowNumber } from '../RowNumber';
import { DocumentDot } from './DocumentDot';
import type { DocumentRow } from './document-rows';

type DocumentRowContentProps = {
  readonly row: DocumentRow;
  readonly editing: boolean;
  readonly onClose: (byKey: boolean) => void;
};

/** What a row of the documents pane shows: a title and its codings, a folder, or the field for a name. */
export function DocumentRowContent({ row, editing, onClose }: DocumentRowContentProps) {
  const words = useMessages().panels.documents;
  if (row.kind === 'draft') {
    return (
      <>
        <Folder className={styles['icon']} size={14} aria-hidden />
        <NameField
          label={words.folderField}
          initial=""
          placeholder={words.folderField}
          onSubmit={(folder) => {
            const { inlineEdit } = useWorkspace.getState();
            if (inlineEdit?.kind === 'new-folder') void putInFolder(inlineEdit.sourceIds, folder);
          }}
          onClose={onClose}
        />
      </>
    );
  }
  if (row.kind === 'folder') {
    return (
      <>
        <DocumentDot sourceIds={row.sourceIds} folder={row.folder} />
        <Folder className={styles['icon']} size={14} aria-hidden />
        {editing ? (
          <NameField
            label={words.folderField}
            initial={row.folder}
            onSubmit={(folder) => void putInFolder(row.sourceIds, folder)}
            onClose={onClose}
          />
        ) : (
          <span className={styles['name']}>{row.folder}</span>
        )}
        <RowNumber value={row.sourceIds.length} spoken={words.documentsSpoken(row.sourceIds.length)} />
      </>
    );
  }
  return (
    <>
      <DocumentDot sourceIds={[row.source.id]} folder={null} />
      {editing ? (
        <NameField
          label={words.renameField}
          initial={row.source.title}
          onSubmit={(title) => void renameSource(row.source.id, title)}
          onClose={onClose}
        />
      ) : (
        <MatchedName name={row.source.title} match={row.match} />
      )}
      <RowNumber value={row.codings} spoken={words.codingsSpoken(row.codings)} />
    </>
  );
}
