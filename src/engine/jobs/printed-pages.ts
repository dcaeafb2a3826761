import type { PageLayout, PrintedPages } from '../../contract/reports';
import { problem } from '../../domain/problem';
import { diffTexts } from '../../domain/text/edits/diff-texts';
import { moveSpanThrough } from '../../domain/text/edits/move-span';
import type { TextEdit } from '../../domain/text/edits/text-edit';
import type { PagePlaces } from '../../formats/import/pdf/places';
import { originalOf } from './original-files';
import type { JobFunction } from './job-function';

/** Where the words of a document stand on the pages of the PDF that it was read from, as its text is now. */
export const readPages: JobFunction<'source.readPages'> = async ({ sourceId }, { project, files, signal }) => {
  const { source, original } = originalOf(project(), sourceId);
  if (source.kind !== 'pdf') throw problem('noPages', { document: source.title });
  const printed = await files.read('pages', original, signal);
  // The text may have been corrected since: what still stands there moved along, what is gone has no place.
  const edits = diffTexts(printed.text, project().text(source.textHash).text);
  return { pages: printed.pages.map((page) => layOutPage(page, edits)) } satisfies PrintedPages;
};

function layOutPage({ label, width, height, places }: PagePlaces, edits: readonly TextEdit[]): PageLayout {
  const spans: number[] = [];
  const boxes: number[] = [];
  for (const [start, end, ...box] of places) {
    const moved = moveSpanThrough({ start, end }, edits);
    if (!moved) continue;
    spans.push(moved.start, moved.end);
    boxes.push(...box);
  }
  return { label, width, height, spans: Int32Array.from(spans), boxes: Float32Array.from(boxes) };
}
