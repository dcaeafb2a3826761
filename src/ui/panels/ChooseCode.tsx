import { useId, useMemo, useState } from 'react';
import type { CSSProperties, KeyboardEvent } from 'react';
import { codePathNames, codeTree, flattenTree, isInside } from '../../domain/codebook/tree';
import type { Code, Id } from '../../domain/model';
import { mergeCodes, moveCodes } from '../actions/edit-codes';
import { replaceCode } from '../actions/edit-codings';
import { useMessages } from '../messages/use-messages';
import { Dialog } from '../parts/dialog/Dialog';
import type { Dialog as DialogState } from '../state/workspace';
import styles from './dialogs.module.css';
import { matchFilter } from './filter-match';
import { MergePreview } from './MergePreview';

type ChooseCodeProps = {
  readonly request: Extract<DialogState, { kind: 'choose-code' }>;
  readonly codes: ReadonlyMap<Id, Code>;
  readonly onClose: () => void;
};

/** Nobody reads on: who looks for one of thousands types its letters. */
const mostShown = 300;

type Choice = { readonly id: Id | null; readonly label: string; readonly colour: string };

/** Asks for the code to merge into, to move below or to replace by: typed letters narrow the list, Enter takes it. */
export function ChooseCode({ request, codes, onClose }: ChooseCodeProps) {
  const words = useMessages().panels.chooseCode;
  const cancel = useMessages().panels.cancel;
  const listId = useId();
  const [filter, setFilter] = useState('');
  const [active, setActive] = useState(0);
  const { purpose, ids } = request;
  const names = ids.map((id) => `“${codes.get(id)?.name ?? ''}”`).join(', ');
  const all = useMemo(() => choicesFor(purpose, ids, codes, words.topLevel), [purpose, ids, codes, words]);
  const choices = all.filter(({ label }) => matchFilter(label, filter)).slice(0, mostShown);
  const chosen = Math.min(active, choices.length - 1);

  function choose(choice: Choice | undefined): void {
    if (!choice) return;
    onClose();
    if (purpose === 'move') void moveCodes(ids, { parentId: choice.id, beforeId: null });
    else if (choice.id === null) return;
    else if (purpose === 'merge') void mergeCodes(ids, choice.id);
    else void replaceCode(ids, choice.id);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') setActive(Math.min(chosen + 1, choices.length - 1));
    else if (event.key === 'ArrowUp') setActive(Math.max(chosen - 1, 0));
    else if (event.key === 'Enter') choose(choices[chosen]);
    else return;
    event.preventDefault();
  }

  const title = purpose === 'merge' ? words.merge(names) : purpose === 'move' ? words.move(names) : words.replace;
  return (
    <Dialog title={title} closeLabel={cancel} onClose={onClose} width={440}>
      <input
        className={styles['find']}
        role="combobox"
        aria-label={words.field}
        aria-expanded
        aria-controls={listId}
        aria-activedescendant={choices.length > 0 ? `${listId}${chosen}` : undefined}
        placeholder={words.field}
        value={filter}
        autoFocus
        onChange={(event) => {
          setFilter(event.target.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id={listId} role="listbox" aria-label={words.field} className={styles['choices']}>
        {choices.map((choice, i) => (
          <div
            key={choice.id ?? 'top'}
            ref={(row) => {
              if (i === chosen) row?.scrollIntoView({ block: 'nearest' });
            }}
            id={`${listId}${i}`}
            role="option"
            aria-selected={i === chosen}
            className={styles['choice']}
            tabIndex={-1}
            // Pressing must not take the focus from the input; the keyboard chooses there.
            onPointerDown={(event) => event.preventDefault()}
            onPointerUp={() => choose(choice)}
          >
            <span className={styles['swatch']} style={{ '--colour': choice.colour } as CSSProperties} />
            {choice.label}
          </div>
        ))}
      </div>
      {purpose === 'merge' && choices[chosen]?.id ? <MergePreview codeIds={ids} intoId={choices[chosen].id} /> : null}
      {choices.length === 0 ? <p className={styles['none']}>{words.none}</p> : null}
    </Dialog>
  );
}

function choicesFor(
  purpose: ChooseCodeProps['request']['purpose'],
  ids: readonly Id[],
  codes: ReadonlyMap<Id, Code>,
  topLevel: string,
): readonly Choice[] {
  const allowed = flattenTree(codeTree(codes.values())).filter(({ code }) =>
    purpose === 'replace' ? code.codable === 1 : !ids.some((id) => isInside(codes, code.id, id)),
  );
  const listed = allowed.map(({ code }) => ({
    id: code.id,
    label: codePathNames(codes, code.id).join(' › '),
    colour: code.colour,
  }));
  return purpose === 'move' ? [{ id: null, label: topLevel, colour: 'transparent' }, ...listed] : listed;
}
