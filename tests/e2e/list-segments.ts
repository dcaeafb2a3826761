import type { Page } from 'playwright';
import { expect } from 'vitest';
import type { SegmentRow } from '../../src/contract/rows';
import { callEngine } from './call-engine';

/** All coded segments of the open project, as the engine knows them. */
export async function listSegments(page: Page): Promise<readonly SegmentRow[]> {
  const answer = await callEngine(page, 'segment.list', {});
  if (answer.type !== 'result') throw new Error(JSON.stringify(answer));
  return answer.value as readonly SegmentRow[];
}

/** Does something and answers the one segment that it made. */
export async function segmentMadeBy(page: Page, work: () => Promise<unknown>): Promise<SegmentRow> {
  const before = new Set((await listSegments(page)).map(({ id }) => id));
  await work();
  const made = async (): Promise<readonly SegmentRow[]> =>
    (await listSegments(page)).filter(({ id }) => !before.has(id));
  await expect.poll(async () => (await made()).length, { timeout: 10_000 }).toBe(1);
  const [segment] = await made();
  if (!segment) throw new Error('The segment has gone again.');
  return segment;
}

/** Waits until a segment is as expected; null when it shall be gone. */
export async function expectSegment(page: Page, id: string, expected: Partial<SegmentRow> | null): Promise<void> {
  const find = async (): Promise<SegmentRow | null> => (await listSegments(page)).find((row) => row.id === id) ?? null;
  if (expected === null) await expect.poll(find, { timeout: 10_000 }).toBeNull();
  else await expect.poll(find, { timeout: 10_000 }).toMatchObject(expected);
}
