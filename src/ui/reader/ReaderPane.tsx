import type { Source } from '../../domain/model';
import { useMessages } from '../messages/use-messages';
import { activateSide, documentOf, isActivePane, sideOf } from '../state/panes';
import { useProject } from '../state/project';
import { useTextEditing } from '../state/editing/text-editing';
import { useWorkspace, type Pane } from '../state/workspace';
import { ArmedBanner } from './ArmedBanner';
import { FindBar } from './find/FindBar';
import { EditBanner } from './edit/EditBanner';
import { EditText } from './edit/EditText';
import { ReaderHeader } from './ReaderHeader';
import type { ReaderView } from './page/reader-view';
import { ReaderText } from './ReaderText';

type ReaderPaneProps = {
  readonly pane: Pane;
  readonly onView: (pane: Pane, view: ReaderView | null) => void;
};

/** One document with its header; pressed or focused it becomes the one that keys, bar and inspector speak of. */
export function ReaderPane({ pane, onView }: ReaderPaneProps) {
  const sourceId = useWorkspace((state) => documentOf(pane, state));
  const source = useProject((state) => state.mirror?.sources.get(sourceId ?? ''));
  return source ? <ShownDocument pane={pane} source={source} onView={onView} /> : null;
}

function ShownDocument({ pane, source, onView }: ReaderPaneProps & { readonly source: Source }) {
  const messages = useMessages();
  const hasTwo = useWorkspace((state) => state.otherSourceId !== null);
  const active = useWorkspace((state) => isActivePane(pane, state));
  const side = useWorkspace((state) => sideOf(pane, state));
  // Codings change the document's object at every act; the text and its marks stay the same.
  const text = useProject((state) => state.mirror?.documents.get(source.id)?.text);
  const marks = useProject((state) => state.mirror?.documents.get(source.id)?.marks);
  const editing = useTextEditing((state) => (state.editing?.sourceId === source.id ? state.editing : null));

  return (
    <section
      className="reader"
      aria-label={hasTwo ? nameOf(messages.panes, side, active) : messages.reader.region}
      data-pane={pane}
      data-side={side}
      data-active={(hasTwo && active) || undefined}
      onPointerDownCapture={() => activateSide(side)}
      onFocusCapture={() => activateSide(side)}
    >
      <ReaderHeader source={source} side={side} />
      {active ? <ArmedBanner /> : null}
      {active ? <FindBar isEdited={editing !== null} /> : null}
      {editing ? <EditBanner editing={editing} /> : null}
      {editing ? (
        <EditText key={source.id} source={source} editing={editing} isActive={active} />
      ) : text === undefined || marks === undefined ? (
        <output className="reader-loading">{messages.reader.loading}</output>
      ) : (
        <ReaderText
          key={source.id}
          pane={pane}
          sourceId={source.id}
          title={source.title}
          language={source.language}
          text={text}
          marks={marks}
          onView={onView}
        />
      )}
    </section>
  );
}

type Words = ReturnType<typeof useMessages>['panes'];

function nameOf(words: Words, side: 'left' | 'right', active: boolean): string {
  if (side === 'left') return active ? words.leftActive : words.left;
  return active ? words.rightActive : words.right;
}
