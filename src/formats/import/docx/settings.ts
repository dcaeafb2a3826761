import { readWordXml } from './word-xml';

/** What settings.xml says that the text depends on. */
export type Settings = {
  /** Endnotes are counted 1, 2, 3 and not i, ii, iii. */
  readonly decimalEndnotes: boolean;
};

/** Reads the settings; without bytes they are those of a new document. */
export function readSettings(bytes: Uint8Array | null, file: string): Settings {
  let inEndnotes = false;
  let decimalEndnotes = false;
  if (bytes) {
    readWordXml(bytes, file, {
      open(name, attributes) {
        if (name === 'w:endnotePr') inEndnotes = true;
        else if (name === 'w:numFmt' && inEndnotes) decimalEndnotes = attributes['w:val'] === 'decimal';
      },
      close(name) {
        if (name === 'w:endnotePr') inEndnotes = false;
      },
    });
  }
  return { decimalEndnotes };
}
