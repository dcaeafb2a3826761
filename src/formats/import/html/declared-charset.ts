const sampleSize = 8192;

/** The character encoding that a page names in its `<meta>` or, as XHTML, in its first line; null when it names none. */
export function declaredCharset(bytes: Uint8Array): string | null {
  const start = String.fromCharCode(...bytes.subarray(0, sampleSize)).replaceAll(/<!--[\s\S]*?-->/g, '');
  const inMeta = /<meta\b[^>]*?\bcharset\s*=\s*["']?\s*([\w:.-]{2,40})/i.exec(start)?.[1];
  return inMeta ?? /^\s*<\?xml\b[^>]*?\bencoding\s*=\s*["']([\w:.-]{2,40})/i.exec(start)?.[1] ?? null;
}
