import type { MouseEvent } from 'react';
import type { Id } from '../../../domain/model';
import { toggleActivatedFolder, toggleActivatedSources } from '../../actions/scope';
import { useMessages } from '../../messages/use-messages';
import { useWorkspace } from '../../state/workspace';
import styles from '../panels.module.css';

type DocumentDotProps = { readonly sourceIds: readonly Id[]; readonly folder: string | null };

/** Whether a document is activated, or all that is in a folder; pressing it turns that. By keyboard the row's menu and its keys do the same. */
export function DocumentDot({ sourceIds, folder }: DocumentDotProps) {
  const words = useMessages().scope;
  const isActivated = useWorkspace(({ activatedSourceIds }) => sourceIds.every((id) => activatedSourceIds.has(id)));

  function press(event: MouseEvent): void {
    // The row itself is not meant: its selection stays as it is.
    event.stopPropagation();
    if (folder === null) toggleActivatedSources(sourceIds);
    else toggleActivatedFolder(folder);
  }

  return (
    <>
      <span
        className={styles['place']}
        data-testid="document-dot"
        data-activated={isActivated || undefined}
        title={isActivated ? words.deactivate : words.activate}
        aria-hidden
        onClick={press}
        onDoubleClick={(event) => event.stopPropagation()}
      />
      {isActivated ? <span className="visually-hidden">{words.activated} </span> : null}
    </>
  );
}
