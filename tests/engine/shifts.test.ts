import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromColumns } from '../../src/contract/rows';
import { rowsOf, shiftsOf } from '../../src/domain/change';
import type { Id, Quotation } from '../../src/domain/model';
import { splitsCharacter, toCodePoint } from '../../src/domain/text/code-points';
import { quoteContext } from '../../src/domain/text/context';
import { moveSpanThrough } from '../../src/domain/text/edits/move-span';
import { applyEdits, type TextEdit } from '../../src/domain/text/edits/text-edit';
import { listParagraphs, paragraphAt } from '../../src/domain/text/paragraphs';
import type { Engine } from '../../src/engine/engine';
import { applyChange, mirrorCodings, mirrorOverview, mirrorText, type Mirror } from '../../src/ui/state/mirror';
import { addCode, addDocument, newStudy, stateOf } from '../fixtures/study';
import { replayChange, standingChanges } from './standing-changes';

const sentences = [
  'Anna said that order is freedom.',
  '安全第一，主权第二。',
  'Anna 😀 laughed 👩‍👩‍👧 aloud.',
  '',
  'Nobody else was asked by Anna, or by Ben.',
];

type Dice = (below: number) => number;

function readText(engine: Engine, sourceId: Id) {
  const { textHash = '' } = engine.ask('project.overview', {}).sources.find(({ id }) => id === sourceId) ?? {};
  const { text, quotations } = engine.ask('source.read', { sourceId });
  return { textHash, text, quotations: new Map(fromColumns(quotations).map((quotation) => [quotation.id, quotation])) };
}

/** A long document with so many passages that most of them are far from every edit; some carry a name. */
async function codedBook(dice: Dice) {
  const study = await newStudy();
  const { engine } = study;
  const text = Array.from({ length: 40 }, () => sentences[dice(sentences.length)] ?? '').join('\n');
  const sourceId = addDocument(engine, text);
  const codeId = addCode(engine, 'Order');
  const spans = Array.from({ length: 60 }, () => {
    const start = whole(text, dice(text.length - 40));
    return { start, end: whole(text, start + 2 + dice(38)) };
  });
  engine.run('coding.applyAll', { sourceId, codeId, spans });
  const { id: quotationIds } = engine.ask('source.read', { sourceId }).quotations;
  engine.run('quotation.rename', { quotationId: quotationIds.at(-1) ?? '', name: 'What Anna said' });
  return { ...study, sourceId, codeId };
}

function whole(text: string, offset: number): number {
  return splitsCharacter(text, offset) ? offset - 1 : offset;
}

/** What a passage at this place of a text must say of itself. */
function saysAt(text: string, { start, end }: { readonly start: number; readonly end: number }): Partial<Quotation> {
  return {
    start,
    end,
    lost: 0,
    codePointStart: toCodePoint(text, start),
    codePointEnd: toCodePoint(text, end),
    paragraph: paragraphAt(listParagraphs(text), start),
    ...quoteContext(text, { start, end }),
  };
}

function randomEdits(text: string, dice: Dice): TextEdit[] {
  let now = text;
  return Array.from({ length: 1 + dice(4) }, () => {
    const start = whole(now, dice(now.length + 1));
    const end = whole(now, Math.min(now.length, start + dice(dice(5) === 0 ? 200 : 8)));
    const edit = { start, end: Math.max(start, end), insert: ['', 'x', '😀', 'one\ntwo ', '安'][dice(5)] ?? '' };
    now = applyEdits(now, [edit]);
    return edit;
  });
}

/** One of the acts that give a text other words; an edit is told, so that its passages can be followed one by one. */
function changeText(engine: Engine, sourceId: Id, dice: Dice): readonly TextEdit[] | null {
  const { text, textHash } = readText(engine, sourceId);
  switch (dice(6)) {
    case 0: {
      const replacements = [{ name: 'Anna', pseudonym: ['P1', 'Anna-Maria', '😀'][dice(3)] ?? '' }];
      engine.run('pseudonym.apply', { replacements, wholeWord: true, ignoreCase: false });
      return null;
    }
    case 1: {
      // Paragraphs that change places: passages in them do not keep their order.
      const lines = text.split('\n');
      const cut = dice(lines.length);
      const turned = [...lines.slice(cut), ...lines.slice(0, cut)].join('\n');
      const plan = engine.ask('source.planReplacement', { sourceId, text: turned });
      const places = plan.map(({ quotationId, to }) =>
        to ? { quotationId, ...to } : { quotationId, lost: true as const },
      );
      engine.run('source.replaceText', { sourceId, textHash, document: { text: turned, marks: [] }, places });
      return null;
    }
    default: {
      const edits = randomEdits(text, dice);
      engine.run('source.editText', { sourceId, textHash, edits });
      return edits;
    }
  }
}

