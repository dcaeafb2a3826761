import { useMessages } from '../messages/use-messages';

/**
 * The buttons at the right of a reader's header, a `ReaderTool` each. What they do concerns the open document: pressing
 * or focusing one makes its reader the active one first.
 */
export function ReaderTools() {
  const words = useMessages().panes;
  return <div className="reader-tools" role="toolbar" aria-label={words.tools} />;
}
