import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { Id } from '../../../domain/model';
import { codePathNames } from '../../../domain/codebook/tree';
import { quoteOf } from '../../actions/code-passage';
import { useMessages } from '../../messages/use-messages';
import { ContextMenu } from '../../parts/context-menu/ContextMenu';
import { useProject } from '../../state/project';
import { useWorkspace } from '../../state/workspace';
import { CodingBracket } from './CodingBracket';
import { codingMenu } from './coding-menu';
import { HoverCard } from './HoverCard';
import type { Bracket } from './margin-layout';
import type { ReaderView } from '../page/reader-view';
// oxlint-disable-next-line import/no-unassigned-import -- a stylesheet has nothing to assign
import './margin.css';

type Hovered = { readonly id: Id; readonly top: number; readonly bottom: number };
type Pointed = { readonly id: Id; readonly x: number; readonly y: number };

/** Milliseconds that the pointer rests before the card comes: one that only crosses the margin shows nothing. */
const restBeforeCard = 250;

/** The codings beside the text, in lanes, with their names: what a screen reader knows of them, too. */
export function Margin({ view }: { readonly view: ReaderView }) {
  const words = useMessages().reader;
  const margin = useSyncExternalStore(view.subscribe, () => view.layout().margin);
  const codes = useProject((state) => state.mirror?.codes);
  const coders = useProject((state) => state.mirror?.coders);
  const colourBy = useWorkspace((state) => state.colourBy);
  const chosenId = useWorkspace((state) => state.selectedCodingId);
  const [hovered, setHovered] = useState<Hovered | null>(null);
  const resting = useRef<number>(undefined);
  const [menu, setMenu] = useState<Pointed | null>(null);
  const hover = useCallback((next: Hovered | null) => {
    window.clearTimeout(resting.current);
    if (next === null) setHovered(null);
    else resting.current = window.setTimeout(() => setHovered(next), restBeforeCard);
  }, []);
  useEffect(() => () => window.clearTimeout(resting.current), []);
  if (!codes || !coders) return null;

  const byId = new Map(margin.brackets.map((bracket) => [bracket.id, bracket]));
  const nameOf = ({ passage }: Bracket): string => codes.get(passage.coding.codeId)?.name ?? '';
  const colourOf = ({ passage }: Bracket): string =>
    (colourBy === 'coder' ? coders.get(passage.coding.coderId) : codes.get(passage.coding.codeId))?.colour ?? '';
  const spokenName = ({ passage }: Bracket): string =>
    words.bracket(
      codePathNames(codes, passage.coding.codeId).join(' › '),
      quoteOf(view.text, passage),
      passage.quotation.paragraph,
    );
  // The inspector shows the selected coding with all of this.
  const card = hovered && hovered.id !== chosenId && !menu ? byId.get(hovered.id) : undefined;
  const tabStop = chosenId !== null && byId.has(chosenId) ? chosenId : margin.brackets[0]?.id;
  const labels = new Map(margin.labels.map((label) => [label.id, label]));

  return (
    <div className="reader-margin" data-shortcut-scope="reader">
      <ul className="reader-codings" aria-label={words.margin}>
        {margin.brackets.map((bracket) => {
          const label = labels.get(bracket.id);
          const others = (label?.hidden ?? []).flatMap((id) => byId.get(id) ?? []);
          return (
            <CodingBracket
              key={bracket.id}
              bracket={bracket}
              label={label ?? null}
              name={nameOf(bracket)}
              spokenName={spokenName(bracket)}
              colour={colourOf(bracket)}
              others={others.map((other) => ({ id: other.id, name: nameOf(other) }))}
              chosen={bracket.id === chosenId}
              isTabStop={bracket.id === tabStop}
              onHover={hover}
              onMenu={setMenu}
            />
          );
        })}
      </ul>
      {card && hovered ? (
        <HoverCard
          passage={card.passage}
          top={hovered.top}
          bottom={hovered.bottom}
          right={view.scroller.getBoundingClientRect().right}
        />
      ) : null}
      {menu ? (
        <ContextMenu label={words.codingMenu} at={menu} entries={codingMenu(menu.id)} onClose={() => setMenu(null)} />
      ) : null}
    </div>
  );
}
