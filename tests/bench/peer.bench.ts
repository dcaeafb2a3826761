import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from 'playwright';
import { afterAll, beforeAll, test } from 'vitest';
import { openEngine } from '../../src/engine/engine';
import { launchWorkbench, sandboxArguments } from '../e2e/launch';
import { makeLargeStudy } from '../fixtures/large-study';
import { readerThread, readWasm } from '../fixtures/study';
import { openByRow, prepare } from './in-page';
import { record } from './measure';
import { buildPeer } from './peer/build-peer';

const folder = mkdtempSync(join(tmpdir(), 'postil-bench-'));
const project = join(folder, 'report.postil');
const rounds = 5;
const what = '300,000 characters, 5,000 codings';

beforeAll(() => makeLargeStudy(project, { documents: 2, characters: 300_000, codings: 10_000, codes: 200 }));
afterAll(() => rmSync(folder, { recursive: true }));

/** Both get the same text and the same spans, and both times count from the text in the window to codings on the screen. */
test('first paint beside @recogito/text-annotator', async () => {
  const ours = await openOurs();
  record(`first paint, Postil: ${what}`, {}, ours);
  const theirs = await openPeers();
  record(`first paint, @recogito/text-annotator 4.1.1: ${what}`, {}, theirs);
  record('  times as long as Postil', { unit: 'times', budget: 10 }, [medianOf(theirs) / medianOf(ours)]);
});

async function openOurs(): Promise<number[]> {
  const workbench = await launchWorkbench({ folder, args: [project] });
  const { page } = workbench;
  await page.getByTestId('coding-bracket').first().waitFor();
  await page.evaluate(prepare);
  const opened: number[] = [];
  for (let round = 0; round < rounds + 2; round++) {
    const { codings } = await page.evaluate(openByRow, 1 - (round % 2));
    opened.push(codings);
    await page.waitForTimeout(1000);
  }
  await workbench.close();
  return opened.slice(2);
}

async function openPeers(): Promise<number[]> {
  const { text, spans } = await readDocument();
  const executablePath = process.env.POSTIL_ELECTRON;
  if (executablePath === undefined) throw new Error('No Electron runtime: run this with `npm run bench`.');
  const peer = await buildPeer(folder);
  const app = await _electron.launch({ executablePath, args: [...(await sandboxArguments(executablePath)), peer] });
  const page = await app.firstWindow();
  await page.waitForLoadState('load');
  const times: number[] = [];
  for (let round = 0; round < rounds + 1; round++) times.push(await page.evaluate(showInPeer, { text, spans }));
  await app.close();
  return times.slice(1);
}

/** In the peer's page. */
function showInPeer({ text, spans }: { text: string; spans: unknown }): Promise<number> {
  const { showAnnotated } = globalThis as unknown as {
    showAnnotated: (shownText: string, shownSpans: unknown) => Promise<number>;
  };
  return showAnnotated(text, spans);
}

async function readDocument(): Promise<{ text: string; spans: { id: string; start: number; end: number }[] }> {
  const engine = await openEngine({ wasm: await readWasm(), readerThread });
  await engine.start('project.open', { path: project });
  const sourceId = engine.ask('project.overview', {}).sources[0]?.id ?? '';
  const { text, quotations } = engine.ask('source.read', { sourceId });
  engine.close();
  const spans = quotations.id.map((id, i) => ({ id, start: quotations.start[i] ?? 0, end: quotations.end[i] ?? 0 }));
  return { text, spans };
}

function medianOf(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}
