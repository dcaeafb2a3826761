import { expect, onTestFinished, test, vi } from 'vitest';
import { defaultWords } from '../../src/domain/analysis/words/words';
import { wordGroundOf } from '../../src/engine/analysis/word-ground';
import { startIdleWords } from '../../src/engine/counting/idle-words';
import { createWordCounter } from '../../src/engine/counting/word-counter';
import { openProject } from '../../src/engine/open-project';
import { openProjectFile } from '../../src/engine/project-file';
import { programBeside } from '../../src/engine/searching/text-searcher';
import { loadSqlJs } from '../../src/engine/sql-js';
import { addDocument, newStudy, readerThread, readWasm } from '../fixtures/study';

const length = 700_000;

test('a large study that is left alone is divided into words, and begun again when somebody came in between', async () => {
  const { engine, path } = await newStudy();
  for (const word of ['state ', 'net ', 'free ', 'order ']) {
    addDocument(engine, word.repeat(length / word.length), { title: word });
  }
  engine.close();
  const project = openProject(openProjectFile(await loadSqlJs(await readWasm()), path), () => undefined);
  const counter = createWordCounter(programBeside(readerThread, 'word-thread.js'));
  const ground = wordGroundOf(project, {});
  const isNotAborted = { signal: new AbortController().signal, progress: () => undefined };
  let rounds = 0;
  const isPrepared = new Promise<void>((resolve) => {
    const watched: typeof counter = {
      ...counter,
      async takeIn(keys, supply) {
        rounds++;
        // In the first round somebody comes as soon as the first text is read.
        if (rounds === 1) queueMicrotask(() => idle.touch());
        await counter.takeIn(keys, supply);
        resolve();
      },
    };
    const idle = startIdleWords(project, watched, 1);
  });
  await isPrepared;
  expect(rounds).toBe(2);
  const settings = { ...defaultWords, least: 1 };
  const answer = await counter.ask(
    { about: 'words', settings, parts: ground.parts('documents') },
    {
      ...isNotAborted,
      textOf: () => {
        throw new Error('a text was read again');
      },
    },
  );
  expect(answer).toMatchObject({ type: 'table', table: { n: { differentWords: 4, documents: 4 } } });
  counter.close();
  project.acts.close();
  project.analysis.close();
  project.file.close();
}, 30_000);

test('a bug met while words are divided in idle time is reported and ends nothing; the figure meets it again', async () => {
  const { engine, path } = await newStudy();
  addDocument(engine, 'state '.repeat(400_000));
  engine.close();
  const project = openProject(openProjectFile(await loadSqlJs(await readWasm()), path), () => undefined);
  // A thread that cannot even start.
  const counter = createWordCounter(programBeside(readerThread, 'no-such-thread.js'));
  const reported = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const unheard: unknown[] = [];
  const hear = (reason: unknown): unknown => unheard.push(reason);
  process.on('unhandledRejection', hear);
  onTestFinished(() => {
    process.off('unhandledRejection', hear);
    reported.mockRestore();
  });
  const idle = startIdleWords(project, counter, 1);
  await vi.waitFor(() => expect(reported).toHaveBeenCalledOnce(), { timeout: 20_000 });
  expect(reported).toHaveBeenCalledWith('dividing the texts into words failed:', expect.any(Error));
  idle.stop();
  const ground = wordGroundOf(project, {});
  const supply = { textOf: ground.textOf, signal: new AbortController().signal, progress: () => undefined };
  const question = { about: 'words', settings: defaultWords, parts: ground.parts('documents') } as const;
  await expect(counter.ask(question, supply)).rejects.toThrow('no-such-thread.js');
  expect(unheard).toEqual([]);
  counter.close();
  project.acts.close();
  project.analysis.close();
  project.file.close();
}, 60_000);
