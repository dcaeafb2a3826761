import { useCallback, useEffect, useId, useMemo, useState, type KeyboardEvent } from 'react';
import { createPlaceFinder, findHeadings, type Place } from '../../../domain/text/find-place';
import { headingAt, listHeadings, type Heading } from '../../../domain/text/outline';
import { goToPlace } from '../../actions/place-actions';
import type { Messages } from '../../messages/message';
import { useMessages } from '../../messages/use-messages';
import { Dialog } from '../../parts/dialog/Dialog';
import { useRowWindow } from '../../parts/tree/use-row-window';
import type { OpenDocument } from '../../state/open-documents';
import { readingPlace } from '../../state/editing/reading-place';
import { closeDialog } from '../../state/workspace';
import { PlaceRow } from './PlaceRow';
import './outline.css'; // oxlint-disable-line import/no-unassigned-import -- a stylesheet has nothing to assign

type PlaceDialogProps = {
  /** As it is on the page, also under edit. */
  readonly document: Pick<OpenDocument, 'sourceId' | 'text' | 'marks'>;
  /** Only headings, all of them at first: the contents of the document. */
  readonly isContents: boolean;
};

const rowHeight = 30;
const pageOfRows = 9;

/** Leads to a paragraph, a position, a share or a heading of the open document: type, Enter. */
export function PlaceDialog({ document, isContents }: PlaceDialogProps) {
  const messages = useMessages().find;
  const words = messages.place;
  const listId = useId();
  const [query, setQuery] = useState('');
  const [wanted, setWanted] = useState<number | null>(null);
  const { text, marks } = document;
  const headings = useMemo(() => listHeadings(text, marks), [text, marks]);
  const hasPages = marks.some(({ kind }) => kind === 'page');
  const findPlaces = useMemo(() => createPlaceFinder(text, marks), [text, marks]);
  const [here] = useState(() => headings[headingAt(headings, readingPlace(document.sourceId).focus)] ?? null);
  const places = useMemo(
    () => (isContents ? findHeadings(headings, query) : findPlaces(query)),
    [isContents, headings, findPlaces, query],
  );
  const { attach, first, end, show } = useRowWindow(places.length, rowHeight);
  const active = Math.min(wanted ?? startAt(places, query, here), places.length - 1);
  const [list, setList] = useState<HTMLElement | null>(null);
  const takeList = useCallback(
    (element: HTMLElement | null) => {
      attach(element);
      setList(element);
    },
    [attach],
  );
  // Not whenever the list is scrolled, which makes another “show”: only when it is there and something else is active.
  useEffect(() => show(active), [active, places, list]); // oxlint-disable-line react-hooks/exhaustive-deps -- see above

  function go(place: Place | undefined): void {
    if (!place) return;
    closeDialog();
    goToPlace(place.span);
  }

  function hear(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: 1,
      ArrowUp: -1,
      PageDown: pageOfRows,
      PageUp: -pageOfRows,
    };
    const step = steps[event.key];
    if (step !== undefined) setWanted(Math.max(0, Math.min(places.length - 1, active + step)));
    else if (event.key === 'Enter') go(places[active]);
    else return;
    event.preventDefault();
  }

  const label = isContents ? words.filter : words.field;
  return (
    <Dialog
      title={isContents ? words.headings : words.title}
      closeLabel={messages.close}
      onClose={closeDialog}
      width={520}
    >
      <div className="place-form">
        <input
          className="place-field"
          data-testid="place-field"
          role="combobox"
          aria-label={label}
          aria-expanded
          aria-controls={listId}
          aria-activedescendant={places.length > 0 ? `${listId}${active}` : undefined}
          placeholder={label}
          autoComplete="off"
          spellCheck={false}
          autoFocus
          value={query}
          onChange={(event) => {
            setQuery(event.target.value);
            setWanted(null);
          }}
          onKeyDown={hear}
        />
        {isContents ? null : <p className="place-hint">{hasPages ? words.hintWithPages : words.hint}</p>}
        {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a select cannot show levels and found letters */}
        <div className="place-list" id={listId} role="listbox" aria-label={words.list} ref={takeList}>
          <div style={{ height: places.length * rowHeight, position: 'relative' }}>
            {places.slice(first, end).map((place, i) => {
              const at = first + i;
              return (
                <PlaceRow
                  key={at}
                  id={`${listId}${at}`}
                  place={place}
                  name={nameOf(place, words)}
                  top={at * rowHeight}
                  isActive={at === active}
                  isHere={place.kind === 'heading' && place.heading === here}
                  hereLabel={words.here}
                  onChoose={() => go(place)}
                />
              );
            })}
          </div>
        </div>
        {places.length > 0 || (!isContents && query.trim() === '') ? null : (
          <p className="place-none">{headings.length === 0 && isContents ? words.noHeadings : words.none}</p>
        )}
      </div>
    </Dialog>
  );
}

/** The contents open at the heading one reads under; what is typed begins at the likeliest. */
function startAt(places: readonly Place[], query: string, here: Heading | null): number {
  if (query !== '') return 0;
  return Math.max(
    0,
    places.findIndex((place) => place.kind === 'heading' && place.heading === here),
  );
}

function nameOf(place: Place, words: Messages['find']['place']): string {
  switch (place.kind) {
    case 'paragraph':
      return words.paragraph(place.number);
    case 'page':
      return words.page(place.label);
    case 'position':
      return words.position(place.codePoint);
    case 'passage':
      return words.passage(place.start, place.end);
    case 'share':
      return words.share(place.percent);
    case 'heading':
      return place.heading.title;
  }
}
