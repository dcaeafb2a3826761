import { useMessages } from '../messages/use-messages';
import { useProject } from '../state/project';

/** What to do when nothing is open. */
export function EmptyReader() {
  const words = useMessages().reader;
  const hasSources = useProject((state) => (state.mirror?.sources.size ?? 0) > 0);
  return (
    <section className="reader reader-empty" aria-label={words.region}>
      <h2>{hasSources ? words.nothingOpen : words.nothingImported}</h2>
      <p>{hasSources ? words.nothingOpenHint : words.nothingImportedHint}</p>
    </section>
  );
}
