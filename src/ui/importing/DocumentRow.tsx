import { memo } from 'react';
import type { ReadDocument } from '../../contract/imports';
import { useMessages } from '../messages/use-messages';
import { chooseDocuments, correctImport } from '../state/importing/importing';
import { fieldBefore, fieldOf, isFieldValid, type FieldSources } from '../state/importing/import-fields';
import { columnFields, type Cell } from './cells';
import { CellField } from './CellField';
import styles from './document-grid.module.css';
import shared from './importing.module.css';
import { Notes } from './Notes';

type DocumentRowProps = {
  readonly document: ReadDocument;
  readonly row: number;
  /** Where it stands in the list, in pixels. */
  readonly top: number;
  readonly activeColumn: number | null;
  readonly sources: FieldSources;
  readonly isChosen: boolean;
  readonly isUnfit: boolean;
  readonly onActive: (cell: Cell) => void;
};

/** One document of a batch, a field a cell. */
export const DocumentRow = memo(function DocumentRow(props: DocumentRowProps) {
  const { document, row, top, activeColumn, sources, isChosen, isUnfit, onActive } = props;
  const { importing, chrome } = useMessages();
  const name = document.fileName;
  return (
    <div
      role="row"
      aria-rowindex={row + 2}
      aria-selected={activeColumn !== null}
      className={styles['row']}
      data-testid="import-row"
      data-active={activeColumn !== null || undefined}
      data-left-out={!isChosen || undefined}
      style={{ top }}
    >
      <span role="gridcell" className={styles['tick']}>
        <input
          type="checkbox"
          data-cell={`${row}.0`}
          aria-label={importing.chooseFile(name)}
          tabIndex={activeColumn === 0 ? 0 : -1}
          checked={isChosen}
          onFocus={() => onActive({ row, column: 0 })}
          onChange={(event) => chooseDocuments([document.key], event.currentTarget.checked)}
        />
      </span>
      <span
        role="rowheader"
        className={styles['file']}
        title={name}
        tabIndex={-1}
        onFocus={() => onActive({ row, column: 1 })}
      >
        <span className={styles['kind']} title={importing.kinds[document.kind]}>
          {importing.shortKinds[document.kind]}
        </span>
        <span className={shared['fileName']}>{name}</span>
      </span>
      {columnFields.map((field, at) => (
        <span role="gridcell" key={field}>
          <CellField
            cell={`${row}.${at + 1}`}
            field={field}
            label={importing.fieldOf(importing.fields[field], name)}
            words={fieldOf(document, field, sources)}
            isCorrected={sources.corrections.get(document.key)?.[field] !== undefined}
            isValid={isFieldValid(field, fieldOf(document, field, sources))}
            before={fieldBefore(document, field, sources.named)}
            isActive={activeColumn === at + 1}
            onActive={() => onActive({ row, column: at + 1 })}
            onWrite={(words) => correctImport([{ document, field, words }])}
          />
        </span>
      ))}
      <span role="gridcell" className={styles['number']}>
        {chrome.number(document.words)}
      </span>
      <span role="gridcell" className={styles['notes']}>
        <Notes document={document} isUnfit={isUnfit} />
      </span>
    </div>
  );
});
