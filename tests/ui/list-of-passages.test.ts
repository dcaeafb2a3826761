import { expect, test } from 'vitest';
import { citePassage } from '../../src/domain/text/cite-passage';
import { layOutList, type ListItem } from '../../src/ui/retrieve/lay-out-list';
import { rememberQuestion, useRetrieve } from '../../src/ui/state/retrieve';

const groups = [
  { id: 'a', name: 'First', passages: 2, documents: 1 },
  { id: 'b', name: 'Second', passages: 1, documents: 1 },
  { id: null, name: null, passages: 3, documents: 1 },
];

function lines(folded: readonly string[], answer = groups): readonly (string | number)[] {
  const layout = layOutList(answer, 6, new Set(folded));
  return Array.from({ length: layout.count }, (_, line) => written(layout.at(line)));
}

function written(item: ListItem): string | number {
  return item.kind === 'row' ? item.row : (item.group.name ?? 'none');
}

test('passages stand below the headings of their groups; a group that is folded has its heading only', () => {
  expect(lines([], [])).toEqual([0, 1, 2, 3, 4, 5]);
  expect(lines([])).toEqual(['First', 0, 1, 'Second', 2, 'none', 3, 4, 5]);
  expect(lines(['a'])).toEqual(['First', 'Second', 2, 'none', 3, 4, 5]);
  expect(lines(['b', ''])).toEqual(['First', 0, 1, 'Second', 'none']);
});

test('a row is found at its line, or at the heading below which it is folded', () => {
  const open = layOutList(groups, 6, new Set());
  expect([0, 1, 2, 3, 5].map(open.lineOf)).toEqual([1, 2, 4, 6, 8]);
  expect([0, 2, 5].map(open.headingOf)).toEqual([0, 3, 5]);
  const folded = layOutList(groups, 6, new Set(['a', '']));
  expect([0, 1, 2, 4].map(folded.lineOf)).toEqual([0, 0, 2, 3]);
  expect(layOutList([], 6, new Set()).headingOf(3)).toBeNull();
});

test('a passage is cited with author, title, publisher and date as far as they are known, and its paragraph', () => {
  const source = { title: 'On order', author: 'Ada', publisher: null, date: '2014-03' };
  expect(citePassage(' Rules first. ', source, 7)).toBe('“Rules first.” (Ada, On order, 2014-03, ¶ 7)');
  expect(citePassage('Yes', { ...source, author: '', date: null }, 1)).toBe('“Yes” (On order, ¶ 1)');
});

test('of a question that is typed on, the longer form is remembered; each question stands once, the last one first', () => {
  useRetrieve.setState({ recent: [] });
  for (const words of ['Order', 'Order and Law', 'Peace', 'Order and Law']) rememberQuestion(words);
  expect(useRetrieve.getState().recent).toEqual(['Order and Law', 'Peace']);
});
