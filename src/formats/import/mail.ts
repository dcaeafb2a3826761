import { Buffer } from 'node:buffer';
import { warning } from '../../domain/warning';
import { readMachineDate } from '../../domain/text/dates';
import { readPage } from './html';
import type { FileToImport, Importer, ImportedText } from './importer';
import { headerOf, parseMessage, readHeaders } from './mime/mime-parts';
import { readPlainText } from './plain-text';

/** A mail: its words, its subject as the title, its sender as the author. */
export const mail: Importer = {
  name: 'Mail',
  kind: 'plain-text',
  mediaType: 'message/rfc822',
  extensions: ['eml'],
  reads: ({ bytes }) => isMail(readHeaders(bytes)),
  read: readMail,
};

function isMail(headers: string | null): boolean {
  return headers !== null && ['from', 'date', 'message-id'].every((name) => headerOf(headers, name) !== null);
}

async function readMail(file: FileToImport): Promise<ImportedText> {
  const message = await parseMessage(file);
  const { text = '', html = '', subject = '', from, date = '', attachments } = message;
  const isPage = text.trim() === '' && html !== '';
  // Its parts were decoded by what each says of its characters.
  const words = { name: file.name, bytes: new Uint8Array(Buffer.from(isPage ? html : text, 'utf8')) };
  const read = isPage ? readPage(words) : readPlainText(words);
  const day = readMachineDate(date);
  const leftOut = attachments.filter(({ disposition }) => disposition === 'attachment').length;
  return {
    ...read,
    warnings: [...read.warnings, ...(leftOut > 0 ? [warning('attachmentsLeftOut', { count: leftOut })] : [])],
    about: {
      ...(subject.trim() === '' ? {} : { title: subject.trim().slice(0, 500) }),
      ...(from ? { author: (from.name || (from.address ?? '')).slice(0, 200) } : {}),
      ...(day === null ? {} : { date: day }),
    },
  };
}
