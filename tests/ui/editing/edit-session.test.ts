import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyEdits, type TextEdit } from '../../../src/domain/text/edits/text-edit';
import { moveSpanThrough } from '../../../src/domain/text/edits/move-span';
import { splitsCharacter } from '../../../src/domain/text/code-points';
import { beginSession, type EditSession, type Stroke } from '../../../src/ui/state/editing/edit-session';
import { createMovedSpans } from '../../../src/ui/state/editing/moved-spans';
import { caretAt } from '../../../src/ui/reader/edit/strokes';

const original = 'Lu Wei spoke in Wuzhen.\n\n“网络主权” — 👩‍👩‍👧 and e\u0301lan.\nThe end, said Lu Wei.';

/** Passages at all kinds of places: words, whole lines, over line ends, upon each other. */
const passages = [
  { id: 'name', start: 0, end: 6 },
  { id: 'clause', start: 0, end: 22 },
  { id: 'line', start: 7, end: 22 },
  { id: 'lines', start: 16, end: 40 },
  { id: 'chinese', start: 26, end: 30 },
  { id: 'second name', start: original.length - 7, end: original.length - 1 },
].sort((a, b) => a.start - b.start || b.end - a.end);

function begin(): EditSession {
  return beginSession(original, [], createMovedSpans(passages));
}

/** Somewhere in the text as it is, never within a character. */
function placeIn(text: string, share: number): number {
  const offset = Math.floor(share * (text.length + 1));
  return splitsCharacter(text, offset) ? offset - 1 : offset;
}

const share = fc.double({ min: 0, max: 0.999_999, noNaN: true });
const act = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ do: fc.constant('type' as const), words: fc.constantFrom('a', 'b ', '主', '👍') }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('delete' as const) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('replace' as const),
      from: share,
      to: share,
      words: fc.constantFrom('', 'X', 'one\ntwo', '\n'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('go' as const), to: share }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('undo' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('redo' as const) }) },
);
type Act = (typeof act extends fc.Arbitrary<infer T> ? T : never) | { readonly do: 'type'; readonly words: string };

/** Does an act at a caret and answers where the caret is then. */
function doAct(session: EditSession, caret: number, next: Act): number {
  const text = session.text();
  const stroke = (kind: Stroke['kind'], edits: readonly TextEdit[], after: number): number => {
    session.do({ kind, edits, before: caretAt(caret), after: caretAt(after) });
    return after;
  };
  switch (next.do) {
    case 'type':
      return stroke('typing', [{ start: caret, end: caret, insert: next.words }], caret + next.words.length);
    case 'delete': {
      const start = placeIn(text, (caret - 1) / (text.length + 1));
      return caret === 0 ? caret : stroke('deleting', [{ start, end: caret, insert: '' }], start);
    }
    case 'replace': {
      const [start, end] = [placeIn(text, next.from), placeIn(text, next.to)].sort((a, b) => a - b);
      if (start === undefined || end === undefined) return caret;
      return stroke('other', [{ start, end, insert: next.words }], start + next.words.length);
    }
    case 'go':
      return placeIn(text, next.to);
    case 'undo':
      return session.undo()?.focus ?? caret;
    case 'redo':
      return session.redo()?.focus ?? caret;
  }
}

function spansOf({ spans }: EditSession): unknown {
  return spans.list();
}

test('what is shown while editing is what the engine makes of the same edits', () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 60 }), (acts) => {
      const session = begin();
      let caret = 0;
      for (const next of acts) {
        caret = doAct(session, caret, next);
        const edits = session.edits();
        expect(applyEdits(original, edits)).toBe(session.text());
        expect(spansOf(session)).toEqual(
          passages.map(({ id, start, end }) => ({ id, span: moveSpanThrough({ start, end }, edits) })),
        );
      }
      expect(session.spans.countLost()).toBe(
        passages.filter((passage) => moveSpanThrough(passage, session.edits()) === null).length,
      );
    }),
    { numRuns: 300 },
  );
});

test('passages that others code and remove meanwhile follow the edits as if they had been so from the beginning', () => {
  const codings = fc.array(fc.subarray(passages), { maxLength: 5 });
  fc.assert(
    fc.property(fc.array(act, { maxLength: 40 }), codings, fc.subarray(passages), (acts, changes, last) => {
      const session = beginSession(original, [], createMovedSpans([]));
      const whole = beginSession(original, [], createMovedSpans(last));
      let caret = 0;
      acts.forEach((next, i) => {
        doAct(whole, caret, next);
        caret = doAct(session, caret, next);
        const now = changes[Math.floor((i * changes.length) / acts.length)];
        if (now) session.follow(now.map((passage) => (i % 7 === 0 ? { ...passage, end: passage.end - 1 } : passage)));
      });
      session.follow(last);
      const state = (one: EditSession): unknown => [one.text(), spansOf(one), one.spans.countLost()];
      expect(state(session)).toEqual(state(whole));
      while (session.undo()) expect(whole.undo() && state(session)).toEqual(state(whole));
      while (session.redo()) expect(whole.redo() && state(session)).toEqual(state(whole));
    }),
    { numRuns: 300 },
  );
});

test('undoing all brings back the text and every passage exactly, redoing all brings both again', () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
      const session = begin();
      const before = spansOf(session);
      let caret = 0;
      for (const next of acts) caret = doAct(session, caret, next);
      while (session.redo());
      const after = { text: session.text(), spans: spansOf(session), edits: session.edits() };
      while (session.undo());
      expect({ text: session.text(), spans: spansOf(session), isChanged: session.isChanged() }).toEqual({
        text: original,
        spans: before,
        isChanged: false,
      });
      while (session.redo());
      expect({ text: session.text(), spans: spansOf(session), edits: session.edits() }).toEqual(after);
    }),
    { numRuns: 300 },
  );
});

test('a word that is deleted and written anew keeps its passage, and one undo takes back one word', () => {
  const session = begin();
  session.do({
    kind: 'other',
    edits: [{ start: 0, end: 6, insert: '' }],
    before: { anchor: 0, focus: 6 },
    after: caretAt(0),
  });
  expect(session.spans.countLost()).toBe(1);
  let caret = 0;
  for (const letter of 'Person A') caret = doAct(session, caret, { do: 'type', words: letter });
  expect(session.text().slice(0, 14)).toBe('Person A spoke');
  expect(session.spans.countLost()).toBe(0);
  expect(session.edits()).toEqual([{ start: 0, end: 6, insert: 'Person A' }]);
  session.undo();
  expect(session.text().slice(0, 13)).toBe('Person  spoke');
  session.undo();
  session.undo();
  expect(session.isChanged()).toBe(false);
});
