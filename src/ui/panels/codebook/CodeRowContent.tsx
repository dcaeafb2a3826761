import { Crosshair } from 'lucide-react';
import type { CSSProperties } from 'react';
import { createCode, renameCode, splitCode } from '../../actions/edit-codes';
import { useMessages } from '../../messages/use-messages';
import { NameField } from '../../parts/tree/NameField';
import { useProject } from '../../state/project';
import { useWorkspace } from '../../state/workspace';
import { MatchedName } from '../MatchedName';
import styles from '../panels.module.css';
import { RowNumber } from '../RowNumber';
import { CodeDot, CodeEye } from './CodeSwitches';
import type { CodeDraftRow, CodeTreeRow } from './code-rows';

type CodeRowContentProps = {
  readonly row: CodeTreeRow;
  readonly editing: boolean;
  readonly onClose: (byKey: boolean) => void;
};

/** What a row of the codebook shows: colour, name, pinned key and codings, or the field for a name. */
export function CodeRowContent({ row, editing, onClose }: CodeRowContentProps) {
  const words = useMessages().panels.codebook;
  const isArmed = useWorkspace((state) => state.armedCodeId === row.id);
  if (row.kind === 'draft') return <NewCodeField row={row} onClose={onClose} />;
  const { code } = row;
  return (
    <>
      <CodeDot code={code} />
      {editing ? (
        <NameField
          label={words.renameField}
          initial={code.name}
          onSubmit={(name) => void renameCode(code.id, name)}
          onClose={onClose}
        />
      ) : (
        <MatchedName name={code.name} match={row.match} />
      )}
      {isArmed ? (
        <span className={styles['armed']} title={words.armed}>
          <Crosshair size={13} aria-hidden />
        </span>
      ) : null}
      {code.shortcut === null ? null : (
        <kbd className={styles['pin']} title={words.pinned(code.shortcut)}>
          <span className="visually-hidden">{words.keySpoken} </span>
          {code.shortcut}
        </kbd>
      )}
      <CodeEye code={code} />
      <RowNumber value={row.codings} spoken={words.codingsSpoken(row.codings)} />
    </>
  );
}

type NewCodeFieldProps = { readonly row: CodeDraftRow; readonly onClose: (byKey: boolean) => void };

function NewCodeField({ row, onClose }: NewCodeFieldProps) {
  const words = useMessages().panels.codebook;
  const parentColour = useProject((state) => state.mirror?.codes.get(row.parentId ?? '')?.colour);
  const inlineEdit = useWorkspace((state) => state.inlineEdit);
  const splitFrom = inlineEdit?.kind === 'new-code' ? inlineEdit.splitFrom : null;
  return (
    <>
      <span
        className={styles['swatch']}
        data-gathers
        style={{ '--colour': parentColour ?? 'var(--line-strong)' } as CSSProperties}
      />
      <NameField
        label={splitFrom ? words.splitField : words.newField}
        initial=""
        placeholder={words.newPlaceholder}
        onSubmit={(name) =>
          void (splitFrom ? splitCode(name, splitFrom.codeId, splitFrom.codingIds) : createCode(name, row.parentId))
        }
        onClose={onClose}
      />
    </>
  );
}
