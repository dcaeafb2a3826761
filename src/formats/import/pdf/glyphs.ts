import { combine, identity, isNumberList, toMatrix, transform, turn, type Matrix } from './geometry';
import type { Operations, PdfFont } from './open-pdf';
import { cleanLetters, isBlank } from './letters';
import { readRules, type Rule } from './rules';

/** How the letters of a font look, as far as its name and flags tell. */
export type FontStyle = { readonly bold: boolean; readonly italic: boolean };

/**
 * A printed character. Its place is that of its baseline in a frame in which its line runs to the right: the page in
 * points, y downwards, turned by `angle` degrees.
 */
export type Glyph = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly angle: number;
  readonly style: FontStyle;
  /** Whether a space is written before it. */
  readonly afterSpace: boolean;
  /** Whether the file itself calls it decoration of the page: a running head, a page number. */
  readonly isArtifact: boolean;
  /** The number of the marked content that a tagged file says it belongs to. */
  readonly content: number | null;
};

type TextState = {
  transform: Matrix;
  font: PdfFont | null;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
};

type Lettering = Pick<Glyph, 'angle' | 'style' | 'isArtifact' | 'content'> & {
  readonly matrix: Matrix;
  readonly height: number;
  readonly vertical: boolean;
};

/** Most characters of one page: more are drawn to harm, not to be read. */
const mostGlyphs = 200_000;

