import { useEffect, useRef } from 'react';
import type { Messages } from '../messages/message';
import { shownKey } from '../actions/key-bindings';
import { useMessages } from '../messages/use-messages';
import { ShortcutKeys } from '../parts/shortcut/ShortcutKeys';
import type { PaletteEntry, PaletteSection } from './palette-entries';
import { appliesCode } from './run-entry';
import styles from './palette.module.css';

type PaletteListProps = {
  readonly id: string;
  readonly sections: readonly PaletteSection[];
  readonly active: number;
  readonly onPoint: (index: number) => void;
  readonly onChoose: (entry: PaletteEntry) => void;
};

/** The offers of the palette, in sections. The focus stays in the input; this list only shows what is active. */
export function PaletteList({ id, sections, active, onPoint, onChoose }: PaletteListProps) {
  const { chrome } = useMessages();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [active, sections]);

  /* oxlint-disable jsx-a11y/prefer-tag-over-role -- a select cannot show found letters, swatches and keys */
  return (
    <div ref={list} id={id} role="listbox" aria-label={chrome.palette.title} className={styles['list']}>
      {sections.length === 0 ? <p className={styles['empty']}>{chrome.palette.empty}</p> : null}
      {sections.map(({ kind, entries }, place) => (
        <div key={kind} role="group" aria-labelledby={`${id}-${kind}`}>
          <div id={`${id}-${kind}`} className={styles['heading']}>
            {sectionHeading(kind, chrome.palette)}
          </div>
          {entries.map((entry, i) => {
            const own = countBefore(sections, place) + i;
            return (
              <div
                key={entry.key}
                id={`${id}-${own}`}
                role="option"
                tabIndex={-1}
                aria-selected={own === active}
                className={styles['entry']}
                onPointerMove={() => onPoint(own)}
                // Pressing must not take the focus from the input; the keyboard chooses there.
                onPointerDown={(event) => event.preventDefault()}
                onPointerUp={() => onChoose(entry)}
              >
                <EntryContent entry={entry} />
              </div>
            );
          })}
        </div>
      ))}
    </div>
  );
  /* oxlint-enable jsx-a11y/prefer-tag-over-role */
}

function countBefore(sections: readonly PaletteSection[], place: number): number {
  return sections.slice(0, place).reduce((sum, { entries }) => sum + entries.length, 0);
}

function EntryContent({ entry }: { readonly entry: PaletteEntry }) {
  const { chrome } = useMessages();
  const { target } = entry;
  const keys = target.kind === 'command' ? shownKey(target.action) : null;
  return (
    <>
      {target.kind === 'code' ? <span className={styles['swatch']} style={{ background: target.colour }} /> : null}
      <span className={styles['label']}>
        <FoundLetters text={entry.label} letters={entry.letters} />
      </span>
      {target.kind === 'code' ? (
        <span className={styles['hint']}>
          {appliesCode(target.codable) ? chrome.palette.applyTo : chrome.palette.showCode}
        </span>
      ) : null}
      {target.kind === 'command' && target.action.isChecked?.() ? <span className={styles['hint']}>✓</span> : null}
      {keys !== null ? <ShortcutKeys shortcut={keys} /> : null}
    </>
  );
}

function FoundLetters({ text, letters }: { readonly text: string; readonly letters: readonly number[] }) {
  const found = new Set(letters);
  const runs: { readonly text: string; readonly isFound: boolean }[] = [];
  for (let start = 0; start < text.length;) {
    const isFound = found.has(start);
    let end = start + 1;
    while (end < text.length && found.has(end) === isFound) end++;
    runs.push({ text: text.slice(start, end), isFound });
    start = end;
  }
  return runs.map((run, i) => (run.isFound ? <b key={i}>{run.text}</b> : <span key={i}>{run.text}</span>));
}

function sectionHeading(kind: PaletteSection['kind'], words: Messages['chrome']['palette']): string {
  switch (kind) {
    case 'document':
      return words.documents;
    case 'code':
      return words.codes;
    case 'command':
      return words.commands;
  }
}
