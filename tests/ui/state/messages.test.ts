import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { commands } from '../../../src/contract/engine';
import { purgeLabel } from '../../../src/contract/text-commands';
import { languageWords } from '../../../src/domain/analysis/query/ast';
import { problemReasons } from '../../../src/domain/problem';
import { describeProblem } from '../../../src/ui/messages/describe';
import { en } from '../../../src/ui/messages/en';
import { zhHans } from '../../../src/ui/messages/zh-hans';

/** Every message of a catalogue by its path; a message with places is said with a mark for each. */
function listMessages(catalogue: object, path = ''): Map<string, string> {
  return new Map(
    Object.entries(catalogue).flatMap(([key, value]: [string, unknown]) => {
      const own = path === '' ? key : `${path}.${key}`;
      if (typeof value === 'object' && value !== null) return [...listMessages(value, own)];
      return [[own, typeof value === 'function' ? String(value.length) : String(value)] as const];
    }),
  );
}

function placesOf(message: string): readonly string[] {
  return [...message.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();
}

test('both languages say the same things', () => {
  expect([...listMessages(zhHans).keys()].sort()).toEqual([...listMessages(en).keys()].sort());
});

test('no message is empty', () => {
  for (const catalogue of [en, zhHans]) {
    const empty = [...listMessages(catalogue)].filter(([, message]) => message.trim() === '');
    expect(empty).toEqual([]);
  }
});

test('a message has the same places in both languages', () => {
  const chinese = listMessages(zhHans);
  for (const [key, message] of listMessages(en)) {
    expect([key, placesOf(chinese.get(key) ?? '')]).toEqual([key, placesOf(message)]);
  }
});

test('the history is called in the window as the contract calls it', () => {
  const labels = Object.fromEntries(Object.entries(commands).map(([name, { label }]) => [name, label]));
  expect(en.commands).toEqual({ ...labels, 'history.purgeTexts': purgeLabel });
});

test('every Problem has its sentence in every language', () => {
  const reasons = Object.keys(problemReasons).sort();
  expect(Object.keys(en.problems).sort()).toEqual(reasons);
  expect(Object.keys(zhHans.problems).sort()).toEqual(reasons);
});

/** Every message as it is shown, its places filled with a character that is no word. */
function sayMessages(catalogue: object): readonly string[] {
  return Object.values(catalogue).flatMap((value: unknown) => {
    if (typeof value === 'object' && value !== null) return [...sayMessages(value)];
    return [
      typeof value === 'function' ? String(Reflect.apply(value, undefined, ['1', '1', '1', '1'])) : String(value),
    ];
  });
}

/** Which places of each English message take a number, by the path of the message, read from its source. */
function listNumbers(): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, readonly number[]>();
  for (const area of Object.keys(en)) {
    const file = ts.createSourceFile(
      area,
      readFileSync(`src/ui/messages/en/${kebabCase(area)}.ts`, 'utf8'),
      ts.ScriptTarget.Latest,
    );
    const visit = (node: ts.Node, path: string): void => {
      const own = ts.isPropertyAssignment(node) && ts.isIdentifier(node.name) ? `${path}.${node.name.text}` : path;
      if (ts.isArrowFunction(node) && own !== area) {
        const isNumber = node.parameters.map(({ type }) => type?.kind === ts.SyntaxKind.NumberKeyword);
        found.set(
          own,
          isNumber.flatMap((is, at) => (is ? [at] : [])),
        );
      }
      node.forEachChild((child) => visit(child, own));
    };
    visit(file, area);
  }
  return found;
}

function kebabCase(area: string): string {
  return area.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

test('every number that a person reads is written with the separators of the language', () => {
  const numbers = listNumbers();
  expect(numbers.get('find.position')).toEqual([0, 1]);
  const bare = [en, zhHans].flatMap((catalogue) =>
    [...numbers].filter(([path, at]) => {
      const message = path.split('.').reduce<unknown>((part, key) => Reflect.get(Object(part), key), catalogue);
      if (typeof message !== 'function' || at.length === 0) return false;
      const said = Array.from({ length: message.length }, (_, i) => (at.includes(i) ? 12_345 : 'word'));
      return String(Reflect.apply(message, undefined, said)).includes('12345');
    }),
  );
  expect(bare).toEqual([]);
  const lost = { reason: 'lostPassagesQuote' as const, details: { count: 12_345 } };
  expect(describeProblem(lost, en)).toContain(' 12,345.');
  expect(describeProblem(lost, zhHans)).toContain(' 12,345 ');
});

test('Simplified Chinese is Chinese: nothing was left in English but names, of languages in their own, and keys', () => {
  const names =
    /\{\w+\}|Postil|IRaMuTeQ|JSON-LD|GraphML|GEXF|Gephi|pdf\.js|\.postil|UTF-8|NUL|DOCX|XLSX|Word|OpenDocument|ODT|RTF|EPUB|TXT|MD|DRM|MHTML|Safari|webarchive|HTML|PDF|OCR|Office|Markdown|Excel|CSV|JSON|QDC|SVG|PNG|REFI-QDA|path、name 或 code|about、subject、kind、title、text、coder、created|MIT|Apache|Electron|React Aria|React|Lexical|zustand|SQLite|Inter|Source Serif|SIL|zh-Hans(-CN)?|\ben\b|English|\b(Ctrl|Enter|Esc|Delete|Shift|Alt|Tab|Home|End|MB|UTC)\b/g;
  /** Measures of words, and who made them. */
  const measures =
    /%DIFF|\bMI\b|MI³|logDice|Dice|Unicode|log₂|\bln\b|sovereign\*|Yates|Rayson|Garside|Dunning|Gabrielatos|Marchi|Hardie|Church|Hanks|Daille|Rychlý|Jaccard/g;
  /** The language of queries is the same in every language; `sovereignty`, `security` and `Ada` stand for names in it. */
  const query = new RegExp(
    `\\b(${[...languageWords, 'supports', 'yes', 'no', 'sovereignty', 'security', 'Ada'].join('|')})\\b`,
    'g',
  );
  const english = sayMessages(zhHans).filter((message) =>
    /[a-z]{2}/i.test(message.replaceAll(names, '').replaceAll(measures, '').replaceAll(query, '')),
  );
  expect(english).toEqual([]);
});
