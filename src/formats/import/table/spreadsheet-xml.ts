import { readXml } from '../../xml';

/** What is told of a part of a workbook: its elements by their names without prefix. */
export type SheetListener = {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly close?: (name: string) => void;
  readonly text?: (words: string) => void;
};

/** Reads a part of a workbook; programs prefix its elements or do not. */
export function readSheetXml(bytes: Uint8Array, file: string, { open, close, text }: SheetListener): void {
  readXml(bytes, file, {
    open: (name, attributes) => open?.(localName(name), attributes),
    close: (name) => close?.(localName(name)),
    ...(text ? { text } : {}),
  });
}

/** Excel writes characters that XML has no place for as `_x000D_`. */
export function unescapeCell(words: string): string {
  if (!words.includes('_x')) return words;
  return words.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
