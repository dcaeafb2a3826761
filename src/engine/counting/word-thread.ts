/** The thread in which the words of a study are counted: it keeps them as numbers, and the engine answers meanwhile. */
import { parentPort } from 'node:worker_threads';
import { answerOfWords, type WordAnswer } from '../../domain/analysis/words/word-figure';
import { createWordIndex } from '../../domain/analysis/words/word-index';
import { isProblem } from '../../domain/problem';
import type { FromCounter, ToCounter } from './count-words';
import { nameQuestion, type PackedQuestion, unpackQuestion } from './pack-question';

const index = createWordIndex();

parentPort?.on('message', (request: ToCounter) => parentPort?.postMessage(answer(request)));

function answer(request: ToCounter): FromCounter {
  const { call } = request;
  try {
    switch (request.ask) {
      case 'missing':
        index.keep(request.keys);
        return { call, type: 'missing', keys: [...request.keys].filter((key) => !index.has(key)) };
      case 'add':
        for (const { key, ...text } of request.texts) index.add(key, text);
        return { call, type: 'added' };
      case 'answer':
        return { call, ...answerOnce(request.question) };
    }
  } catch (error) {
    if (isProblem(error)) return { call, type: 'problem', reason: error.reason, details: error.details };
    return { call, type: 'bug', message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

/** Tables of the last questions: the passages behind a figure ask for it again and again, page by page. */
const lastTables = new Map<string, WordAnswer>();
const mostTables = 6;

/** Texts are named by what they say, so a table that was worked out stays true. */
function answerOnce(packed: PackedQuestion): WordAnswer {
  const { about } = packed.asked;
  if (about === 'places' || about === 'collocate') return answerOfWords(index, unpackQuestion(packed));
  const asked = nameQuestion(packed);
  const known = lastTables.get(asked);
  if (known) return known;
  const answered = answerOfWords(index, unpackQuestion(packed));
  lastTables.set(asked, answered);
  for (const oldest of lastTables.keys()) {
    if (lastTables.size <= mostTables) break;
    lastTables.delete(oldest);
  }
  return answered;
}
