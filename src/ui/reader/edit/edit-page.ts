import type { Span } from '../../../domain/model';
import type { Mark } from '../../../domain/text/marks';
import type { Replaced } from '../../state/editing/edit-session';
import { createReaderEditor } from '../page/fill-editor';
import { planBlocks, type Block } from '../page/plan-blocks';
import { planChunks } from '../page/plan-chunks';
import { blockAt, chunkAt, toPageChunk, type PageChunk } from './page-chunk';
import { replaceBlocks, replaceChunks } from './refill';

/** A text on the page that changes line by line: an edit lays out and fills anew only what it touched. */
export type EditPage = {
  readonly chunks: () => readonly PageChunk[];
  /** Shows the text as it is now; `replaced` says where it differs from what is shown. */
  update(text: string, marks: readonly Mark[], replaced: Replaced): void;
  /** Lets the browser write into the page, as an input method does, until the next update. */
  readonly letWrite: () => void;
  close(): void;
};

/** More lines than this in one chunk are laid out together too long. */
const longestChunk = 100;

/** Shows a text in an element, whole. */
export function openEditPage(root: HTMLElement, text: string, marks: readonly Mark[]): EditPage {
  const editor = createReaderEditor();
  editor.setRootElement(root);
  let chunks: PageChunk[] = [];
  let numbering = 0;

  /** Lays out a stretch of whole lines and puts it in the place of some chunks. */
  function fill(whole: string, allMarks: readonly Mark[], span: Span, from: number, to: number): void {
    const words = whole.slice(span.start, span.end);
    const blocks = planBlocks(words, marksWithin(allMarks, span));
    const plan = planChunks(blocks);
    const old = chunks.slice(from, to).map(({ element }) => element);
    const filled = replaceChunks(editor, words, blocks, plan, old);
    const made = plan.flatMap((chunk, i) => {
      const page = filled[i];
      const own = blocks.slice(chunk.from, chunk.to);
      const start = own[0]?.start ?? 0;
      return page
        ? [
            toPageChunk(
              span.start + start,
              own.map((block) => shiftBlock(block, -start)),
              page,
            ),
          ]
        : [];
    });
    chunks = [...chunks.slice(0, from), ...made, ...chunks.slice(to)];
  }

  /** The lines of one chunk that an edit touched, when nothing beyond them changes its look; otherwise null. */
  function fillLines(
    whole: string,
    allMarks: readonly Mark[],
    at: number,
    { start, end, length: now }: Replaced,
  ): boolean {
    const chunk = chunks[at];
    if (!chunk) return false;
    const { blocks } = chunk;
    let first = blockAt(chunk, start - chunk.start);
    let last = blockAt(chunk, end - chunk.start);
    const changesLines = first !== last || whole.slice(start, start + now).includes('\n');
    if (changesLines) {
      while (first > 0 && blocks[first]?.continues) first--;
      while (blocks[last + 1]?.continues) last++;
      if (blocks[first]?.continues || (last + 1 === blocks.length && chunks[at + 1]?.blocks[0]?.continues))
        return false;
    }
    const [head, tail] = [blocks[first], blocks[last]];
    if (!head || !tail) return false;
    const growth = now - (end - start);
    const span = { start: chunk.start + head.start, end: chunk.start + tail.end + growth };
    const isPiece = head.continues || (blocks[last + 1] ?? chunks[at + 1]?.blocks[0])?.continues === true;
    if (isPiece && span.start === span.end) return false;
    const words = whole.slice(span.start, span.end);
    const planned = planBlocks(words, marksWithin(allMarks, span));
    const [opening, ...others] = planned;
    if (!opening) return false;
    const fresh = head.continues ? [{ ...opening, continues: true, paragraph: null }, ...others] : planned;
    const old = blocks.slice(first, last + 1);
    if (!standAlike(old, fresh)) return false;
    if (blocks.length - old.length + fresh.length > longestChunk) return false;
    const elements = chunk.blockElements;
    const filled = replaceBlocks(editor, words, fresh, elements.slice(first, last + 1));
    const leavesBefore = countLeaves(blocks.slice(0, first));
    const leavesOld = countLeaves(old);
    chunks[at] = toPageChunk(
      chunk.start,
      [
        ...blocks.slice(0, first),
        ...fresh.map((block) => shiftBlock(block, head.start)),
        ...blocks.slice(last + 1).map((block) => shiftBlock(block, growth)),
      ],
      {
        element: chunk.element,
        blockElements: [...elements.slice(0, first), ...filled.blockElements, ...elements.slice(last + 1)],
        leafNodes: [
          ...chunk.leafNodes.slice(0, leavesBefore),
          ...filled.leafNodes,
          ...chunk.leafNodes.slice(leavesBefore + leavesOld),
        ],
      },
    );
    return true;
  }

  function update(whole: string, allMarks: readonly Mark[], replaced: Replaced): void {
    let from = chunkAt(chunks, replaced.start);
    let to = chunkAt(chunks, replaced.end);
    const growth = replaced.length - (replaced.end - replaced.start);
    const paragraphs = countParagraphs(chunks);
    const isLocal = from === to && fillLines(whole, allMarks, from, replaced);
    if (!isLocal) {
      while (from > 0 && chunks[from]?.blocks[0]?.continues) from--;
      while (chunks[to + 1]?.blocks[0]?.continues) to++;
    }
    const next = chunks[to + 1];
    for (const chunk of chunks.slice(to + 1)) chunk.start += growth;
    if (!isLocal) {
      const start = chunks[from]?.start ?? 0;
      fill(whole, allMarks, { start, end: next ? next.start - 1 : whole.length }, from, to + 1);
    }
    // In a book thousands of numbers change with one line more; those far below can wait until the hands rest.
    numberParagraphs(chunks, from, from + 2);
    if (isLocal && paragraphs === countParagraphs(chunks)) return;
    cancelIdleCallback(numbering);
    numbering = requestIdleCallback(() => numberParagraphs(chunks, 0, chunks.length));
  }

  fill(text, marks, { start: 0, end: text.length }, 0, 0);
  return {
    chunks: () => chunks,
    update,
    letWrite() {
      // Lexical would take away what it has not written itself; its next update watches the page again.
      editor._observer?.disconnect();
    },
    close() {
      cancelIdleCallback(numbering);
      editor.setRootElement(null);
    },
  };
}

