/**
 * Runs beside the page, so that a regular expression that never comes to an end can be stopped and words typed in a long
 * book are heard at once. Imports the domain only.
 */
import { createTextFinder, type FindWish } from '../../../domain/text/find-in-text';
import { isProblem } from '../../../domain/problem';
import type { Found, FromSearcher, ToSearcher } from './search-messages';

let findIn = createTextFinder('', null);

addEventListener('message', ({ data }: MessageEvent<ToSearcher>) => {
  if (data.type === 'text') {
    findIn = createTextFinder(data.text, data.language);
    return;
  }
  const answer: FromSearcher = { search: data.search, found: look(data.wish) };
  const handedOver = answer.found.type === 'hits' ? [answer.found.hits.buffer] : [];
  postMessage(answer, { transfer: handedOver });
});

function look(wish: FindWish): Found {
  try {
    return { type: 'hits', hits: findIn(wish) };
  } catch (error) {
    if (isProblem(error) && error.reason === 'badPattern') {
      return { type: 'bad-pattern', detail: String(error.details['detail']) };
    }
    throw error;
  }
}
