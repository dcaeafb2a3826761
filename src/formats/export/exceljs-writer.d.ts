/** What the XLSX export uses of ExcelJS's stream writer; the package types its main module alone, and that one wider. */
declare module 'exceljs/lib/stream/xlsx/workbook-writer.js' {
  import type { Readable, Writable } from 'node:stream';

  export type Style = {
    readonly font?: { readonly bold: boolean };
    readonly alignment?: { readonly vertical: 'top'; readonly wrapText?: boolean };
  };

  export type Row = { readonly commit: () => void };

  export type Sheet = {
    columns: readonly { readonly width: number }[];
    autoFilter: {
      readonly from: { readonly row: number; readonly column: number };
      readonly to: { readonly row: number; readonly column: number };
    };
    readonly addRow: (values: readonly []) => Row;
    readonly stream: { readonly write: (bytes: Uint8Array) => Promise<void> };
    readonly commit: () => void;
  };

  export type Archive = {
    append: (source: Readable | Uint8Array | string, entry: { readonly name: string; readonly date?: Date }) => unknown;
    readonly abort: () => unknown;
    readonly on: (event: 'error', listener: (error: Error) => void) => unknown;
  };

  class WorkbookWriter {
    constructor(options: {
      readonly stream: Writable;
      readonly created: Date;
      readonly creator: string;
      readonly lastModifiedBy: string;
      readonly useStyles: boolean;
    });
    readonly zip: Archive;
    /** Answers the number of a style. */
    readonly styles: { readonly addStyleModel: (style: Style) => number };
    addThemes(): Promise<void>;
    addWorksheet(
      name: string,
      options: {
        readonly views: readonly { readonly state: 'frozen'; readonly ySplit: number }[];
        readonly properties: { readonly defaultColWidth: number };
      },
    ): Sheet;
    commit(): Promise<unknown>;
  }
  export { WorkbookWriter as default };
}
