import { createElement, memo, useCallback, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { Place } from '../../domain/analysis/figure';
import type { Drawing, Shape } from '../../domain/figures/drawing';
import { colourOfPaint, type Palette } from '../../domain/figures/palettes';
import { svgShape } from '../../domain/figures/svg';
import { useMessages } from '../messages/use-messages';
import styles from './analyse.module.css';
import { nearestMark } from './nearest-mark';

type FigureDrawingProps = {
  readonly drawing: Drawing;
  readonly palette: Palette;
  readonly label: string;
  readonly opened: Place | null;
  readonly onOpen: (place: Place, label: string) => void;
};

/** A drawing whose marks are gone through with the arrow keys and opened with Enter or a click. */
export function FigureDrawing({ drawing, palette, label, opened, onOpen }: FigureDrawingProps) {
  const words = useMessages().analyse;
  const helpId = useId();
  const host = useRef<SVGSVGElement>(null);
  const marks = useMemo(() => drawing.shapes.filter(({ place }) => place !== undefined), [drawing]);
  // Coming back, the keyboard is where the passages came from.
  const [wanted, setWanted] = useState(() =>
    Math.max(
      0,
      marks.findIndex(({ place }) => isSamePlace(place, opened)),
    ),
  );
  const numbers = useMemo(() => new Map(marks.map((shape, mark) => [shape, mark])), [marks]);
  const active = Math.min(wanted, Math.max(0, marks.length - 1));

  const open = useCallback(
    (mark: number) => {
      const shape = marks[mark];
      setWanted(mark);
      if (shape?.place) onOpen(shape.place, shape.label ?? '');
    },
    [marks, onOpen],
  );

  function hear(event: KeyboardEvent): void {
    const next = nearestMark(marks, active, event.key);
    if (event.key === 'Enter' || event.key === ' ') open(active);
    else if (next !== null) {
      setWanted(next);
      host.current?.querySelector<SVGElement>(`[data-mark="${next}"]`)?.focus();
    } else return;
    event.preventDefault();
  }

  return (
    <>
      <p id={helpId} className="visually-hidden">
        {drawing.description} {words.marks}
      </p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the group hears the arrow keys of its marks */}
      <svg
        ref={host}
        className={styles['drawing']}
        data-testid="figure-drawing"
        role="group"
        aria-label={label}
        aria-describedby={helpId}
        width={Math.ceil(drawing.width)}
        height={Math.ceil(drawing.height)}
        viewBox={`0 0 ${Math.ceil(drawing.width)} ${Math.ceil(drawing.height)}`}
        onKeyDown={hear}
      >
        {drawing.shapes.map((shape, i) => {
          const mark = numbers.get(shape) ?? -1;
          return (
            <DrawnShape
              // oxlint-disable-next-line react/no-array-index-key -- shapes have no identity but their order
              key={i}
              shape={shape}
              palette={palette}
              mark={mark}
              isActive={mark === active}
              isOpened={isSamePlace(shape.place, opened)}
              onOpen={open}
            />
          );
        })}
      </svg>
    </>
  );
}

type DrawnShapeProps = {
  readonly shape: Shape;
  readonly palette: Palette;
  /** Its number among the marks; -1 for what opens nothing. */
  readonly mark: number;
  readonly isActive: boolean;
  readonly isOpened: boolean;
  readonly onOpen: (mark: number) => void;
};

/** Thousands of marks: only those are drawn anew that become active or opened. */
const DrawnShape = memo(function DrawnShape(props: DrawnShapeProps) {
  const { shape, palette, mark, isActive, isOpened, onOpen } = props;
  const [name, attributes, words] = svgShape(shape, (paint) => colourOfPaint(paint, palette));
  const { label } = shape;
  const title = label !== undefined && label !== words ? createElement('title', { key: 'title' }, label) : null;
  if (mark < 0) {
    const className = title === null ? undefined : styles['named'];
    return createElement(name, { ...inReact(attributes), className, 'aria-hidden': true }, title, words);
  }
  return createElement(
    name,
    {
      ...inReact(attributes),
      className: styles['mark'],
      'data-mark': mark,
      'data-opened': isOpened || undefined,
      role: 'button',
      'aria-label': label,
      'aria-pressed': isOpened,
      tabIndex: isActive ? 0 : -1,
      onClick: () => onOpen(mark),
    },
    title,
    words,
  );
});

/** React writes names of attributes in its own way: `fontSize` for `font-size`. */
function inReact(attributes: Readonly<Record<string, string | number>>): Readonly<Record<string, string | number>> {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [
      name.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase()),
      value,
    ]),
  );
}

function isSamePlace(place: Place | undefined, opened: Place | null): boolean {
  return place !== undefined && opened !== null && place.row === opened.row && place.column === opened.column;
}
