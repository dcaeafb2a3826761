import { Buffer } from 'node:buffer';

/** The family of formats that the first bytes of a file belong to. */
export type Family = 'zip' | 'pdf' | 'rtf' | 'ole' | 'markup' | 'other';

const begins: readonly (readonly [Family, RegExp])[] = [
  ['zip', /^PK(\x03\x04|\x05\x06)/],
  ['pdf', /^[\s\S]{0,1023}?%PDF-\d/],
  ['rtf', /^\s{0,20}\{\\rtf/],
  ['ole', /^\xd0\xcf\x11\xe0/],
  ['markup', /^(\xef\xbb\xbf)?\s{0,200}(<!--[\s\S]{0,500}?-->\s{0,200})?<(!doctype|html|\?xml)/i],
];

/** Looks at the first bytes of a file. */
export function sniffFamily(bytes: Uint8Array): Family {
  const start = latin1(bytes.subarray(0, 2048));
  return begins.find(([, pattern]) => pattern.test(start))?.[0] ?? 'other';
}

/**
 * Whether an archive names one of its files so. The names stand uncompressed in its directory, without those of an archive
 * that lies in it; where the directory was cut off, they are looked for everywhere.
 */
export function namesEntry(bytes: Uint8Array, name: string): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return directoryOf(buffer).includes(name, 0, 'latin1');
}

const endOfDirectory = 'PK\x05\x06';

function directoryOf(buffer: Buffer): Buffer {
  const end = buffer.lastIndexOf(endOfDirectory, undefined, 'latin1');
  if (end < 0 || end + 22 > buffer.length) return buffer;
  const start = buffer.readUInt32LE(end + 16);
  const length = buffer.readUInt32LE(end + 12);
  return start + length <= end ? buffer.subarray(start, start + length) : buffer;
}

/** What the first file of an archive says of the archive's format: OpenDocument and EPUB files begin so. */
export function declaredMediaType(bytes: Uint8Array): string {
  return /mimetype([\w./+-]{5,80})/.exec(latin1(bytes.subarray(0, 300)))?.[1]?.replace(/PK$/, '') ?? '';
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
