import { useEffect, useState } from 'react';
import type { FileDescription } from '../../contract/reports';
import type { Source } from '../../domain/model';
import { showSource } from '../actions/edit-sources';
import { describeOriginalFile, saveOriginalFile } from '../actions/original-file';
import { switchPages } from '../actions/pane-actions';
import { writeFileSize } from '../messages/file-size';
import { useMessages } from '../messages/use-messages';
import { arePagesShown } from '../state/pages';
import styles from './inspector.module.css';
import { FieldRow } from './Section';

/** The file that a document was read from, as far as the project keeps it: saved out again, and its pages shown. */
export function OriginalFile({ source }: { readonly source: Source }) {
  const { importing, chrome, pages } = useMessages();
  const file = useDescription(source);
  if (source.fileHash === null) {
    return <FieldRow label={importing.original}>{importing.originalNotKept}</FieldRow>;
  }
  return (
    <FieldRow label={importing.original}>
      {source.kind === 'table-row' ? endingOf(source.fileName ?? '') : importing.kinds[source.kind]}
      {file ? ` · ${writeFileSize(file.size, chrome.locale)}` : ''}
      <span className={styles['file-buttons']}>
        <button type="button" className={styles['add']} onClick={() => void saveOriginalFile(source)}>
          {importing.saveOriginal}
        </button>
        {source.kind === 'pdf' ? (
          <button
            type="button"
            className={styles['add']}
            onClick={() => {
              showSource(source.id);
              if (!arePagesShown()) switchPages();
            }}
          >
            {pages.show}
          </button>
        ) : null}
      </span>
    </FieldRow>
  );
}

/** A row is no file: of that one says what its name ends in. */
function endingOf(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1).toUpperCase();
}

function useDescription({ id, fileHash }: Source): FileDescription | null {
  const [found, setFound] = useState<{ readonly hash: string; readonly file: FileDescription | null } | null>(null);
  useEffect(() => {
    if (fileHash === null) return undefined;
    let isWanted = true;
    async function read(hash: string): Promise<void> {
      const file = await describeOriginalFile(id);
      if (isWanted) setFound({ hash, file });
    }
    void read(fileHash);
    return () => {
      isWanted = false;
    };
  }, [id, fileHash]);
  return found?.hash === fileHash ? found.file : null;
}
