import { problem } from '../../../domain/problem';
import { warning, type Warning } from '../../../domain/warning';
import type { FileToImport } from '../importer';
import { openOfficePackage, type OfficePackage } from '../office-package';
import { readNumberFormats } from './number-formats';
import { readSheet, type Workbook } from './read-sheet';
import type { ReadTable } from './read-table';
import { readSharedStrings } from './shared-strings';
import { readSheetXml } from './spreadsheet-xml';
import { toSheet } from './to-sheet';

/** Reads the sheets of a workbook that hold anything, hidden ones behind the others, hidden rows and columns in their places. */
export async function readWorkbook(file: FileToImport): Promise<ReadTable> {
  const archive = await openOfficePackage(file, 'xl/workbook.xml');
  const relationships = await archive.relationshipsOf(archive.main);
  const partOf = (type: string): string | undefined =>
    [...relationships.values()].find((each) => each.type === type && !each.external)?.target;
  const read = async (part: string | undefined): Promise<Uint8Array | null> =>
    part === undefined ? null : await archive.read(part);
  const { sheets: named, from1904 } = listSheets((await archive.read(archive.main)) ?? new Uint8Array(), file.name);
  const strings = await read(partOf('sharedStrings'));
  const styles = await read(partOf('styles'));
  const workbook: Workbook = {
    file: file.name,
    strings: strings ? readSharedStrings(strings, file.name) : [],
    meanings: styles ? readNumberFormats(styles, file.name) : [],
    from1904,
    unread: 0,
    nuls: 0,
    halves: 0,
  };
  const sheets = [];
  for (const { name, relationship } of named) {
    const bytes = await read(relationships.get(relationship)?.target);
    if (bytes) sheets.push(toSheet(name, readSheet(bytes, workbook), file.name));
  }
  if (sheets.length === 0) throw problem('documentDamaged', { file: file.name, detail: '<sheet>' });
  const filled = sheets.filter(({ rows }) => rows.length > 0);
  return {
    charset: null,
    sheets: filled.length > 0 ? filled : sheets.slice(0, 1),
    warnings: warnOf(workbook, archive),
  };
}

type NamedSheet = { readonly name: string; readonly relationship: string; readonly hidden: boolean };

function listSheets(
  bytes: Uint8Array,
  file: string,
): { readonly sheets: readonly NamedSheet[]; readonly from1904: boolean } {
  const sheets: NamedSheet[] = [];
  let from1904 = false;
  readSheetXml(bytes, file, {
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = /^(1|true|on)$/.test(attributes['date1904'] ?? '');
      if (name !== 'sheet') return;
      const [, relationship = ''] = Object.entries(attributes).find(([key]) => /(^|:)id$/.test(key)) ?? [];
      sheets.push({ name: attributes['name'] ?? '', relationship, hidden: /hidden/i.test(attributes['state'] ?? '') });
    },
  });
  return { sheets: sheets.toSorted((a, b) => Number(a.hidden) - Number(b.hidden)), from1904 };
}

function warnOf({ unread, nuls, halves }: Workbook, { names }: OfficePackage): Warning[] {
  const pictures = names.filter((name) => name.startsWith('xl/media/')).length;
  const outside = names.filter((name) => /^xl\/externalLinks\/[^/]+\.xml$/.test(name)).length;
  const scripts = names.filter((name) => /(^|\/)vbaProject\.bin$/.test(name)).length;
  return [
    ...(unread > 0 ? [warning('cellsUnread', { count: unread })] : []),
    ...(nuls > 0 ? [warning('nulsDropped', { count: nuls })] : []),
    ...(halves > 0 ? [warning('charactersHalved', { count: halves })] : []),
    ...(pictures > 0 ? [warning('imagesLeftOut', { count: pictures })] : []),
    ...(outside > 0 ? [warning('outsideLeftOut', { count: outside })] : []),
    ...(scripts > 0 ? [warning('scriptsLeftOut', { count: scripts })] : []),
  ];
}
