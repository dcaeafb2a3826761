import { problem } from '../../domain/problem';
import { readPage } from './html';
import type { FileToImport, Importer, ImportedText } from './importer';
import { findPage, headerOf, readHeaders } from './mime/mime-parts';
import { isWebAddress } from './web-address';

/** A web page with everything on it in one file, as browsers save it; only the page itself is read. */
export const mhtml: Importer = {
  name: 'Saved web page',
  kind: 'html',
  mediaType: 'multipart/related',
  extensions: ['mhtml', 'mht'],
  reads: ({ bytes }) => isSavedPage(readHeaders(bytes)),
  read: readSavedPage,
};

/** A message that was sent has a number; a page that was saved has none. */
function isSavedPage(headers: string | null): boolean {
  if (headers === null || headerOf(headers, 'message-id') !== null) return false;
  const type = headerOf(headers, 'content-type') ?? '';
  const isOnePage = /^text\/html\b/i.test(type) && headerOf(headers, 'mime-version') !== null;
  return /^multipart\/(?:related|alternative|mixed)\b/i.test(type) || isOnePage;
}

async function readSavedPage(file: FileToImport): Promise<ImportedText> {
  const page = await findPage(file);
  if (!page) throw problem('documentDamaged', { file: file.name, detail: 'text/html' });
  const headers = readHeaders(file.bytes) ?? '';
  const address = [headerOf(headers, 'snapshot-content-location'), page.location].find(
    (url) => url !== null && /^https?:/i.test(url) && isWebAddress(url),
  );
  return readPage({ name: file.name, bytes: page.bytes }, { charset: page.charset, address: address ?? null });
}
