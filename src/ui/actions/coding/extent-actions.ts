import type { Id, Span } from '../../../domain/model';
import { moveBoundary } from '../../../domain/text/move-boundary';
import { trimSpan } from '../../../domain/text/trim-span';
import type { TextUnit } from '../../../domain/text/units';
import { messagesNow } from '../../messages/use-messages';
import { showNotice } from '../../state/notices';
import { useWorkspace } from '../../state/workspace';
import type { Action } from '../action';
import { chosenCoding, quoteOf } from '../code-passage';
import { runCommand } from '../engine';
import { openPlace } from './open-place';
import { hasChosenCoding, readerAction } from './reader-action';

type Step = TextUnit | 'character';

/** The brackets move the ends of the chosen coding: by a word, with Alt by a character, with Ctrl by a sentence, with both by a paragraph. */
const modifiers: Readonly<Record<Step, string>> = {
  word: '',
  character: 'Alt+',
  sentence: 'Ctrl+',
  paragraph: 'Ctrl+Alt+',
};

/** Extending and shrinking the chosen coding at both ends. */
export const extentActions: readonly Action[] = (['word', 'character', 'sentence', 'paragraph'] as const).flatMap(
  (step) => [
    moveEnd(step, 'start', -1, '['),
    moveEnd(step, 'start', 1, '{'),
    moveEnd(step, 'end', 1, ']'),
    moveEnd(step, 'end', -1, '}'),
  ],
);

/** Gives a coding another extent, and keeps it selected. */
export async function changeExtent(codingId: Id, text: string, span: Span): Promise<void> {
  const before = chosenCoding();
  const done = await runCommand('coding.setExtent', { codingId, start: span.start, end: span.end });
  if (!done) return;
  useWorkspace.setState({ selectedCodingId: done.codingId, selection: null, quickBar: null });
  showNotice('announce', describe(text, before?.coding.id === codingId ? before.span : null, span));
}

/** The selected passage becomes a coding's extent: what dropping it on the coding does. */
export async function giveSelectionTo(codingId: Id): Promise<void> {
  const place = openPlace();
  if (place?.selection) await changeExtent(codingId, place.document.text, place.selection);
}

/** When one end moved, the words between are said: the beginning of the passage alone would tell nothing of its end. */
function describe(text: string, before: Span | null, now: Span): string {
  const words = messagesNow().reader.extent;
  const isAtEnd = before?.start === now.start;
  if (!before || (!isAtEnd && before.end !== now.end)) return words.changed(quoteOf(text, now));
  const [from, to] = isAtEnd ? [before.end, now.end] : [now.start, before.start];
  const between = quoteOf(text, trimSpan(text, { start: Math.min(from, to), end: Math.max(from, to) }));
  return from < to ? words.longer(between) : words.shorter(between);
}

function moveEnd(step: Step, boundary: 'start' | 'end', direction: 1 | -1, sign: string): Action {
  const name = `${boundary}${direction === 1 ? 'Later' : 'Earlier'}` as const;
  return readerAction({
    id: `extent.${name}By${step[0]?.toUpperCase()}${step.slice(1)}`,
    label: (words) => words.extent[name][step],
    keys: [`${modifiers[step]}${sign}`],
    isEnabled: hasChosenCoding,
    async run() {
      const chosen = chosenCoding();
      const place = openPlace();
      if (!chosen || !place) return;
      const span = moveBoundary(place.divided, chosen.span, boundary, direction, step);
      if (span === chosen.span) showNotice('announce', messagesNow().reader.extent.asFarAsItGoes);
      else await changeExtent(chosen.coding.id, place.document.text, span);
    },
  });
}