function countActs(engine: Engine): number {
  return engine.ask('history.list', {}).filter(({ undone }) => !undone).length;
}

function mirrorOf(engine: Engine, sourceId: Id): Mirror {
  const mirror = mirrorOverview(engine.ask('project.overview', {}));
  const source = mirror.sources.get(sourceId);
  if (!source) throw new Error('No such document');
  const withText = mirrorText(mirror, source, engine.ask('source.readText', { sourceId }));
  return mirrorCodings(withText, sourceId, engine.ask('source.readCodings', { sourceId }));
}

test('moved at once, passages stand where each would stand alone; undo, redo, history and window agree', async () => {
  await fc.assert(
    fc.asyncProperty(fc.infiniteStream(fc.nat()), async (stream) => {
      const dice: Dice = (below) => (Number(stream.next().value) || 0) % Math.max(1, below);
      const { engine, path, sourceId } = await codedBook(dice);
      let mirror = mirrorOf(engine, sourceId);
      engine.on((event, payload) => event === 'changed' && (mirror = applyChange(mirror, payload.change)));
      const states = [stateOf(engine)];
      const done = countActs(engine);
      for (let act = 0; act < 8; act++) {
        const before = readText(engine, sourceId);
        const edits = changeText(engine, sourceId, dice);
        if (countActs(engine) - done < states.length) continue;
        const after = readText(engine, sourceId);
        expect([...after.quotations.keys()].sort()).toEqual([...before.quotations.keys()].sort());
        for (const [id, quotation] of after.quotations) {
          const was = before.quotations.get(id);
          if (quotation.lost === 0) expect(quotation).toMatchObject(saysAt(after.text, quotation));
          if (!edits || !was || was.lost === 1) continue;
          const span = moveSpanThrough(was, edits);
          expect(quotation).toMatchObject(span ? { ...span, lost: 0 } : { lost: 1, exact: was.exact });
        }
        if (dice(3) === 0) await engine.start('history.undo', {});
        else states.push(stateOf(engine));
        expect(mirror.documents.get(sourceId)?.quotations).toEqual(readText(engine, sourceId).quotations);
      }
      const last = states.length - 1;
      for (let act = last; act > 0; act--) {
        expect(stateOf(engine)).toEqual(states[act]);
        await engine.start('history.undo', {});
      }
      expect(stateOf(engine)).toEqual(states[0]);
      for (let act = 0; act < last; act++) await engine.start('history.redo', {});
      expect(stateOf(engine)).toEqual(states[last]);
      const { quotations } = readText(engine, sourceId);
      engine.close();
      const rows = new Map<string, unknown>();
      for (const change of await standingChanges(path)) replayChange(rows, change);
      expect(new Map([...rows].filter(([key]) => key.startsWith('quotation ')))).toEqual(
        new Map([...quotations].map(([id, quotation]) => [`quotation ${id}`, quotation])),
      );
    }),
    { numRuns: 12 },
  );
});

test('an edit says in the history what it changed, and of a thousand passages that moved only by how much', async () => {
  const { engine, path } = await newStudy();
  const text = sentences.join('\n').repeat(100);
  const sourceId = addDocument(engine, text);
  const spans = Array.from({ length: 1000 }, (_, i) => {
    const start = whole(text, i * 11);
    return { start, end: whole(text, start + 20) };
  });
  engine.run('coding.applyAll', { sourceId, codeId: addCode(engine, 'Order'), spans });
  const { textHash } = readText(engine, sourceId);
  engine.run('source.editText', { sourceId, textHash, edits: [{ start: 600, end: 600, insert: '😀\n' }] });
  engine.close();
  const change = (await standingChanges(path)).at(-1) ?? [];
  expect(shiftsOf(change).flatMap(({ runs }) => runs)).toMatchObject([{ by: 3, codePointsBy: 2, paragraphsBy: 1 }]);
  expect(rowsOf(change).length).toBeLessThan(12);
  expect(JSON.stringify(change).length).toBeLessThan(10_000);
});
