import {
  BorderStyle,
  HeadingLevel as WordHeading,
  type IParagraphStyleOptions,
  type IStylesOptions,
  LevelFormat,
} from 'docx';

/** What Word calls headings, by level. */
export const headings = [
  WordHeading.HEADING_1,
  WordHeading.HEADING_2,
  WordHeading.HEADING_3,
  WordHeading.HEADING_4,
  WordHeading.HEADING_5,
  WordHeading.HEADING_6,
] as const;

/** Word knows nine levels of lists. */
export const deepestList = 8;
/** Twentieths of a point. */
export const indent = 480;
/** Fonts by script: those that every program has, or has one of the very same widths for, so that pages are as long everywhere. */
export const fonts = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman', eastAsia: 'SimSun' };
/** Of headings, tables and notes. */
const plainFonts = { ascii: 'Arial', hAnsi: 'Arial', cs: 'Arial', eastAsia: 'Microsoft YaHei' };

const ink = '1B1E23';
const quiet = '565C66';

/** Styles of our own that paragraphs are given by their names. */
export const styleIds = {
  note: 'Note',
  quote: 'Quotation',
  contents: 'ContentsHeading',
  subtitle: 'TitleLine',
  cell: 'TableCell',
} as const;

const paragraphStyles: IParagraphStyleOptions[] = [
  {
    id: styleIds.note,
    name: 'Note',
    basedOn: 'Normal',
    run: { size: 18, color: quiet, font: plainFonts },
    paragraph: { spacing: { after: 80 } },
  },
  {
    id: styleIds.quote,
    name: 'Quotation',
    basedOn: 'Normal',
    paragraph: {
      indent: { left: indent, right: indent },
      spacing: { before: 120, after: 60 },
      border: { left: { style: BorderStyle.SINGLE, size: 12, space: 8, color: 'C9C5BA' } },
      keepNext: true,
    },
  },
  {
    id: styleIds.contents,
    name: 'Contents Heading',
    basedOn: 'Normal',
    run: { size: 32, bold: true, color: ink, font: plainFonts },
    paragraph: { spacing: { after: 240 } },
  },
  {
    id: styleIds.subtitle,
    name: 'Title Line',
    basedOn: 'Normal',
    run: { size: 26, color: quiet, font: plainFonts },
    paragraph: { spacing: { after: 120 } },
  },
  {
    id: styleIds.cell,
    name: 'Table Cell',
    basedOn: 'Normal',
    run: { font: plainFonts },
    paragraph: { spacing: { line: 240, lineRule: 'auto' } },
  },
];

/** Word keeps the language of Chinese words apart from that of others. */
export function languageInWord(language: string): { readonly value: string; readonly eastAsia: string } {
  return language.startsWith('zh') ? { value: 'en-US', eastAsia: 'zh-CN' } : { value: language, eastAsia: 'zh-CN' };
}

/** How Word documents look, in a language. */
export function stylesIn(language: string): IStylesOptions {
  const sizes = [32, 26, 24, 22, 22, 22];
  const heading = (level: number) => ({
    run: { size: sizes[level] ?? 22, bold: true, color: ink, font: plainFonts },
    paragraph: { spacing: { before: level === 0 ? 480 : 280, after: 120 }, keepNext: true },
  });
  return {
    default: {
      document: {
        run: { font: fonts, size: 22, language: languageInWord(language) },
        paragraph: { spacing: { line: 276, lineRule: 'auto' } },
      },
      title: {
        run: { size: 52, bold: true, color: ink, font: plainFonts },
        paragraph: { spacing: { before: 3600, after: 360 } },
      },
      heading1: heading(0),
      heading2: heading(1),
      heading3: heading(2),
      heading4: heading(3),
      heading5: heading(4),
      heading6: heading(5),
      caption: { run: { size: 20, color: ink, font: plainFonts }, paragraph: { spacing: { before: 120, after: 120 } } },
    },
    paragraphStyles,
  };
}

/** The signs or numbers of lists, level by level. */
export function numbering(reference: string, ordered: boolean, start = 1) {
  const levels = Array.from({ length: deepestList + 1 }, (_, level) => ({
    level,
    format: ordered ? LevelFormat.DECIMAL : LevelFormat.BULLET,
    start,
    text: ordered ? `%${level + 1}.` : (['•', '◦', '▪'][level % 3] ?? '•'),
    style: { paragraph: { indent: { left: indent * (level + 1), hanging: 300 } } },
  }));
  return { reference, levels };
}
