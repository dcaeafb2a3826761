/** The thread in which the study is searched: the engine answers meanwhile, and a pattern without end can be stopped. */
import { parentPort } from 'node:worker_threads';
import { isProblem } from '../../domain/problem';
import { findInTexts } from '../../domain/text/find-in-texts';
import { listHits } from '../../domain/text/list-hits';
import type { FoundInText, FromSearcher, ToSearcher } from './search-words';

parentPort?.on('message', (request: ToSearcher) => parentPort?.postMessage(answer(request)));

function answer({ call, wish, texts, most, onlyPlaces }: ToSearcher): FromSearcher {
  try {
    let room = most;
    const found = findInTexts(texts, wish).map((hits, i): FoundInText => {
      const listed = listHits(texts[i]?.text ?? '', hits, room);
      room -= listed.starts.length;
      return { count: hits.length / 2, hits: listed, places: onlyPlaces ? hits : null };
    });
    return { call, type: 'found', found };
  } catch (error) {
    if (isProblem(error)) return { call, type: 'problem', reason: error.reason, details: error.details };
    return { call, type: 'bug', message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
