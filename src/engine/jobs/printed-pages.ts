import type { PageLayout, PrintedPages } from '../../contract/reports';
import type { Span } from '../../domain/model';
import { problem } from '../../domain/problem';
import { diffTexts } from '../../domain/text/edits/diff-texts';
import { createSpanMover } from '../../domain/text/edits/move-span';
import type { PagePlaces, PrintedText } from '../../formats/import/pdf/places';
import type { OpenProject } from '../open-project';
import { originalOf } from './original-files';
import type { JobFunction } from './job-function';

/**
 * Where the words of a document stand on the pages of the PDF that it was read from, as its text is now. Reading a PDF takes
 * seconds: the one looked at last is remembered, so that after an edit of its text the words are at once where they are.
 */
export const readPages: JobFunction<'source.readPages'> = async ({ sourceId }, { project, files, signal }) => {
  const opened = project();
  const { source, original } = originalOf(opened, sourceId);
  if (source.kind !== 'pdf') throw problem('noPages', { document: source.title });
  const known = lastRead.get(opened);
  const printed = known?.fileHash === source.fileHash ? known.printed : await files.read('pages', original, signal);
  if (source.fileHash !== null) lastRead.set(opened, { fileHash: source.fileHash, printed });
  // The text may have been corrected since: what still stands there moved along, what is gone has no place.
  const move = createSpanMover(diffTexts(printed.text, opened.text(source.textHash).text));
  return { pages: printed.pages.map((page) => layOutPage(page, move)) } satisfies PrintedPages;
};

const lastRead = new WeakMap<OpenProject, { readonly fileHash: string; readonly printed: PrintedText }>();

function layOutPage({ label, width, height, places }: PagePlaces, move: (span: Span) => Span | null): PageLayout {
  const spans: number[] = [];
  const boxes: number[] = [];
  for (const [start, end, ...box] of places) {
    const moved = move({ start, end });
    if (!moved) continue;
    spans.push(moved.start, moved.end);
    boxes.push(...box);
  }
  return { label, width, height, spans: Int32Array.from(spans), boxes: Float32Array.from(boxes) };
}
