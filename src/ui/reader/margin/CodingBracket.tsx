import { memo, useState, type DragEvent, type KeyboardEvent } from 'react';
import type { Id } from '../../../domain/model';
import { replaceCode } from '../../actions/edit-codings';
import { useMessages } from '../../messages/use-messages';
import { giveSelectionTo } from '../../actions/coding/extent-actions';
import { codeDragType, selectionDragType } from '../../parts/drag-types';
import { useWorkspace } from '../../state/workspace';
import type { LabelPlace } from './labels';
import type { Bracket } from './margin-layout';

type CodingBracketProps = {
  readonly bracket: Bracket;
  /** Null when the label gave its place to another one. */
  readonly label: LabelPlace | null;
  readonly name: string;
  /** What a screen reader says: path, quote and paragraph. */
  readonly spokenName: string;
  readonly colour: string;
  /** Codings whose labels are counted in this one's “+n”. */
  readonly others: readonly { readonly id: Id; readonly name: string }[];
  readonly chosen: boolean;
  /** One bracket at a time is a stop for Tab; arrows go from one to the next. */
  readonly isTabStop: boolean;
  readonly onHover: (pointed: { id: Id; top: number; bottom: number } | null) => void;
  readonly onMenu: (pointed: { id: Id; x: number; y: number }) => void;
};

/** Pixels from one lane to the next. */
export const laneWidth = 9;

/**
 * One coding in the margin: its bracket and its name. Both select it; a code dropped on them takes its place. Drawn anew
 * only when it looks different: coding one passage must not redraw the hundred others.
 */
export const CodingBracket = memo(DrawnBracket, looksSame);

function DrawnBracket(props: CodingBracketProps) {
  const { bracket, label, name, spokenName, colour, others, chosen, isTabStop, onHover, onMenu } = props;
  const words = useMessages().reader;
  const [dropping, setDropping] = useState(false);

  function choose(id: Id): void {
    useWorkspace.setState({ selectedCodingId: id, selection: null, quickBar: null });
  }
  function allow(event: DragEvent): void {
    const isPassage = event.dataTransfer.types.includes(selectionDragType);
    if (!isPassage && !event.dataTransfer.types.includes(codeDragType)) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = isPassage ? 'copy' : 'link';
    setDropping(true);
  }
  function drop(event: DragEvent): void {
    event.preventDefault();
    setDropping(false);
    if (event.dataTransfer.types.includes(selectionDragType)) void giveSelectionTo(bracket.id);
    else void replaceCode([bracket.id], event.dataTransfer.getData(codeDragType));
  }

  return (
    // A code is dropped here with the mouse; the keyboard replaces the code of the selected coding with R.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the button inside is what the keyboard uses
    <li
      className="reader-coding"
      data-chosen={chosen || undefined}
      data-dropping={dropping || undefined}
      style={{ color: colour }}
      onDragOver={allow}
      onDragLeave={() => setDropping(false)}
      onDrop={drop}
      onMouseEnter={(event) => onHover({ id: bracket.id, ...heightOf(event.currentTarget) })}
      onMouseLeave={() => onHover(null)}
      onContextMenu={(event) => {
        event.preventDefault();
        choose(bracket.id);
        onMenu({ id: bracket.id, x: event.clientX, y: event.clientY });
      }}
    >
      <button
        type="button"
        className="reader-bracket"
        data-testid="coding-bracket"
        data-coding={bracket.id}
        aria-label={spokenName}
        aria-pressed={chosen}
        tabIndex={isTabStop ? 0 : -1}
        onKeyDown={stepThroughBrackets}
        style={{ top: bracket.top, left: bracket.lane * laneWidth, height: Math.max(8, bracket.bottom - bracket.top) }}
        onClick={() => choose(bracket.id)}
        onFocus={({ currentTarget }) => {
          if (currentTarget.matches(':focus-visible') && currentTarget.parentElement)
            onHover({ id: bracket.id, ...heightOf(currentTarget.parentElement) });
        }}
        onBlur={() => onHover(null)}
      />
      {label ? (
        <span className="reader-label" style={{ top: label.top, left: label.lanes * laneWidth + 5 }}>
          {/* The bracket is what keyboard and screen reader reach; its name beside it is for the eye and the mouse. */}
          <span className="reader-label-name" aria-hidden onClick={() => choose(bracket.id)}>
            {name}
          </span>
          {others.length > 0 ? (
            <button
              type="button"
              className="reader-label-more"
              aria-label={words.moreLabelsName(others.length, others.map((other) => other.name).join(', '))}
              title={others.map((other) => other.name).join('\n')}
              onClick={() => choose(others[0]?.id ?? bracket.id)}
            >
              {words.moreLabels(others.length)}
            </button>
          ) : null}
        </span>
      ) : null}
    </li>
  );
}

/** From the top of bracket and name to their bottom. */
function heightOf(coding: HTMLElement): { readonly top: number; readonly bottom: number } {
  const boxes = [...coding.children].map((part) => part.getBoundingClientRect());
  return { top: Math.min(...boxes.map(({ top }) => top)), bottom: Math.max(...boxes.map(({ bottom }) => bottom)) };
}

/** The arrows go to the bracket above or below, in the order of the text. */
function stepThroughBrackets(event: KeyboardEvent<HTMLButtonElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0 || event.altKey) return;
  event.preventDefault();
  const list = event.currentTarget.closest('ul');
  const brackets = [...(list?.querySelectorAll<HTMLElement>('.reader-bracket') ?? [])];
  brackets[brackets.indexOf(event.currentTarget) + step]?.focus();
}

function looksSame(a: CodingBracketProps, b: CodingBracketProps): boolean {
  return (
    a.bracket.passage === b.bracket.passage &&
    a.bracket.top === b.bracket.top &&
    a.bracket.bottom === b.bracket.bottom &&
    a.bracket.lane === b.bracket.lane &&
    a.label?.top === b.label?.top &&
    a.label?.lanes === b.label?.lanes &&
    a.name === b.name &&
    a.spokenName === b.spokenName &&
    a.colour === b.colour &&
    a.chosen === b.chosen &&
    a.isTabStop === b.isTabStop &&
    a.others.length === b.others.length &&
    a.others.every(({ id, name }, i) => b.others[i]?.id === id && b.others[i]?.name === name)
  );
}
