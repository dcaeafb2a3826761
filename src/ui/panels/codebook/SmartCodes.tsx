import { useRef, useState, type KeyboardEvent } from 'react';
import type { Id, SavedQuery } from '../../../domain/model';
import { openQuery, refuseSmartCode, removeQuery } from '../../actions/saved-queries';
import { useMessages } from '../../messages/use-messages';
import { ContextMenu } from '../../parts/context-menu/ContextMenu';
import { codingDragType, selectionDragType } from '../../parts/drag-types';
import { queryMenu } from '../../parts/queries/query-menu';
import { QueryMark } from '../../parts/queries/QueryMark';
import { SmartCount } from '../../parts/queries/SmartCount';
import { useCountedQueries } from '../../parts/queries/use-counted-queries';
import type { TreeDrag } from '../../parts/tree/TreeItem';
import { numberSiblings, type TreeRow } from '../../parts/tree/tree-row';
import { ROW_HEIGHT, TreeView } from '../../parts/tree/TreeView';
import { useProject } from '../../state/project';
import { openDialog, useWorkspace } from '../../state/workspace';
import { matchFilter } from '../filter-match';
import { MatchedName } from '../MatchedName';
import styles from '../panels.module.css';

type SmartRow = TreeRow & { readonly query: SavedQuery };

const noQueries: ReadonlyMap<Id, SavedQuery> = new Map();
const nobody: ReadonlySet<string> = new Set();
/** More of them are scrolled: the codebook keeps its room. */
const mostShown = 6;

/** Saved queries that stand among the codes: a press asks them again. They are answers, not names to give to a passage. */
export function SmartCodes() {
  const words = useMessages().retrieve;
  const list = useRef<HTMLDivElement>(null);
  const saved = useProject((state) => state.mirror?.savedQueries) ?? noQueries;
  const filter = useWorkspace((state) => state.codeFilter);
  const { queries, counts } = useCountedQueries(saved);
  const [selectedIds, select] = useState(nobody);
  const [menu, setMenu] = useState<{ readonly query: SavedQuery; readonly at: { x: number; y: number } } | null>(null);

  const shown = queries.filter(({ smart, name }) => smart === 1 && matchFilter(name, filter));
  const rows = numberSiblings(shown, (query, place): SmartRow => ({
    id: query.id,
    name: query.name,
    level: 1,
    expanded: null,
    ...place,
    query,
  }));
  if (rows.length === 0) return null;

  function onKey(event: KeyboardEvent, row: SmartRow | null): boolean {
    if (!row) return false;
    if (event.key === 'F2') openDialog({ kind: 'save-query', queryId: row.id });
    else if (event.key === 'Delete') void removeQuery(row.query);
    else return false;
    return true;
  }

  /** With a passage selected one means to code it. */
  function activate({ query }: SmartRow): void {
    if (useWorkspace.getState().selection) refuseSmartCode(query);
    else openQuery(query);
  }

  return (
    <section className={styles['smart']} aria-labelledby="smart-codes-heading">
      <h3 id="smart-codes-heading">{words.smartCodes}</h3>
      <div style={{ height: ROW_HEIGHT * Math.min(rows.length, mostShown) }}>
        <TreeView
          ref={list}
          label={words.smartCodes}
          rows={rows}
          selectedIds={selectedIds}
          currentId={null}
          editingId={null}
          rowTestId="smart-row"
          onSelect={select}
          onToggle={() => undefined}
          onActivate={activate}
          onMenu={({ query }, at) => setMenu({ query, at })}
          onKey={onKey}
          drag={smartDrag}
        >
          {({ query }) => (
            <>
              <QueryMark colour={query.colour} />
              <MatchedName name={query.name} match={matchFilter(query.name, filter) ?? []} />
              <span className="visually-hidden"> {words.smartSpoken} </span>
              <SmartCount counted={counts.get(query.id)} />
            </>
          )}
        </TreeView>
      </div>
      {menu ? (
        <ContextMenu
          label={words.more(menu.query.name)}
          at={menu.at}
          entries={queryMenu(menu.query)}
          onClose={() => setMenu(null)}
        />
      ) : null}
    </section>
  );
}

/** What is dropped on a smart code is not taken, and it says why. */
const smartDrag: TreeDrag<SmartRow> = {
  onStart: () => false,
  placeFor: (_row, _wanted, { types }) =>
    types.includes(selectionDragType) || types.includes(codingDragType) ? 'into' : null,
  onDrop: ({ query }) => refuseSmartCode(query),
  acceptsBelow: () => false,
  onDropBelow: () => undefined,
  onEnd: () => undefined,
};
