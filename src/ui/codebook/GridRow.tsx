import { FileText } from 'lucide-react';
import { type CSSProperties, memo } from 'react';
import { createCode, renameCode, splitCode } from '../actions/edit-codes';
import { useMessages } from '../messages/use-messages';
import { NameField } from '../parts/tree/NameField';
import { useProject } from '../state/project';
import { useWorkspace } from '../state/workspace';
import type { CodebookRow, DraftRow, GridRow as Row } from './codebook-rows';
import styles from './codebook.module.css';
import { useDay } from './use-day';

type GridRowProps = {
  readonly row: Row;
  readonly editing: boolean;
  readonly onClose: (byKey: boolean) => void;
};

/** The cells of a code: its name, how often it was used, where, by whom and when. */
export const GridRow = memo(function GridRow({ row, editing, onClose }: GridRowProps) {
  if (row.kind === 'draft') return <DraftCell row={row} onClose={onClose} />;
  return (
    <>
      <NameCell row={row} editing={editing} onClose={onClose} />
      <NumberCells row={row} />
    </>
  );
});

type NameCellProps = GridRowProps & { readonly row: CodebookRow };

function NameCell({ row, editing, onClose }: NameCellProps) {
  const messages = useMessages();
  const { code } = row;
  const isDefined = code.briefDefinition !== '' || code.fullDefinition !== '';
  return (
    <span role="gridcell" className={styles['name']} data-around={row.isAround || undefined}>
      <Swatch colour={code.colour} gathers={code.codable === 0} />
      {editing ? (
        <NameField
          label={messages.panels.codebook.renameField}
          initial={code.name}
          onSubmit={(name) => void renameCode(code.id, name)}
          onClose={onClose}
        />
      ) : (
        <span className={styles['label']}>{code.name}</span>
      )}
      {code.codable === 0 ? <span className="visually-hidden">{messages.codebook.folder}</span> : null}
      {code.shortcut === null ? null : <kbd>{code.shortcut}</kbd>}
      {isDefined ? (
        <span className={styles['defined']} title={messages.codebook.defined}>
          <FileText size={12} aria-label={messages.codebook.defined} role="img" />
        </span>
      ) : null}
    </span>
  );
}

function NumberCells({ row }: { readonly row: CodebookRow }) {
  const { codebook: words, chrome } = useMessages();
  const day = useDay();
  const { documents, coders, first, last } = row.usage;
  const counts = [
    ['own', row.own],
    ['all', row.all],
    ['documents', documents],
    ['coders', coders],
  ] as const;
  return (
    <>
      {counts.map(([column, count]) => (
        <span key={column} role="gridcell" className={styles[column]} data-zero={count === 0 || undefined}>
          {chrome.number(count)}
          <span className="visually-hidden"> {words.columns[column]}</span>
        </span>
      ))}
      <span role="gridcell" className={styles['first']}>
        {first === null ? '' : day(first)}
      </span>
      <span role="gridcell" className={styles['last']}>
        {last === null ? '' : day(last)}
      </span>
    </>
  );
}

function DraftCell({ row, onClose }: { readonly row: DraftRow; readonly onClose: (byKey: boolean) => void }) {
  const words = useMessages().panels.codebook;
  const parentColour = useProject((state) => state.mirror?.codes.get(row.parentId ?? '')?.colour);
  const inlineEdit = useWorkspace((state) => state.inlineEdit);
  const splitFrom = inlineEdit?.kind === 'new-code' ? inlineEdit.splitFrom : null;
  return (
    <span role="gridcell" className={styles['name']}>
      <Swatch colour={parentColour ?? 'var(--line-strong)'} gathers />
      <NameField
        label={words.newField}
        initial=""
        placeholder={words.newPlaceholder}
        onSubmit={(name) =>
          void (splitFrom ? splitCode(name, splitFrom.codeId, splitFrom.codingIds) : createCode(name, row.parentId))
        }
        onClose={onClose}
      />
    </span>
  );
}

/** The colour of a code; hollow for one that only gathers others. */
export function Swatch({ colour, gathers = false }: { readonly colour: string; readonly gathers?: boolean }) {
  return (
    <span
      className={styles['swatch']}
      data-gathers={gathers || undefined}
      style={{ '--colour': colour } as CSSProperties}
    />
  );
}
