import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { problem } from '../../src/domain/problem';
import { createPictureDrawer } from '../../src/engine/picturing/picture-drawer';
import { programBeside } from '../../src/engine/searching/text-searcher';
import { type AskedThread, createAskedThread } from '../../src/engine/threads/ask-thread';
import { newFolder, readerThread } from '../fixtures/study';

/** Says its number, or does what a thread may do wrong. */
const program = `
import { parentPort, threadId } from 'node:worker_threads';
parentPort.on('message', ({ call, question }) => {
  if (question === 'fail') throw new Error('out of order');
  if (question === 'end') process.exit();
  if (question === 'never') return;
  if (question === 'hang') for (;;);
  parentPort.postMessage({ call, type: 'answer', answer: threadId });
});`;

function newThread(): AskedThread<string, number> {
  const file = join(newFolder(), 'thread.mjs');
  writeFileSync(file, program);
  const thread = createAskedThread<string, number>(pathToFileURL(file));
  onTestFinished(() => thread.close());
  return thread;
}

const never = (): AbortSignal => new AbortController().signal;

test('a thread goes on after a Cancel, unless what it was asked may not end', async () => {
  const thread = newThread();
  const first = await thread.ask('who', { signal: never() });
  const cancel = new AbortController();
  const asked = thread.ask('never', { signal: cancel.signal });
  cancel.abort();
  await expect(asked).rejects.toMatchObject({ reason: 'cancelled' });
  await expect(thread.ask('who', { signal: cancel.signal })).rejects.toMatchObject({ reason: 'cancelled' });
  expect(await thread.ask('who', { signal: never() })).toBe(first);

  const second = new AbortController();
  const endless = thread.ask('hang', { signal: second.signal, mayNotEnd: true });
  const behind = thread.ask('who', { signal: never() });
  second.abort();
  await expect(endless).rejects.toMatchObject({ reason: 'cancelled' });
  await expect(behind).rejects.toMatchObject({ reason: 'cancelled' });
  expect(await thread.ask('who', { signal: never() })).toBeGreaterThan(first);
});

test('an answer that does not come in time is given up, and said', async () => {
  const thread = newThread();
  const patience = { milliseconds: 20, over: () => problem('patternTooSlow') };
  await expect(thread.ask('hang', { signal: never(), patience, mayNotEnd: true })).rejects.toMatchObject({
    reason: 'patternTooSlow',
  });
  const ofWork = { ...patience, ofWork: true };
  await expect(thread.ask('hang', { signal: never(), patience: ofWork, mayNotEnd: true })).rejects.toMatchObject({
    reason: 'patternTooSlow',
  });
  const patient = { ...patience, milliseconds: 60_000 };
  expect(await thread.ask('who', { signal: never(), patience: patient })).toBeGreaterThan(0);
});

test('a thread that fails or ends fails who waits for it, and the next question starts another one', async () => {
  const thread = newThread();
  await expect(thread.ask('fail', { signal: never() })).rejects.toThrow('out of order');
  await expect(thread.ask('end', { signal: never() })).rejects.toMatchObject({ reason: 'cancelled' });
  const waiting = thread.ask('never', { signal: never() });
  thread.close();
  await expect(waiting).rejects.toMatchObject({ reason: 'cancelled' });
  expect(await thread.ask('who', { signal: never() })).toBeGreaterThan(0);
});

test('what a thread of ours cannot do is told as what it is, and it answers on', async () => {
  const drawer = createPictureDrawer(programBeside(readerThread, 'picture-thread.js'));
  onTestFinished(() => drawer.close());
  await expect(drawer.draw('<svg', never())).rejects.toThrow('SVG');
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="2" height="2"/>';
  const png = await drawer.draw(svg, never());
  expect(Buffer.from(png).subarray(1, 4).toString()).toBe('PNG');
});
