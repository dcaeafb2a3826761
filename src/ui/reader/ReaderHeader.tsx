import type { Source } from '../../domain/model';
import { useMessages } from '../messages/use-messages';
import { useProject } from '../state/project';
import type { Side } from '../state/workspace';
import { LostChip } from './edit/LostChip';
import { ReaderTools } from './ReaderTools';
import { ShowingChips } from './showing/ShowingChips';

/** The browser notes when this was first painted (Element Timing): the benchmark of the launch reads it. */
const timedElement = { elementtiming: 'document-title' };

/** Title of the open document and what is known of it. */
export function ReaderHeader({ source, side }: { readonly source: Source; readonly side: Side }) {
  const words = useMessages().reader;
  const codings = useProject((state) => state.mirror?.codingsBySource.get(source.id) ?? 0);
  const chips = [
    source.date,
    source.publisher === null ? null : words.source(source.publisher),
    source.author === null ? null : words.author(source.author),
  ].filter((chip) => chip !== null && chip !== '');
  return (
    <header className="reader-header">
      <div className="reader-header-line">
        <h1 className="reader-title" title={source.title} {...timedElement}>
          {source.title}
        </h1>
        <ReaderTools sourceId={source.id} side={side} />
      </div>
      <ul className="reader-chips">
        {chips.map((chip) => (
          <li key={chip} className="reader-chip" title={chip ?? ''}>
            {chip}
          </li>
        ))}
        {[words.words(source.words), words.codings(codings)].map((count) => (
          <li key={count} className="reader-chip" data-count>
            {count}
          </li>
        ))}
        <LostChip sourceId={source.id} />
      </ul>
      <ShowingChips sourceId={source.id} />
    </header>
  );
}
