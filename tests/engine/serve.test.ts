import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { FromEngine } from '../../src/contract/rpc';
import type { Engine } from '../../src/engine/engine';
import { type EnginePort, serve } from '../../src/engine/serve';
import { newEngine, newFolder, newStudy } from '../fixtures/study';

/** A busy machine takes more than the second that is waited otherwise. */
const patience = { timeout: 20_000 };

/** A port as Electron's engine process has it, over one of Node's. */
function enginePort(port: MessagePort, posted: FromEngine[]): EnginePort {
  return {
    postMessage(message) {
      posted.push(message);
      port.postMessage(message);
    },
    on(event: 'message' | 'close', listener: ((message: { data: unknown }) => void) | (() => void)) {
      if (event === 'message') port.on('message', (data: unknown) => listener({ data }));
      else port.on('close', () => (listener as () => void)());
    },
    start: () => port.start(),
  };
}

/** A window at the other end: it sends, and sees everything that comes. */
function openWindow(engine: Engine, grants: Readonly<Record<string, string>> = {}) {
  const { port1, port2 } = new MessageChannel();
  const posted: FromEngine[] = [];
  const closed = new Promise<void>((resolve) => port1.on('close', () => setImmediate(resolve)));
  serve(engine, enginePort(port1, posted), { resolveGrant: (grant) => grants[grant] ?? null });
  const seen: FromEngine[] = [];
  port2.on('message', (message: FromEngine) => seen.push(message));
  onTestFinished(() => port2.close());
  let calls = 0;
  const start = (name: string, args: unknown): number => {
    port2.postMessage({ type: 'call', call: ++calls, name, args });
    return calls;
  };
  const answerTo = (call: number) =>
    vi.waitFor(() => {
      const answer = seen.find(
        (message) => message.type !== 'event' && message.type !== 'progress' && message.call === call,
      );
      if (!answer) throw new Error('No answer yet');
      return answer;
    }, patience);
  return {
    seen,
    posted,
    closed,
    start,
    answerTo,
    ask: (name: string, args: unknown) => answerTo(start(name, args)),
    post: (message: unknown) => port2.postMessage(message),
    close: () => port2.close(),
    eventNames: () => seen.flatMap((message) => (message.type === 'event' ? [message.event] : [])),
  };
}

test('commands, queries and jobs are answered under the number of their call', async () => {
  const { engine } = await newStudy();
  const page = openWindow(engine);
  const created = await page.ask('code.createPath', { path: ['A', 'B'] });
  expect(created).toEqual({ type: 'result', call: 1, value: { codeId: engine.ask('code.list', {})[1]?.id } });
  expect(await page.ask('code.list', {})).toEqual({ type: 'result', call: 2, value: engine.ask('code.list', {}) });
  expect(await page.ask('project.check', {})).toEqual({ type: 'result', call: 3, value: { findings: [] } });
});

test('a Problem keeps its reason and details on the way', async () => {
  const { engine } = await newStudy();
  engine.run('code.createPath', { path: ['Order'] });
  expect(await openWindow(engine).ask('code.create', { name: 'Order', parentId: null })).toEqual({
    type: 'problem',
    call: 1,
    reason: 'codeExists',
    details: { code: 'Order' },
  });
});

test('a bug is reported with the name of the call', async () => {
  const { engine } = await newStudy();
  const silence = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const broken: Engine = {
    ...engine,
    call: () => {
      throw new TypeError('undefined is not a function');
    },
  };
  expect(await openWindow(broken).ask('code.list', {})).toEqual({
    type: 'bug',
    call: 1,
    name: 'code.list',
    message: 'TypeError: undefined is not a function',
  });
  silence.mockRestore();
});

test('what is no call, or has arguments that do not fit, is refused', async () => {
  const { engine } = await newStudy();
  const page = openWindow(engine);
  const before = engine.ask('history.list', {});
  for (const [name, args] of [
    ['project.destroy', {}],
    ['__proto__', {}],
    ['toString', {}],
    ['code.create', null],
    ['code.create', { name: 'A', parentId: null, surprise: 1 }],
    ['code.create', { name: 7, parentId: null }],
    ['project.open', { path: 7 }],
    ['source.import', { paths: 'a' }],
    ['coding.apply', { sourceId: 'a', start: -1, end: 2, codeId: 'b' }],
  ] as const)
    expect(['badArguments', 'fileMissing']).toContain(((await page.ask(name, args)) as { reason?: string }).reason);
  for (const message of [
    null,
    7,
    'call',
    {},
    { type: 'call' },
    { type: 'call', call: '1', name: 'code.list' },
    { type: 'x', call: 1 },
  ])
    page.post(message);
  expect(await page.ask('history.list', {})).toMatchObject({ type: 'result', value: before });
});

