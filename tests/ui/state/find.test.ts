import { expect, onTestFinished, test } from 'vitest';
import { beginSearch, changeQuery, closeFind, endSearch, openFind, stepHit } from '../../../src/ui/state/find';
import { useWorkspace } from '../../../src/ui/state/workspace';

const hits = [0, 10, 20, 30].map((start) => ({ start, end: start + 3 }));

function openBar(): () => number | undefined {
  openFind('word');
  onTestFinished(() => useWorkspace.setState(useWorkspace.getInitialState(), true));
  return () => useWorkspace.getState().find?.current;
}

test('steps from hit to hit are taken also while the hits are still looked for', () => {
  const current = openBar();
  stepHit(1);
  stepHit(1);
  beginSearch(true);
  stepHit(1);
  stepHit(-1);
  endSearch(hits, null, 5);
  expect(current()).toBe(3);
  stepHit(1);
  expect(current()).toBe(0);
});

test('steps go round both ends, however many are taken at once', () => {
  const current = openBar();
  for (let i = 0; i < 6; i++) stepHit(-1);
  endSearch(hits, null, 0);
  expect(current()).toBe(2);
});

test('a step taken right behind a letter goes on among the hits of what was typed', () => {
  const current = openBar();
  endSearch(hits, null, 0);
  changeQuery('words');
  beginSearch(false);
  stepHit(1);
  expect(current()).toBe(0);
  endSearch(hits.slice(1), null, 0);
  expect(current()).toBe(1);
});

test('asking for the same words again keeps their hits', () => {
  const current = openBar();
  endSearch(hits, null, 15);
  openFind(null);
  expect(current()).toBe(2);
});

test('the bar that is left while words are looked for selects what is found, and not what was found before', () => {
  openBar();
  endSearch(hits, null, 0);
  changeQuery('words');
  beginSearch(false);
  closeFind();
  endSearch(hits.slice(1), null, 0);
  const { find, selection } = useWorkspace.getState();
  expect([find, selection]).toEqual([null, hits[1]]);
});

test('the bar goes at the second asking, whatever is still looked for', () => {
  openBar();
  closeFind();
  closeFind();
  expect(useWorkspace.getState().find).toBe(null);
});
