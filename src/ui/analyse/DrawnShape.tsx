import { createElement, memo } from 'react';
import type { Shape } from '../../domain/figures/drawing';
import { colourOfPaint, type Palette } from '../../domain/figures/palettes';
import { svgShape } from '../../domain/figures/svg';
import styles from './analyse.module.css';

type DrawnShapeProps = {
  readonly shape: Shape;
  readonly palette: Palette;
  /** Drawn on the canvas below already: only what shows that it is pointed at, active or opened. */
  readonly isGhost?: boolean;
  /** Its number among the marks; -1 for what opens nothing. */
  readonly mark: number;
  readonly isActive: boolean;
  readonly isOpened: boolean;
  readonly onOpen: (mark: number) => void;
};

/** Thousands of marks: only those are drawn anew that become active or opened. */
export const DrawnShape = memo(function DrawnShape(props: DrawnShapeProps) {
  const { shape, palette, isGhost = false, mark, isActive, isOpened, onOpen } = props;
  const [name, attributes, words] = svgShape(shape, (paint) =>
    isGhost ? 'transparent' : colourOfPaint(paint, palette),
  );
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
      className: `${styles['mark']} ${isGhost ? styles['ghost'] : ''}`,
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
