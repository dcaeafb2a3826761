import {
  useCallback,
  useId,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
} from 'react';
import { flushSync } from 'react-dom';
import type { Place } from '../../domain/analysis/figure';
import type { Drawing, Shape } from '../../domain/figures/drawing';
import type { Palette } from '../../domain/figures/palettes';
import { useMessages } from '../messages/use-messages';
import styles from './analyse.module.css';
import { DrawingCanvas } from './DrawingCanvas';
import { DrawnShape } from './DrawnShape';
import { nearestMark } from './nearest-mark';
import { shapeAt } from './shape-at';

type FigureDrawingProps = {
  readonly drawing: Drawing;
  readonly palette: Palette;
  readonly label: string;
  readonly opened: Place | null;
  readonly onOpen: (place: Place, label: string) => void;
};

/** With more shapes a drawing is painted on a canvas: as elements they would hold the window up for some tenths of a second. */
const mostElements = 1500;

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
  const isDense = drawing.shapes.length > mostElements;
  const [pointed, setPointed] = useState<Shape | null>(null);
  const [width, height] = [Math.ceil(drawing.width), Math.ceil(drawing.height)];

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
      // Of a drawing on a canvas the mark is an element only from now on.
      flushSync(() => setWanted(next));
      host.current?.querySelector<SVGElement>(`[data-mark="${next}"]`)?.focus();
    } else return;
    event.preventDefault();
  }

  function point({ clientX, clientY, currentTarget }: MouseEvent): void {
    const { left, top } = currentTarget.getBoundingClientRect();
    setPointed(shapeAt(drawing.shapes, clientX - left, clientY - top));
  }
  function draw(shape: Shape, key: number | string): ReactNode {
    const mark = numbers.get(shape) ?? -1;
    return (
      <DrawnShape
        key={key}
        shape={shape}
        palette={palette}
        isGhost={isDense}
        mark={mark}
        isActive={mark === active}
        isOpened={isSamePlace(shape.place, opened)}
        onOpen={open}
      />
    );
  }
  /** What is an element over a canvas: the mark of the keyboard, the one whose passages are shown, and what is pointed at. */
  function aliveShapes(): readonly Shape[] {
    const own = marks.filter((shape, mark) => mark === active || isSamePlace(shape.place, opened));
    return pointed && drawing.shapes.includes(pointed) && !own.includes(pointed) ? [...own, pointed] : own;
  }

  return (
    <div className={styles['layers']}>
      <p id={helpId} className="visually-hidden">
        {drawing.description} {words.marks}
      </p>
      {isDense ? <DrawingCanvas drawing={drawing} palette={palette} width={width} height={height} /> : null}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the group hears the arrow keys of its marks */}
      <svg
        ref={host}
        className={styles['drawing']}
        data-testid="figure-drawing"
        role="group"
        aria-label={label}
        aria-describedby={helpId}
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        onKeyDown={hear}
        onPointerMove={isDense ? point : undefined}
        onPointerLeave={isDense ? () => setPointed(null) : undefined}
      >
        {isDense ? aliveShapes().map((shape) => draw(shape, drawing.shapes.indexOf(shape))) : drawing.shapes.map(draw)}
      </svg>
    </div>
  );
}

function isSamePlace(place: Place | undefined, opened: Place | null): boolean {
  return place !== undefined && opened !== null && place.row === opened.row && place.column === opened.column;
}
