import { citePassage } from '../../domain/text/cite-passage';
import { messagesNow } from '../messages/use-messages';
import { showNotice } from '../state/notices';
import { useProject } from '../state/project';
import { useRetrieve } from '../state/retrieve';
import { readChosen } from './chosen-passages';
import { copyText } from './copy-text';
import { addToReport } from './edit-report';

/** Puts the chosen passages on the clipboard, each with where it stands. */
export async function copyRetrieved(): Promise<void> {
  const passages = await readChosen();
  const sources = useProject.getState().mirror?.sources;
  if (!passages || passages.length === 0 || !sources) return;
  const cited = passages.flatMap(({ sourceId, words, paragraph }) => {
    const source = sources.get(sourceId);
    return source ? [citePassage(words, source, paragraph)] : [];
  });
  copyText(cited.join('\n\n'));
  showNotice('success', messagesNow().retrieved.copied(cited.length));
}

/** Puts what answers the question behind all parts of the report; asked again whenever the report is written. */
export async function addAnswerToReport(): Promise<void> {
  const { asked, queryId } = useRetrieve.getState();
  if (!asked) return;
  const saved = useProject.getState().mirror?.savedQueries.get(queryId ?? '');
  const caption = saved?.words === asked.words ? saved.name : asked.words;
  await addToReport({ kind: 'passages', settings: { words: asked.words } }, asked.scope, caption.slice(0, 2000));
}