test('every window hears what changed, on which undo and redo follow', async () => {
  const { engine } = await newStudy();
  const pages = [openWindow(engine), openWindow(engine)] as const;
  await pages[0].ask('code.createPath', { path: ['Order'] });
  await pages[1].ask('history.undo', {});
  for (const page of pages) {
    await vi.waitFor(() => expect(page.eventNames()).toEqual(['changed', 'changed']));
    expect(page.seen.filter(({ type }) => type === 'event')).toMatchObject([
      { payload: { undo: { command: 'code.createPath', subject: 'Order' }, redo: null } },
      { payload: { undo: null, redo: { command: 'code.createPath', subject: 'Order' } } },
    ]);
  }
});

test('a window opens and writes only files that were granted to it', async () => {
  const { engine, path, folder } = await newStudy();
  const text = join(folder, 'speech.txt');
  writeFileSync(text, 'Order is freedom.');
  const target = join(folder, 'out.json');
  const page = openWindow(engine, { here: path, speech: text, out: target });
  expect(await page.ask('project.open', { path })).toMatchObject({ reason: 'fileMissing', details: { path } });
  expect(await page.ask('source.import', { paths: ['speech', text] })).toMatchObject({ reason: 'fileMissing' });
  expect(await page.ask('export.segments', { path: target, format: 'json' })).toMatchObject({ reason: 'fileMissing' });
  expect(await page.ask('source.import', { paths: ['speech'] })).toMatchObject({
    value: { documents: [{ title: 'speech' }] },
  });
  expect(await page.ask('export.segments', { path: 'out', format: 'json' })).toMatchObject({ value: { rows: 0 } });
  expect(await page.ask('project.open', { path: 'here' })).toMatchObject({ type: 'result' });
});

/** So many files that importing them is still going on when something else happens. */
function manyFiles(folder: string): Record<string, string> {
  const files = Array.from({ length: 500 }, (_, i) => join(folder, `${i}.txt`));
  for (const file of files) writeFileSync(file, 'Order.');
  return Object.fromEntries(files.map((file, i) => [`grant ${i}`, file]));
}

test('Cancel ends a job, which changes nothing', async () => {
  const { engine, folder } = await newStudy();
  const grants = manyFiles(folder);
  const page = openWindow(engine, grants);
  const call = page.start('source.import', { paths: Object.keys(grants) });
  page.post({ type: 'cancel', call });
  expect(await page.answerTo(call)).toMatchObject({ type: 'problem', reason: 'cancelled' });
  expect(engine.ask('source.list', {})).toEqual([]);
  page.post({ type: 'cancel', call: 999 });
  expect(await page.ask('source.list', {})).toMatchObject({ value: [] });
});

test('a window that closed hears nothing more, and its jobs end', async () => {
  const { engine, folder } = await newStudy();
  const grants = manyFiles(folder);
  const jobs: unknown[] = [];
  const watched: Engine = {
    ...engine,
    call(...args) {
      const answer = engine.call(...args);
      jobs.push(answer);
      return answer;
    },
  };
  const page = openWindow(watched, grants);
  const call = page.start('source.import', { paths: Object.keys(grants) });
  await vi.waitFor(() =>
    expect(page.posted).toContainEqual({ type: 'progress', call, progress: { done: 0, total: 500 } }),
  );
  page.close();
  await page.closed;
  const posted = [...page.posted];
  await expect(jobs[0]).rejects.toMatchObject({ reason: 'cancelled' });
  engine.run('code.createPath', { path: ['Order'] });
  expect(page.posted).toEqual(posted);
  expect(engine.ask('source.list', {})).toEqual([]);
});

test('opening and closing a project is told', async () => {
  const engine = await newEngine();
  const path = join(newFolder(), 'a.postil');
  const page = openWindow(engine, { target: path });
  await page.ask('project.create', { path: 'target', name: 'A', coderName: 'Ada' });
  await page.ask('project.close', {});
  expect(page.seen.filter(({ type }) => type === 'event')).toEqual([
    { type: 'event', event: 'opened', payload: { path, projectName: 'A' } },
    { type: 'event', event: 'closed', payload: {} },
  ]);
});