/** Reads the drawing operations of a page: what is written where. */
export function readGlyphs(
  operations: Operations,
  page: Matrix,
  fontOf: (name: string) => PdfFont | null,
): { readonly glyphs: readonly Glyph[]; readonly rules: readonly Rule[] } {
  const { codes } = operations;
  const glyphs: Glyph[] = [];
  const rules: Rule[] = [];
  const saved: TextState[] = [];
  /** What the file says the marked content is that it is within. */
  const contents: { readonly tag: string; readonly number: number | null }[] = [];
  /** Drawings within drawings count their marked content anew. */
  let forms = 0;
  let state: TextState = {
    transform: page,
    font: null,
    size: 0,
    charSpacing: 0,
    wordSpacing: 0,
    scale: 1,
    leading: 0,
    rise: 0,
  };
  let textMatrix = identity;
  let [lineX, lineY, x, y] = [0, 0, 0, 0];

  const save = (): void => void saved.push({ ...state });
  const restore = (): void => void (state = saved.pop() ?? state);
  const move = (dx: number, dy: number): void => {
    x = lineX += dx;
    y = lineY += dy;
  };
  const setMatrix = (matrix: Matrix): void => {
    textMatrix = matrix;
    [lineX, lineY, x, y] = [0, 0, 0, 0];
  };
  const setFont = (name: unknown, size: unknown): void => {
    state.font = typeof name === 'string' ? fontOf(name) : null;
    state.size = toNumber(size);
  };

  let afterSpace = false;

  function show(shown: unknown): void {
    const { font, size } = state;
    if (!font || !Array.isArray(shown) || size === 0) return;
    const advance = size * font.matrix[0];
    const lettering = readLettering(font);
    for (const part of shown) {
      if (typeof part === 'number') {
        if (font.vertical) y -= (part * size) / 1000;
        else x -= (part * size * state.scale) / 1000;
        continue;
      }
      if (!isGlyph(part) || glyphs.length >= mostGlyphs) continue;
      const spacing = state.charSpacing + (part.isSpace ? state.wordSpacing : 0);
      const width = (font.vertical ? Math.abs(part.vmetric?.[0] ?? 1000) : part.width) * advance;
      const text = cleanLetters(part.unicode);
      if (isBlank(text)) afterSpace ||= text !== '';
      else {
        glyphs.push(place(text, width, lettering));
        afterSpace = false;
      }
      if (font.vertical) y -= width - spacing;
      else x += (width + spacing) * state.scale;
    }
  }

  /** What all characters that one operation shows have in common. */
  function readLettering(font: PdfFont): Lettering {
    const matrix = combine(state.transform, textMatrix);
    return {
      matrix,
      angle: measureAngle(matrix, font.vertical, state.scale),
      height: Math.hypot(matrix[2], matrix[3]) * Math.abs(state.size) * font.height,
      vertical: font.vertical,
      style: font.style,
      isArtifact: contents.some(({ tag }) => tag === 'Artifact'),
      content: forms > 0 ? null : (contents.findLast(({ number }) => number !== null)?.number ?? null),
    };
  }

  function place(text: string, width: number, lettering: Lettering): Glyph {
    const { matrix, angle, vertical, height } = lettering;
    const [originX, originY] = transform(matrix, x, y + state.rise);
    const [u, v] = turn(originX, originY, -angle);
    const stretch = vertical
      ? Math.hypot(matrix[2], matrix[3])
      : Math.hypot(matrix[0], matrix[1]) * Math.abs(state.scale);
    return {
      text,
      x: u,
      // Characters of vertical writing hang on a middle line; their baseline lies to its left.
      y: vertical ? v + height * 0.35 : v,
      width: Math.abs(width) * stretch,
      size: height,
      angle,
      style: lettering.style,
      afterSpace,
      isArtifact: lettering.isArtifact,
      content: lettering.content,
    };
  }

  for (const [i, code] of operations.list.entries()) {
    const args = operations.args[i] ?? [];
    switch (code) {
      case codes.save:
        save();
        break;
      case codes.restore:
        restore();
        break;
      case codes.paintFormXObjectEnd:
        forms--;
        restore();
        break;
      case codes.paintFormXObjectBegin:
        forms++;
        save();
        state.transform = combine(state.transform, toMatrix(args[0]));
        break;
      case codes.transform:
        state.transform = combine(state.transform, toMatrix(args));
        break;
      case codes.beginText:
        setMatrix(identity);
        break;
      case codes.setTextMatrix:
        setMatrix(toMatrix(isNumberList(args[0]) ? args[0] : args));
        break;
      case codes.setFont:
        setFont(args[0], args[1]);
        break;
      case codes.setGState:
        for (const [key, value] of toPairs(args[0]))
          if (key === 'Font' && Array.isArray(value)) setFont(value[0], value[1]);
        break;
      case codes.setCharSpacing:
        state.charSpacing = toNumber(args[0]);
        break;
      case codes.setWordSpacing:
        state.wordSpacing = toNumber(args[0]);
        break;
      case codes.setHScale:
        state.scale = toNumber(args[0]) / 100;
        break;
      case codes.setLeading:
        state.leading = toNumber(args[0]);
        break;
      case codes.setTextRise:
        state.rise = toNumber(args[0]);
        break;
      case codes.moveText:
        move(toNumber(args[0]), toNumber(args[1]));
        break;
      case codes.setLeadingMoveText:
        state.leading = -toNumber(args[1]);
        move(toNumber(args[0]), toNumber(args[1]));
        break;
      case codes.nextLine:
        move(0, -state.leading);
        break;
      case codes.showText:
      case codes.showSpacedText:
        show(args[0]);
        break;
      case codes.beginMarkedContent:
      case codes.beginMarkedContentProps:
        contents.push({
          tag: typeof args[0] === 'string' ? args[0] : '',
          number: typeof args[1] === 'number' ? args[1] : null,
        });
        break;
      case codes.endMarkedContent:
        contents.pop();
        break;
      case codes.constructPath:
        // A path that only bounds what is drawn after it is not seen.
        if (args[0] === codes.endPath) break;
        for (const rule of readRules(args[1], state.transform)) rules.push(rule);
        break;
      default:
    }
  }
  return { glyphs, rules };
}

/** A character as pdf.js gives it; its width in thousandths of the size. */
type PdfGlyph = {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
  readonly vmetric?: readonly number[] | null;
};

function isGlyph(part: unknown): part is PdfGlyph {
  return typeof part === 'object' && part !== null && 'unicode' in part && typeof part.unicode === 'string';
}

/** In whole steps of five degrees, so that the letters of one line agree. */
function measureAngle(matrix: Matrix, vertical: boolean, scale: number): number {
  const [dx, dy] = vertical ? [-matrix[2], -matrix[3]] : [matrix[0] * Math.sign(scale), matrix[1] * Math.sign(scale)];
  const degrees = Math.round((Math.atan2(dy, dx) * 180) / Math.PI / 5) * 5;
  return Number.isFinite(degrees) ? (degrees + 360) % 360 : 0;
}

function toNumber(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}

function toPairs(value: unknown): readonly (readonly unknown[])[] {
  return Array.isArray(value) ? value.filter((pair): pair is unknown[] => Array.isArray(pair)) : [];
}
