import { ExternalHyperlink, type ParagraphChild, ShadingType, TextRun, UnderlineType } from 'docx';
import type { MarkKind } from '../../../domain/text/marks';
import { isSafeLink } from '../document/blocks';
import { withoutControls } from '../document/word-text';
import { blendOnPaper, plainColour } from './colour';
import type { Piece } from './pieces';

/** A piece of a coded text as a run of Word: its codings blend in the shading, and where several lie, a line says so. */
export function wordRunOfPiece(text: string, { start, end, looks, codings }: Piece): ParagraphChild {
  const has = (kind: MarkKind): boolean => looks.some((look) => look.kind === kind);
  const link = looks.find((look) => look.kind === 'link');
  const [first] = codings;
  const run = new TextRun({
    text: withoutControls(text.slice(start, end)),
    ...(has('bold') && { bold: true }),
    ...(has('italic') && { italics: true }),
    ...(has('strikethrough') && { strike: true }),
    ...(has('superscript') && { superScript: true }),
    ...(has('subscript') && { subScript: true }),
    ...(has('code') && { font: 'Consolas' }),
    ...(has('boilerplate') && { color: '767676' }),
    ...(has('underline') && { underline: {} }),
    ...(first && {
      shading: { type: ShadingType.CLEAR, fill: blendOnPaper(codings.map(({ colour }) => colour)), color: 'auto' },
      underline: {
        type: codings.length > 1 ? UnderlineType.DOUBLE : UnderlineType.SINGLE,
        color: plainColour(first.colour).slice(1),
      },
    }),
    ...(link && isSafeLink(link.url) && { style: 'Hyperlink' }),
  });
  return link && isSafeLink(link.url) ? new ExternalHyperlink({ link: link.url, children: [run] }) : run;
}
