import { useEffect, useRef, useState } from 'react';
import type { Id } from '../../../domain/model';
import type { CodedPassage } from '../../../domain/text/passages';
import { useMessages } from '../../messages/use-messages';
import { ContextMenu } from '../../parts/context-menu/ContextMenu';
import { useWorkspace } from '../../state/workspace';
import { codingList, codingMenu } from './coding-menu';
import { hearBrackets, type Point } from './hear-brackets';
import { hearHover } from './hear-hover';
import { HoverCard } from './HoverCard';
import { showMargin } from './show-margin';
import type { ReaderView } from '../page/reader-view';
// oxlint-disable-next-line import/no-unassigned-import -- a stylesheet has nothing to assign
import './margin.css';

type Card = { readonly passage: CodedPassage; readonly top: number; readonly bottom: number; readonly right: number };
type Menu = { readonly kind: 'coding' | 'list'; readonly ids: readonly Id[]; readonly at: Point };

/** Milliseconds that the pointer rests on a bracket, or on a lifted coding in the text, before the card comes. */
const restBeforeCard = 250;
const restBeforeTextCard = 550;
const cardWidth = 340;

/** The codings beside the text, in lanes, with their names: what a screen reader knows of them, too. */
export function Margin({ view }: { readonly view: ReaderView }) {
  const words = useMessages();
  const list = useRef<HTMLUListElement>(null);
  const chosenId = useWorkspace((state) => state.selectedCodingId);
  const [card, setCard] = useState<Card | null>(null);
  const [menu, setMenu] = useState<Menu | null>(null);

  useEffect(() => {
    if (!list.current) return;
    let resting = 0;
    /** Lifts a coding at once and shows its card when the pointer stays. */
    function lift(next: Card | null, rest: number): void {
      window.clearTimeout(resting);
      const liftedCodingId = next?.passage.id ?? null;
      if (useWorkspace.getState().liftedCodingId !== liftedCodingId) useWorkspace.setState({ liftedCodingId });
      if (next === null) setCard(null);
      else resting = window.setTimeout(() => setCard(next), rest);
    }
    const right = (): number => view.scroller.getBoundingClientRect().right;
    const stops = [
      showMargin(view, list.current),
      hearBrackets(list.current, {
        point(pointed) {
          const { brackets, crowded } = view.layout().margin;
          const bracket = pointed && [...brackets, ...crowded].find(({ id }) => id === pointed.id);
          lift(bracket ? { ...pointed, passage: bracket.passage, right: right() } : null, restBeforeCard);
        },
        openMenu: (id, at) => setMenu({ kind: 'coding', ids: [id], at }),
        openList: (ids, at) => setMenu({ kind: 'list', ids, at }),
      }),
      hearHover(view, (pointed) =>
        lift(pointed && { ...pointed, right: Math.min(right(), pointed.x + cardWidth / 2) }, restBeforeTextCard),
      ),
      () => lift(null, 0),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [view]);

  return (
    <div className="reader-margin" data-shortcut-scope="reader">
      <ul className="reader-codings" aria-label={words.reader.margin} ref={list} />
      {/* The inspector shows the selected coding with all of this. */}
      {card && card.passage.id !== chosenId && !menu ? <HoverCard {...card} /> : null}
      {menu?.kind === 'coding' ? (
        <ContextMenu
          label={words.reader.codingMenu}
          at={menu.at}
          entries={codingMenu(menu.ids[0] ?? '')}
          onClose={() => setMenu(null)}
        />
      ) : null}
      {menu?.kind === 'list' ? (
        <ContextMenu
          label={words.showing.listHere(menu.ids.length)}
          at={menu.at}
          entries={codingList(menu.ids)}
          onClose={() => setMenu(null)}
        />
      ) : null}
    </div>
  );
}
