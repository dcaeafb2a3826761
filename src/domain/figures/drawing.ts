import type { Place } from '../analysis/figure';

/**
 * A figure as shapes, before it is known whether it becomes elements of a window, an SVG file or a printed page. Lengths
 * are CSS pixels, the origin is at the top left. A drawing says its colours by role, so that it is legible in light, in
 * dark and in print.
 */
export type Drawing = {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
  /** What the figure shows, in one or two sentences: its text alternative. */
  readonly description: string;
};

/** A colour, or for words the one of ink and paper that is read best on a tint. */
export type Paint = Tint | { readonly on: Tint };

/** `strength` 0 to 1 mixes the colour into the surface below it. */
export type Tint =
  { readonly role: PaintRole; readonly strength?: number } | { readonly colour: string; readonly strength?: number };

/** `ink` is text, `quiet` less important text, `line` a grid line, `surface` what lies below, `accent` the one hue of measures. */
export type PaintRole = 'ink' | 'quiet' | 'line' | 'surface' | 'accent' | 'onAccent';

type Placed = {
  /** What a click on it opens: the row and column of the table behind the figure. */
  readonly place?: Place;
  /** What it is, for those who point at it or hear it: “Sovereignty × Security: 5”. */
  readonly label?: string;
};

export type Shape =
  | (Placed & {
      readonly kind: 'rect';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly radius?: number;
      readonly fill: Paint;
    })
  | (Placed & {
      readonly kind: 'circle';
      readonly x: number;
      readonly y: number;
      readonly r: number;
      readonly fill: Paint;
    })
  | (Placed & {
      readonly kind: 'line';
      readonly x1: number;
      readonly y1: number;
      readonly x2: number;
      readonly y2: number;
      readonly stroke: Paint;
      readonly width: number;
      readonly dashed?: boolean;
    })
  | (Placed & {
      readonly kind: 'text';
      readonly x: number;
      /** The base line. */
      readonly y: number;
      readonly words: string;
      readonly size: number;
      readonly anchor?: 'start' | 'middle' | 'end';
      readonly bold?: boolean;
      /** Of words of a document. */
      readonly serif?: boolean;
      /** Degrees clockwise around its place. */
      readonly turn?: number;
      readonly fill: Paint;
    });
