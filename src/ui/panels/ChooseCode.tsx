import { useMemo, useState, type CSSProperties } from 'react';
import { parseCodePath } from '../../domain/codebook/code-path';
import { codePathNames, codeTree, flattenTree, isInside } from '../../domain/codebook/tree';
import type { Code, Id } from '../../domain/model';
import { isProblem } from '../../domain/problem';
import { mergeCodes, moveCodes } from '../actions/edit-codes';
import { replaceCode } from '../actions/edit-codings';
import { codePassages } from '../actions/edit-retrieved';
import { useMessages } from '../messages/use-messages';
import { ChooseFrom } from '../parts/choose/ChooseFrom';
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

type Choice = {
  readonly key: string;
  readonly id: Id | null;
  /** Of a code that is not there yet. */
  readonly newPath?: string[];
  readonly label: string;
  readonly colour: string;
};

/** Asks for the code to merge into, to move below, to replace by or to code with: typed letters narrow the list, Enter takes it. */
export function ChooseCode({ request, codes, onClose }: ChooseCodeProps) {
  const words = useMessages().panels.chooseCode;
  const cancel = useMessages().panels.cancel;
  const [filter, setFilter] = useState('');
  const { purpose, ids } = request;
  const names = ids.map((id) => `“${codes.get(id)?.name ?? ''}”`).join(', ');
  const all = useMemo(() => choicesFor(purpose, ids, codes, words.topLevel), [purpose, ids, codes, words]);
  const found = all.filter(({ label }) => matchFilter(label, filter)).slice(0, mostShown);
  const newPath = purpose === 'code' ? pathOfNew(filter, all) : null;
  const choices = newPath
    ? [...found, { key: 'new', id: null, newPath, label: words.create(newPath.join(' › ')), colour: 'transparent' }]
    : found;

  function choose({ id, newPath: path }: Choice): void {
    if (purpose === 'move') void moveCodes(ids, { parentId: id, beforeId: null });
    else if (request.purpose === 'code' && path) void codePassages(request.passages, { newPath: path });
    else if (id === null) return;
    else if (purpose === 'merge') void mergeCodes(ids, id);
    else if (request.purpose === 'code') void codePassages(request.passages, { codeId: id });
    else void replaceCode(ids, id);
  }

  function titleOf(): string {
    if (request.purpose === 'code') return words.code(request.count);
    if (purpose === 'replace') return words.replace;
    return purpose === 'merge' ? words.merge(names) : words.move(names);
  }

  return (
    <ChooseFrom
      title={titleOf()}
      closeLabel={cancel}
      field={words.field}
      list={words.field}
      none={words.none}
      choices={choices}
      typed={filter}
      onType={setFilter}
      onChoose={choose}
      onClose={onClose}
      renderPreview={({ id }) =>
        purpose === 'merge' && id !== null ? <MergePreview codeIds={ids} intoId={id} /> : null
      }
    >
      {({ colour, label }) => (
        <>
          <span className={styles['swatch']} style={{ '--colour': colour } as CSSProperties} />
          {label}
        </>
      )}
    </ChooseFrom>
  );
}

/** The levels of the code that was typed, `Power/Soft` below Power; null where there is such a code, or where it is no path. */
function pathOfNew(typed: string, all: readonly Choice[]): string[] | null {
  if (typed.trim() === '') return null;
  try {
    const path = [...parseCodePath(typed.replaceAll('›', '/'))];
    const label = path.join(' › ').toLowerCase();
    return all.some((choice) => choice.label.toLowerCase() === label) ? null : path;
  } catch (error) {
    if (!isProblem(error)) throw error;
    return null;
  }
}

function choicesFor(
  purpose: ChooseCodeProps['request']['purpose'],
  ids: readonly Id[],
  codes: ReadonlyMap<Id, Code>,
  topLevel: string,
): readonly Choice[] {
  const allowed = flattenTree(codeTree(codes.values())).filter(({ code }) =>
    purpose === 'replace' || purpose === 'code' ? code.codable === 1 : !ids.some((id) => isInside(codes, code.id, id)),
  );
  const listed = allowed.map(({ code }) => ({
    key: code.id,
    id: code.id,
    label: codePathNames(codes, code.id).join(' › '),
    colour: code.colour,
  }));
  return purpose === 'move' ? [{ key: 'top', id: null, label: topLevel, colour: 'transparent' }, ...listed] : listed;
}
