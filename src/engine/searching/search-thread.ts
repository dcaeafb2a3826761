/** The thread in which the study is searched: the engine answers meanwhile, and a pattern without end can be stopped. */
import { findInTexts } from '../../domain/text/find-in-texts';
import { listHits } from '../../domain/text/list-hits';
import { answerEngine } from '../threads/answer-engine';
import type { FoundInText, SearchQuestion } from './search-words';

answerEngine(search);

function search({ wish, texts, most, onlyPlaces }: SearchQuestion): readonly FoundInText[] {
  let room = most;
  return findInTexts(texts, wish).map((hits, i): FoundInText => {
    const listed = listHits(texts[i]?.text ?? '', hits, room);
    room -= listed.starts.length;
    return { count: hits.length / 2, hits: listed, places: onlyPlaces ? hits : null };
  });
}
