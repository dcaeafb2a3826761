import type { CodeOrPath } from '../../contract/coding-commands';
import type { Id, Span } from '../../domain/model';
import { isProblem } from '../../domain/problem';
import type { FindWish } from '../../domain/text/find-in-text';
import { describeProblem } from '../messages/describe';
import { messagesNow } from '../messages/use-messages';
import { engine } from '../state/current-engine';
import { addFoundRecords, addFoundTexts, forgetFound, useFindAnywhere } from '../state/find-anywhere';
import { layOutRows, placeOfHit } from '../state/found-rows';
import { showNotice } from '../state/notices';
import { openDocument } from '../state/open-document';
import { showView } from '../state/views';
import { useWorkspace } from '../state/workspace';
import { codePathText } from './code-passage';
import { runCommand, runJob } from './engine';
import { selectedWords } from './find-actions';
import { reportFailure } from './report-failure';
import { showPassage } from './show-place';
import { showRecord } from './show-record';
import { undoAction } from './undo-action';

/** More hits are counted, but nobody reads them. */
const mostListed = 100_000;
/** The first pages are short, so that something can be read at once. */
const firstPage = 500;

let running: AbortController | null = null;

/** Opens the search of the whole study, with the selected words if there are some, and takes the keyboard to its field. */
export function openFindAnywhere(): void {
  const words = selectedWords();
  if (words !== null && words !== useFindAnywhere.getState().query) forgetFound(words);
  showView('find');
  requestAnimationFrame(() => document.querySelector<HTMLInputElement>('[data-find-anywhere]')?.select());
}

/** Looks for words everywhere; the list fills while one reads. A search that is under way ends. */
export async function lookEverywhere(query: string, asked: string): Promise<void> {
  running?.abort();
  forgetFound(query, asked);
  running = null;
  if (query === '') return;
  const search = new AbortController();
  running = search;
  useFindAnywhere.setState({ isLooking: true });
  try {
    await Promise.all([lookInTexts(wishNow(query), search.signal), lookInRecords(wishNow(query), search.signal)]);
  } catch (error) {
    if (running !== search || (isProblem(error) && error.reason === 'cancelled')) return;
    search.abort();
    useFindAnywhere.setState({
      isLooking: false,
      refusal: isProblem(error) ? describeProblem(error, messagesNow()) : null,
    });
    if (!isProblem(error)) reportFailure('find.texts', error);
  }
}

async function lookInTexts(wish: FindWish, signal: AbortSignal): Promise<void> {
  let afterId: Id | null = null;
  do {
    const room = mostListed - useFindAnywhere.getState().listed;
    const most = Math.max(0, afterId === null ? Math.min(room, firstPage * 10) : room);
    const page: { lastId: Id | null } & Parameters<typeof addFoundTexts>[0] = await engine().start(
      'find.texts',
      { ...wish, most, afterId },
      { signal },
    );
    if (signal.aborted) return;
    addFoundTexts(page);
    afterId = page.lastId;
  } while (afterId !== null);
}

async function lookInRecords(wish: FindWish, signal: AbortSignal): Promise<void> {
  const found = await engine().start('find.records', { ...wish, most: mostListed / 10 }, { signal });
  if (!signal.aborted) addFoundRecords(found);
}

/** Goes to what a row of the list shows; with `take` the keyboard goes there, too. */
export function goToFound(row: number, take: boolean): void {
  const { groups, folded } = useFindAnywhere.getState();
  const found = layOutRows(groups, folded).at(row);
  if (!found) return;
  useFindAnywhere.setState({ row });
  if (found.kind === 'group') {
    if (found.group.table === 'text') openDocument(found.group.key);
    return;
  }
  const { id, span } = placeOfHit(found);
  if (found.group.table !== 'text') return void showRecord({ table: found.group.table, id });
  showPassage(id, span);
  useWorkspace.setState(({ reveal }) => ({
    // Selected, so that the hit stands out and can be coded at once.
    selection: { start: span.start, end: span.end },
    taken: null,
    caret: span.end,
    quickBar: null,
    reveal: reveal && take ? { ...reveal, take: 'caret' } : reveal,
  }));
}

/** Goes to the next or the previous hit that is not folded away, into the next group where one ends. */
export function stepFound(direction: 1 | -1): void {
  const { groups, folded, row } = useFindAnywhere.getState();
  const isAllFolded = groups.every(({ key }) => folded.has(key));
  if (isAllFolded) useFindAnywhere.setState({ folded: new Set() });
  const rows = layOutRows(groups, isAllFolded ? new Set() : folded);
  for (let next = row + direction; next >= 0 && next < rows.length; next += direction)
    if (rows.at(next)?.kind === 'hit') return goToFound(next, false);
}

/** Passages to code, by document. */
export type ChosenPassages = readonly { readonly sourceId: Id; readonly spans: readonly Span[] }[];

/** So many passages take more than a second to be coded. */
const manyPassages = 5000;

/** Codes passages of several documents in one act, and says how many there were. Of very many it can be cancelled. */
export async function codeEverywhere(documents: ChosenPassages, code: CodeOrPath): Promise<boolean> {
  const args = { ...code, documents: documents.map(({ sourceId, spans }) => ({ sourceId, spans: [...spans] })) };
  const isLong = documents.reduce((sum, { spans }) => sum + spans.length, 0) > manyPassages;
  const done = isLong
    ? await runJob('find.code', args, messagesNow().findAnywhere.coding)
    : await runCommand('coding.applyEverywhere', args);
  if (!done) return false;
  sayCoded(done, done.codeId);
  return true;
}

/** Says how many passages were coded, and how many were already; the code is the last one used. */
export function sayCoded(done: { readonly applied: number; readonly alreadyCoded: number }, codeId: Id): void {
  useWorkspace.setState(({ recentCodeIds }) => ({
    lastCodeIds: [codeId],
    recentCodeIds: [codeId, ...recentCodeIds.filter((id) => id !== codeId)].slice(0, 9),
  }));
  const { review } = messagesNow().find;
  const already = done.alreadyCoded === 0 ? '' : ` · ${review.alreadyApplied(done.alreadyCoded)}`;
  showNotice('success', review.applied(done.applied, codePathText(codeId)) + already, undoAction());
}

/** What coding the listed hits would code; null when it was cancelled. */
export async function listPassagesToCode(unit: 'match' | 'sentence' | 'paragraph') {
  const documents = useFindAnywhere
    .getState()
    .groups.flatMap(({ table, key, hits }) =>
      table === 'text' && hits.starts.length > 0
        ? [{ sourceId: key, hits: hits.starts.map((start, i) => ({ start, end: hits.ends[i] ?? start })) }]
        : [],
    );
  return runJob('find.passages', { unit, documents }, messagesNow().findAnywhere.reading);
}

function wishNow(query: string): FindWish {
  const { settings } = useWorkspace.getState();
  return {
    query,
    matchCase: settings.findMatchCase,
    wholeWord: settings.findWholeWord,
    ignoreDiacritics: settings.findIgnoreDiacritics,
    isPattern: settings.findPattern,
  };
}
