import { expect, test } from 'vitest';
import { guessChoice } from '../../../src/domain/imports/guess-columns';

const prose = (about: string): string =>
  `${about} is what everybody in this city speaks of, and nobody knows why it is so.`;

function guess(rows: readonly (readonly string[])[]) {
  const choice = guessChoice([{ name: '', rows }]);
  return { ...choice, columns: choice.columns.map(({ name, role, kind }) => [name, role, kind].join(' ')) };
}

test('columns are known by their names in five languages, and by their values', () => {
  const bodies = ['Order', 'Freedom', 'Trust'].map(prose);
  expect(guess([
    ['Headline', 'Byline', 'Newspaper', 'Published', 'Lang', 'Link', 'Full text', 'Words'],
    ...bodies.map((body, i) => [`On ${i}`, 'Li Wei', 'Xinhua', `2016-11-0${i + 1}`, 'en', `https://x.org/${i}`, body, `${i * 7}`]),
  ]).columns).toEqual(['Headline title text', 'Byline author choice', 'Newspaper publisher choice', 'Published date date', 'Lang language choice', 'Link url text', 'Full text text text', 'Words variable number']); // prettier-ignore
  const short = (row: readonly string[]): string => guess([row, ...bodies.map((body, i) => row.map((_, at) => (at === 0 ? body : at === 1 ? `16.12.201${i}` : `Wert ${i}`)))]).columns.map((column) => column.split(' ').at(-2)).join(' '); // prettier-ignore
  expect(short(['正文', '发布日期', '标题', '作者', '来源'])).toBe('text date title author publisher');
  expect(short(['Volltext', 'Erscheinungsdatum', 'Überschrift', 'Verfasserin', 'Zeitung'])).toBe('text date title author publisher'); // prettier-ignore
  expect(short(['Texte', 'Date de publication', 'Titre', 'Auteure', 'Éditeur'])).toBe('text date title author publisher'); // prettier-ignore
  expect(short(['Contenido', 'Fecha', 'Título', 'Autora', 'Periódico'])).toBe('text date title author publisher');
  expect(guess([['x', 'y'], ...bodies.map((body, i) => [body, `https://x.org/${i}`])]).columns).toEqual(['x text text', 'y url text']); // prettier-ignore
});

test('of a survey the long answers are texts, one column says who answered, everything else is a variable of its kind', () => {
  const rows = Array.from({ length: 12 }, (_, i) => [
    `R${i}`, `${20 + i}`, ['f', 'm'][i % 2] ?? '', i % 3 === 0 ? 'Yes' : 'No', `0${i}`, `${i},5`, `1${i % 3}/2${i % 8}/2016`, prose(`Answer ${i}`), i < 2 ? '' : prose(`Another ${i}`), '',
  ]); // prettier-ignore
  expect(guess([['Participant ID', 'Age', 'Sex', 'Voted', 'Code', 'Score', 'Day', 'Q1', 'Q2', 'Nothing'], ...rows]).columns).toEqual([
    'Participant ID case text', 'Age variable number', 'Sex variable choice', 'Voted variable boolean', 'Code variable text', 'Score variable number', 'Day variable date', 'Q1 text text', 'Q2 text text', 'Nothing leaveOut text',
  ]); // prettier-ignore
});

test('a table without names of columns letters them; names that stand twice are told apart', () => {
  const choice = guess([
    ['1', prose('Order')],
    ['2', prose('Trust')],
  ]);
  expect([choice.header, choice.columns]).toEqual([false, ['A variable number', 'B text text']]);
  expect(guess([['a', 'a', ''], ['1', '2', '3']]).columns.map((column) => column.split(' variable')[0])).toEqual(['a', 'a (2)', 'C']); // prettier-ignore
});

test('of several sheets the first that has texts is used', () => {
  const sheets = [
    { name: 'About', rows: [['key', 'value'], ['version', '3']] },
    { name: 'Empty', rows: [] },
    { name: 'Data', rows: [['id', 'answer'], ['1', prose('Order')]] },
  ]; // prettier-ignore
  expect(guessChoice(sheets).sheet).toBe(2);
  expect(guessChoice(sheets.slice(0, 2)).sheet).toBe(0);
  expect(guessChoice([]).columns).toEqual([]);
});
