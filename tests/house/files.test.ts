import { expect, test } from 'vitest';
import { readSources } from './read-sources';

const product = readSources(['src', 'electron']);
const everything = [...product, ...readSources(['scripts', 'tests'])];
const lengths = product.map(({ text }) => text.trimEnd().split('\n').length).toSorted((a, b) => a - b);

test('half of the files have at most 90 lines', () => {
  expect(lengthAt(0.5)).toBeLessThanOrEqual(90);
});

test('nine files in ten have at most 250 lines', () => {
  expect(lengthAt(0.9)).toBeLessThanOrEqual(250);
});

test('no file has more than 400 lines', () => {
  expect(everything.filter(({ text }) => text.trimEnd().split('\n').length > 400).map(({ path }) => path)).toEqual([]);
});

test('a folder says what it holds, not that it holds something', () => {
  const vague = /\/(utils?|helpers?|common|lib|services?|managers?|core|misc|shared)\//;
  expect(everything.filter(({ path }) => vague.test(path)).map(({ path }) => path)).toEqual([]);
});

test('files are named in kebab-case, components in PascalCase', () => {
  const named = /^([a-z0-9]+(-[a-z0-9]+)*(\.[a-z-]+)*\.(ts|mjs|js|tsx)|[A-Z][A-Za-z0-9]*\.tsx)$/;
  const misnamed = everything.map(({ path }) => path).filter((path) => !named.test(path.split('/').at(-1) ?? ''));
  expect(misnamed).toEqual([]);
});

test('a lint rule that is switched off in place has its reason beside it', () => {
  const bare = /(oxlint|eslint)-disable(-next-line|-line)?(?!.* -- \S)/;
  expect(everything.filter(({ text }) => bare.test(text)).map(({ path }) => path)).toEqual([]);
});

test('the compiler is never told to look away', () => {
  const silenced = /@ts-(ignore|expect-error|nocheck)/;
  expect(product.filter(({ text }) => silenced.test(text)).map(({ path }) => path)).toEqual([]);
});

test('no test is skipped, focused or left for later', () => {
  const idle = /\b(test|it|describe)\.(skip|only|todo|fails)\b/;
  const tests = everything.filter(({ path }) => path.startsWith('tests/'));
  expect(tests.filter(({ text }) => idle.test(text)).map(({ path }) => path)).toEqual([]);
});

function lengthAt(share: number): number {
  return lengths[Math.ceil(lengths.length * share) - 1] ?? 0;
}
