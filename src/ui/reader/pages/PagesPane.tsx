import { useId } from 'react';
import type { Source } from '../../../domain/model';
import { useMessages } from '../../messages/use-messages';
import type { ReaderView } from '../page/reader-view';
import { PageStackView } from './PageStackView';
import { PagesBar } from './PagesBar';
import { usePrinted } from './use-printed';
// oxlint-disable-next-line import/no-unassigned-import -- a stylesheet has nothing to assign
import './pages.css';

type PagesPaneProps = {
  readonly source: Source;
  /** The text beside; null until it stands there. */
  readonly reader: ReaderView | null;
};

/** The pages of the PDF that a document was read from, as they are printed, with its codings on them. */
export function PagesPane({ source, reader }: PagesPaneProps) {
  const words = useMessages().pages;
  const hint = useId();
  const printed = usePrinted(source);
  const { pdf, refused } = printed;
  return (
    <section className="pages" aria-label={words.region(source.title)} aria-describedby={hint}>
      <p id={hint} hidden>
        {words.hint}
      </p>
      {pdf && printed.sizes.length > 0 ? (
        <PageStackView key={source.id} source={source} reader={reader} pdf={pdf} printed={printed} hintId={hint} />
      ) : (
        <>
          <PagesBar />
          {refused ? (
            <div className="pages-refused" role="note">
              <h2>{refused.isNotKept ? words.notKept : words.unreadable}</h2>
              <p>{refused.isNotKept ? words.notKeptHint : refused.sentence}</p>
            </div>
          ) : (
            <output className="pages-note">{words.opening}</output>
          )}
        </>
      )}
    </section>
  );
}
