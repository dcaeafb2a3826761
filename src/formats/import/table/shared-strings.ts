import { readSheetXml, unescapeCell } from './spreadsheet-xml';

/** The texts that the cells of a workbook share, in their order; how to pronounce them is left out. */
export function readSharedStrings(bytes: Uint8Array, file: string): string[] {
  const strings: string[] = [];
  let words = '';
  let inText = false;
  let phonetic = 0;
  readSheetXml(bytes, file, {
    open(name) {
      if (name === 'si') words = '';
      if (name === 'rPh') phonetic++;
      inText = name === 't' && phonetic === 0;
    },
    close(name) {
      if (name === 'si') strings.push(unescapeCell(words));
      if (name === 'rPh') phonetic--;
      inText = false;
    },
    text(more) {
      if (inText) words += more;
    },
  });
  return strings;
}
