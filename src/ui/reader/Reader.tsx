import { useMessages } from '../messages/use-messages';
import { useProject } from '../state/project';
import { useWorkspace } from '../state/workspace';
import { ArmedBanner } from './ArmedBanner';
import { EmptyReader } from './EmptyReader';
import { ReaderHeader } from './ReaderHeader';
import { ReaderText } from './ReaderText';
// oxlint-disable-next-line import/no-unassigned-import -- a stylesheet has nothing to assign
import './reader.css';

/** The middle of the window: one document, its codings, and the bar that codes. */
export function Reader() {
  const words = useMessages().reader;
  const sourceId = useWorkspace((state) => state.openSourceId);
  const source = useProject((state) => state.mirror?.sources.get(sourceId ?? ''));
  // Codings change the document's object at every act; the text and its marks stay the same.
  const text = useProject((state) => state.mirror?.documents.get(sourceId ?? '')?.text);
  const marks = useProject((state) => state.mirror?.documents.get(sourceId ?? '')?.marks);

  if (!source) return <EmptyReader />;
  return (
    <section className="reader" aria-label={words.region}>
      <ReaderHeader source={source} />
      <ArmedBanner />
      {text === undefined || marks === undefined ? (
        <output className="reader-loading">{words.loading}</output>
      ) : (
        <ReaderText key={source.id} sourceId={source.id} title={source.title} text={text} marks={marks} />
      )}
    </section>
  );
}
