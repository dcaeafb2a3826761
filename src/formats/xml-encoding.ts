import iconv from 'iconv-lite';

/** The text of an XML file: by its byte order mark, else by the encoding it declares, else as UTF-8. */
export function decodeXml(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return iconv.decode(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return iconv.decode(bytes, 'utf-16be');
  const head = String.fromCharCode(...bytes.subarray(0, 200));
  const declared = /^\W{0,3}<\?xml[^>]*encoding=["']([\w.:-]+)["']/.exec(head)?.[1] ?? 'utf-8';
  return iconv.decode(bytes, iconv.encodingExists(declared) ? declared : 'utf-8');
}
