import { Check } from 'lucide-react';
import { formatShortcut } from '../actions/shortcut';
import type { Messages } from '../messages/message';
import { useMessages } from '../messages/use-messages';
import { shell } from '../state/shell';
import type { BarRow } from './bar-rows';

type BarRowLineProps = {
  readonly id: string;
  readonly row: BarRow;
  readonly active: boolean;
  readonly ticked: boolean;
  /** The keys that take the line while nothing is typed. */
  readonly keys?: string | null;
  readonly onPoint: () => void;
  readonly onTake: (keepOpen: boolean) => void;
};

/** One line of the bar: a code with its path, or what can be made of the words typed. */
export function BarRowLine({ id, row, active, ticked, keys = null, onPoint, onTake }: BarRowLineProps) {
  const words = useMessages().reader.bar;
  return (
    // The field hears the keys and names the active line to screen readers (aria-activedescendant).
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the field hears the keys
    <div
      tabIndex={-1}
      id={id}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an option element shows no path
      role="option"
      aria-selected={active}
      {...(ticked ? { 'aria-checked': true } : {})}
      className="quick-bar-row"
      data-kind={row.kind}
      onMouseMove={active ? undefined : onPoint}
      onMouseDown={(event) => event.preventDefault()}
      onClick={(event) => onTake(event.shiftKey || event.ctrlKey || event.metaKey)}
    >
      {row.kind === 'code' ? (
        <>
          <span className="quick-bar-swatch" style={{ background: row.code.colour }} />
          <span className="quick-bar-path">
            {drawPath(row.path, row.letters, row.path.length - row.code.name.length)}
          </span>
          {ticked ? <Check size={14} aria-hidden /> : null}
          {row.code.shortcut === null ? null : <kbd>{row.code.shortcut}</kbd>}
        </>
      ) : (
        <>
          <span className="quick-bar-swatch quick-bar-swatch-new" />
          <span className="quick-bar-path">{nameRow(row, words)}</span>
          {keys === null ? null : <kbd>{formatShortcut(keys, shell().platform === 'darwin')}</kbd>}
        </>
      )}
    </div>
  );
}

function nameRow(row: Exclude<BarRow, { kind: 'code' }>, words: Messages['reader']['bar']): string {
  switch (row.kind) {
    case 'new':
      return row.parent ? words.newCodeIn(row.name, row.parent.name) : words.newCode(row.name);
    case 'in-vivo':
      return words.inVivo(row.name);
    case 'memo':
      return words.memoRow;
    case 'actor':
      return words.actorRow;
  }
}

/** The path with the letters found in bold, the names above the code in a quieter ink. */
function drawPath(path: string, letters: ReadonlySet<number>, nameStart: number) {
  const pieces: { text: string; found: boolean; above: boolean }[] = [];
  for (let i = 0; i < path.length; i++) {
    const found = letters.has(i);
    const above = i < nameStart;
    const last = pieces.at(-1);
    if (last && last.found === found && last.above === above) last.text += path.charAt(i);
    else pieces.push({ text: path.charAt(i), found, above });
  }
  return pieces.map(({ text, found, above }, i) => (
    // The pieces have no identity of their own; their order is all there is.
    <span key={`${i} ${text}`} className={above ? 'quick-bar-above' : undefined}>
      {found ? <b>{text}</b> : text}
    </span>
  ));
}
