import { expect, test } from 'vitest';
import type { Case, Code, Coder, SavedQuery, Value, Variable } from '../../src/domain/model';
import { parseQuery } from '../../src/domain/analysis/query/parse';
import { printQuery } from '../../src/domain/analysis/query/print';
import { chosenAfter } from '../../src/ui/retrieve/choose-rows';
import { completeQuestion } from '../../src/ui/retrieve/complete-question';
import { queryExamples } from '../../src/ui/retrieve/query-examples';
import type { Mirror } from '../../src/ui/state/mirror';

const codes = [
  { id: 'power', parentId: null, name: 'Power' },
  { id: 'soft', parentId: 'power', name: 'Soft power' },
  { id: 'rules', parentId: null, name: 'Rules and norms' },
  { id: 'order', parentId: null, name: 'Order' },
  { id: 'other', parentId: 'power', name: 'order' },
].map((code) => [code.id, { ...code, colour: '#123456' } as Code] as const);
const mirror = {
  codes: new Map(codes),
  savedQueries: new Map([['q', { id: 'q', name: 'Key talk', colour: '#654321' } as SavedQuery]]),
  coders: new Map([['c', { id: 'c', name: 'Ada "Countess" L.' } as Coder]]),
  cases: new Map([['s', { id: 's', name: 'South Africa' } as Case]]),
  variables: new Map([['v', { id: 'v', name: 'Region', choices: '[]' } as Variable]]),
  values: new Map([['w', { id: 'w', variableId: 'v', value: 'Asia' } as Value]]),
} as Pick<Mirror, 'codes' | 'savedQueries' | 'coders' | 'cases' | 'variables' | 'values'> as Mirror;

function completed(typed: string): readonly string[] {
  return completeQuestion(typed, typed.length, mirror, false).list.map(({ words }) => words);
}

test('the name that is being typed is completed as the question needs it: in quotation marks, with its path when it is not alone', () => {
  expect(completed('not sof')).toEqual(['"Soft power"']);
  expect(completed('power and "rul')).toEqual(['"Rules and norms"']);
  expect(completed('key')).toEqual(['"Key talk"']);
  expect(completed('ord')).toEqual(['Order', 'Power/order']);
});

test('who asks for the codes behind a whole word is shown them all, to stand behind it', () => {
  const { from, to, list } = completeQuestion('coded', 5, mirror, true);
  expect({ from, to }).toEqual({ from: 5, to: 5 });
  expect(list).toHaveLength(6);
  expect(completeQuestion('text "pow', 9, mirror, true).list).toEqual([]);
  expect(completeQuestion('Rules sof', 9, mirror, true).list.map(({ words }) => words)).toEqual(['"Soft power"']);
});

test('words of the language, words that are looked for and values are not completed as codes', () => {
  expect(completed('power and')).toEqual([]);
  expect(completed('text "pow')).toEqual([]);
  expect(completed('coder = Pow')).toEqual([]);
  expect(completed('/pow')).toEqual([]);
  expect(completed('Rules foll')).toEqual(['followed by']);
});

test('conditions are completed by their fields, the names that there are, and the values of variables', () => {
  expect(completed('power where co').slice(0, 2)).toEqual(['coder =', 'memo contains']);
  expect(completed('power where coder = "co')).toEqual(['"Ada \\"Countess\\" L."']);
  expect(completed('power where actor = sou')).toEqual(['"South Africa"']);
  expect(completed('power where stance != o')).toEqual(['opposes', 'supports']);
  expect(completed('power where [')).toEqual(['[Region]']);
  expect(completed('power where [Region] = a')).toEqual(['"Asia"']);
  expect(completeQuestion('power where [reg] = x', 16, mirror, false)).toMatchObject({ from: 12, to: 17 });
});

test('rows are chosen one, from one to another, or one by one', () => {
  const none = { row: 2, chosen: new Set<number>() };
  expect([...chosenAfter(none, 4, { extend: true, toggle: false })]).toEqual([2, 3, 4]);
  expect([...chosenAfter(none, 4, { extend: false, toggle: true })]).toEqual([2, 4]);
  expect([...chosenAfter({ row: 4, chosen: new Set([2, 4]) }, 2, { extend: false, toggle: true })]).toEqual([4]);
  expect([...chosenAfter({ row: 4, chosen: new Set([2, 4]) }, 1, { extend: false, toggle: false })]).toEqual([]);
});

test('every example of the help is a question that can be read', () => {
  const questions = Object.values(queryExamples)
    .flat()
    .map(({ ask }) => ask('Power', '"Rules and norms"'));
  expect(questions.filter((words) => printQuery(parseQuery(words)) === '')).toEqual([]);
});
