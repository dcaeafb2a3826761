import { Buffer } from 'node:buffer';
import PostalMime, { type Email } from 'postal-mime';
import { problem } from '../../../domain/problem';
import type { FileToImport } from '../importer';

/** Headers take less than this, even of a message that went through many hands. */
const longestHeaders = 256 * 1024;
const mostDepth = 8;
const mostParts = 2000;
const limits = { maxNestingDepth: 32, maxHeadersSize: longestHeaders, maxRfc822NestingDepth: 2 };

/** One part of a MIME file: its headers, and its bytes as they were before they were encoded. */
export type MimePart = {
  readonly type: string;
  readonly charset: string | null;
  readonly location: string | null;
  readonly bytes: Uint8Array;
};

/** The lines at the head of a file as they stand there; null when it does not begin with headers. */
export function readHeaders(bytes: Uint8Array): string | null {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, longestHeaders)).toString('latin1');
  const end = /\r?\n\r?\n/.exec(start);
  const headers = (end ? start.slice(0, end.index) : start).replace(/^(?:\xef\xbb\xbf)?\s{0,20}/, '');
  return headers.split(/\r?\n/).every((line) => /^(?:[!-9;-~]+[ \t]*:|[ \t])/.test(line)) ? headers : null;
}

/** The value of a header, its lines joined; null when there is none. */
export function headerOf(headers: string, name: string): string | null {
  const joined = headers.replaceAll(/\r?\n[ \t]+/g, ' ').split(/\r?\n/);
  const line = joined.find((each) => each.toLowerCase().startsWith(`${name}:`));
  return line === undefined ? null : line.slice(name.length + 1).trim();
}

/** Reads a message as a mail program does; a file that cannot be read is a Problem. */
export async function parseMessage(file: FileToImport): Promise<Email> {
  try {
    return await PostalMime.parse(file.bytes, limits);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw problem('documentDamaged', { file: file.name, detail });
  }
}

/**
 * The first part of a file that is a web page, in whatever part it lies. The frames and pictures behind it are passed over
 * unread; null when there is none.
 */
export async function findPage(file: FileToImport, depth = 0): Promise<MimePart | null> {
  const headers = readHeaders(file.bytes) ?? '';
  const contentType = headerOf(headers, 'content-type') ?? 'text/plain';
  if (/^text\/html\b|^application\/xhtml\+xml\b/i.test(contentType)) return decodePart(file, headers, contentType);
  if (!/^multipart\//i.test(contentType) || depth > mostDepth) return null;
  const boundary = /\bboundary\s*=\s*(?:"([^"]{1,200})"|([^\s;"]{1,200}))/i.exec(contentType);
  for (const bytes of divide(file.bytes, boundary?.[1] ?? boundary?.[2] ?? '')) {
    const page = await findPage({ name: file.name, bytes }, depth + 1);
    if (page) return page;
  }
  return null;
}

/** The parts between the lines with a boundary; the last one may have been cut off. */
function divide(bytes: Uint8Array, boundary: string): readonly Uint8Array[] {
  if (boundary === '') return [];
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const line = Buffer.from(`--${boundary}`, 'latin1');
  const parts: Uint8Array[] = [];
  let start = -1;
  for (let at = all.indexOf(line); at >= 0 && parts.length < mostParts; at = all.indexOf(line, at + line.length)) {
    if (at > 0 && all[at - 1] !== 10) continue;
    if (start >= 0) parts.push(bytes.subarray(start, at));
    const lineEnd = all.indexOf(10, at);
    start = lineEnd < 0 ? all.length : lineEnd + 1;
  }
  if (start >= 0 && start < all.length) parts.push(bytes.subarray(start));
  return parts;
}

/** As something attached a part comes back byte for byte: which characters the bytes are, the page itself knows best. */
async function decodePart(file: FileToImport, headers: string, type: string): Promise<MimePart> {
  const attached = Buffer.concat([Buffer.from('Content-Disposition: attachment\r\n'), trimStart(file.bytes)]);
  const { attachments } = await parseMessage({ name: file.name, bytes: attached });
  const content = attachments[0]?.content ?? new Uint8Array();
  return {
    type,
    charset: /\bcharset\s*=\s*"?([\w:.-]{2,40})/i.exec(type)?.[1] ?? null,
    location: headerOf(headers, 'content-location'),
    bytes: typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content),
  };
}

function trimStart(bytes: Uint8Array): Uint8Array {
  const begin = bytes.findIndex((byte) => byte > 32 && byte < 127);
  return bytes.subarray(Math.max(0, begin));
}
