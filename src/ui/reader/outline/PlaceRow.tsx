import type { Place } from '../../../domain/text/find-place';

type PlaceRowProps = {
  readonly id: string;
  readonly place: Place;
  readonly name: string;
  readonly top: number;
  readonly isActive: boolean;
  /** One is reading under this heading. */
  readonly isHere: boolean;
  readonly hereLabel: string;
  readonly onChoose: () => void;
};

/** One place of the list: a heading stands as deep as in the document. */
export function PlaceRow({ id, place, name, top, isActive, isHere, hereLabel, onChoose }: PlaceRowProps) {
  const level = place.kind === 'heading' ? place.heading.level : 1;
  const found = new Set(place.kind === 'heading' ? place.letters : []);
  return (
    <div
      id={id}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an option element shows no found letters
      role="option"
      aria-selected={isActive}
      aria-current={isHere ? 'location' : undefined}
      tabIndex={-1}
      className="place-row"
      data-level={place.kind === 'heading' ? level : undefined}
      style={{ top, paddingInlineStart: 10 + (level - 1) * 16 }}
      // Pressing must not take the focus from the field; the keyboard chooses there.
      onPointerDown={(event) => event.preventDefault()}
      onPointerUp={onChoose}
    >
      <span className="place-name">
        {found.size === 0
          ? name
          : Array.from(name, (letter, i) => (
              // The letters have no identity of their own; their order is all there is.
              <span key={`${i} ${letter}`} className={found.has(i) ? 'place-found' : undefined}>
                {letter}
              </span>
            ))}
      </span>
      {isHere ? <span className="place-here">{hereLabel}</span> : null}
    </div>
  );
}
