import { ArrowLeftRight, BookImage, Columns2, ListTree, Pencil, X } from 'lucide-react';
import { editText } from '../actions/edit-text';
import { closeSide, exchangePanes, showSourceBeside, switchPages } from '../actions/pane-actions';
import type { Id } from '../../domain/model';
import { useMessages } from '../messages/use-messages';
import { useProject } from '../state/project';
import { openDialog, useWorkspace, type Side } from '../state/workspace';
import { InStepTool } from './in-step/InStepTool';
import { ReaderTool } from './ReaderTool';
import { ShowingMenu } from './showing/ShowingMenu';

type ReaderToolsProps = { readonly sourceId: Id; readonly side: Side };

/**
 * The buttons at the right of a reader's header, a `ReaderTool` each. What they do concerns the open document: pressing
 * or focusing one makes its pane the active one first.
 */
export function ReaderTools({ sourceId, side }: ReaderToolsProps) {
  const { panes: words, texts, find, pages } = useMessages();
  const isPrinted = useProject(({ mirror }) => mirror?.sources.get(sourceId)?.kind === 'pdf');
  const pagesShown = useWorkspace((state) => state.pagesShown);
  const hasTwo = useWorkspace((state) => state.otherSourceId !== null);
  return (
    <div className="reader-tools" role="toolbar" aria-label={words.tools}>
      <ShowingMenu sourceId={sourceId} side={side} />
      <ReaderTool
        icon={<Pencil size={15} aria-hidden />}
        name={texts.action.edit}
        action="text.edit"
        signOnly
        onPress={() => void editText(sourceId)}
      />
      <ReaderTool
        icon={<ListTree size={15} aria-hidden />}
        name={find.place.headings}
        action="place.headings"
        signOnly
        onPress={() => openDialog({ kind: 'headings' })}
      />
      {isPrinted ? (
        <ReaderTool
          icon={<BookImage size={15} aria-hidden />}
          name={pages.show}
          action="pane.pages"
          signOnly
          isOn={pagesShown}
          onPress={switchPages}
        />
      ) : null}
      {hasTwo ? null : (
        <ReaderTool
          icon={<Columns2 size={15} aria-hidden />}
          name={words.twoPlaces}
          action="pane.beside"
          signOnly
          onPress={() => showSourceBeside(sourceId)}
        />
      )}
      {hasTwo && side === 'right' ? (
        <>
          <InStepTool name={words.inStep} />
          <ReaderTool
            icon={<ArrowLeftRight size={15} aria-hidden />}
            name={words.swap}
            signOnly
            onPress={exchangePanes}
          />
        </>
      ) : null}
      {hasTwo ? (
        <ReaderTool
          icon={<X size={15} aria-hidden />}
          name={words.close}
          action="pane.close"
          signOnly
          onPress={() => closeSide(side)}
        />
      ) : null}
    </div>
  );
}