/** Marks that lie on a stretch, in its own coordinates. */
function marksWithin(marks: readonly Mark[], { start, end }: Span): Mark[] {
  return marks
    .filter((mark) => mark.start <= end && mark.end >= start)
    .map((mark) => ({ ...mark, start: mark.start - start, end: mark.end - start }));
}

/** Whether lines can take the place of others without a list, a table or a turn around them being made anew. */
function standAlike(old: readonly Block[], fresh: readonly Block[]): boolean {
  if ([...old, ...fresh].every(({ groups }) => groups.length === 0)) return true;
  const [before, after] = [old[0], fresh[0]];
  if (!before || !after || old.length > 1 || fresh.length > 1) return false;
  return JSON.stringify(withoutKeys(before)) === JSON.stringify(withoutKeys(after));
}

/** A key counts from the stretch that was laid out, which is another one each time; a table's empty cells may lie outside it. */
function withoutKeys({ groups }: Block): readonly object[] {
  return groups.map((group) => ({ ...group, key: '', empty: undefined }));
}

function shiftBlock(block: Block, by: number): Block {
  if (by === 0) return block;
  const runs = block.runs.map((run) => ({ ...run, start: run.start + by, end: run.end + by }));
  return { ...block, start: block.start + by, end: block.end + by, runs };
}

function countLeaves(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { runs }) => sum + Math.max(1, runs.length), 0);
}

function countParagraphs(chunks: readonly PageChunk[]): number {
  return chunks.reduce((sum, chunk) => sum + chunk.paragraphs, 0);
}

/** Writes the numbers beside the paragraphs of some chunks anew. */
function numberParagraphs(chunks: readonly PageChunk[], from: number, to: number): void {
  let number = countParagraphs(chunks.slice(0, from));
  for (const { blocks, blockElements } of chunks.slice(from, to)) {
    blocks.forEach((block, i) => {
      const element = blockElements[i];
      if (block.paragraph === null || !element) return;
      number++;
      if (element.dataset['paragraph'] !== String(number)) element.dataset['paragraph'] = String(number);
    });
  }
}
