import { toMatrix } from './geometry';
import type { PdfFont } from './open-pdf';

const boldName = /bold|black|heavy|semibold|demi(?!a)|-bd\b|(^|[-,])b(i|it)?$|\.b\b|cmbx|cmb\d|hei(ti)?(?!ght)/i;
const italicName = /italic|oblique|kursiv|slanted|(^|[-,])(it|bi|i)$|cmti|cmsl/i;

/** What is needed of a font as pdf.js gives it; null when it could not be read. */
export function toFont(font: unknown): PdfFont | null {
  if (typeof font !== 'object' || font === null || !('fontMatrix' in font)) return null;
  const given: Readonly<Record<string, unknown>> = {
    name: 'name' in font ? font.name : '',
    bold: 'bold' in font ? font.bold : false,
    black: 'black' in font ? font.black : false,
    italic: 'italic' in font ? font.italic : false,
    vertical: 'vertical' in font ? font.vertical : false,
    matrix: font.fontMatrix,
    isDrawn: 'isType3Font' in font ? font.isType3Font : false,
    box: 'bbox' in font ? font.bbox : null,
  };
  const name = (typeof given['name'] === 'string' ? given['name'] : '').replace(/^[A-Z]{6}\+/, '');
  const matrix = Array.isArray(given['matrix']) ? toMatrix(given['matrix']) : toMatrix([0.001, 0, 0, 0.001, 0, 0]);
  return {
    style: {
      bold: given['bold'] === true || given['black'] === true || boldName.test(name),
      italic: given['italic'] === true || italicName.test(name),
    },
    matrix,
    vertical: given['vertical'] === true,
    height: given['isDrawn'] === true ? measureDrawn(given['box'], Math.abs(matrix[3])) : 1,
  };
}

/** The letters of a drawn font may be of any size in their own units: their box tells how high they are. */
function measureDrawn(box: unknown, scale: number): number {
  const height = Array.isArray(box) && typeof box[3] === 'number' && typeof box[1] === 'number' ? box[3] - box[1] : 0;
  return height > 0 ? height * scale : 1000 * scale;
}
