import { Plus } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import type { CellToSet } from '../../contract/variable-commands';
import type { Id } from '../../domain/model';
import { byPosition } from '../../domain/order';
import { askQuery } from '../actions/engine';
import { selectSources, showSource } from '../actions/edit-sources';
import { beginVariable, writeCells } from '../actions/edit-variables';
import { importVariables } from '../actions/exchange-variables';
import { chooseAndImport } from '../actions/import-documents';
import { useMessages } from '../messages/use-messages';
import { Button } from '../parts/button/Button';
import type { CellWrite } from '../parts/data-table/data-column';
import { DataTable } from '../parts/data-table/DataTable';
import { variableMenu } from '../parts/data-table/variable-menu';
import { variableOfColumn } from '../parts/data-table/variable-columns';
import type { Mirror } from '../state/mirror';
import { useProject } from '../state/project';
import { plainLayout, type TableLayout } from '../state/tables/table-layout';
import { changeTableLayout, useTableLayout } from '../state/tables/table-layouts';
import { sourceMenu } from './source-menu';
import { countMemos, hiddenAtFirst, nameCases, nameSets, sourceColumns } from './source-columns';
import { NameDialog, type NameWanted } from './NameDialog';

const firstLayout: TableLayout = { ...plainLayout, hidden: hiddenAtFirst };
const noCodes: Readonly<Record<Id, number>> = {};

/** All documents with what is known of them and their variables, written in place. */
export function DocumentsTable() {
  const mirror = useProject((state) => state.mirror);
  return mirror ? <Documents mirror={mirror} /> : null;
}

function Documents({ mirror }: { readonly mirror: Mirror }) {
  const messages = useMessages();
  const words = messages.variables;
  const layout = useTableLayout('documents', firstLayout);
  const [nameWanted, setNameWanted] = useState<NameWanted | null>(null);
  const { sources, memos, memberships, cases, setMembers, sets } = mirror;
  const rowIds = useRowIds(sources);
  const codes = useCodeCounts(!layout.hidden.includes('codes'), mirror.codingsBySource);
  const memoCounts = useMemo(() => countMemos(memos), [memos]);
  const caseNames = useMemo(() => nameCases({ memberships, cases }), [memberships, cases]);
  const setNames = useMemo(() => nameSets({ setMembers, sets }), [setMembers, sets]);
  const columns = useMemo(
    () => sourceColumns(mirror, { memos: memoCounts, cases: caseNames, sets: setNames }, codes, messages),
    [mirror, memoCounts, caseNames, setNames, codes, messages],
  );

  return (
    <>
      <DataTable
        label={words.documents}
        rowIds={rowIds}
        columns={columns}
        layout={layout}
        onLayout={(next) => changeTableLayout('documents', next)}
        generation={`${mirror.values.size > 0} ${codes === noCodes}`}
        onWrite={(cells, addChoices) => void writeCells('source', cells.map(toCell), addChoices)}
        onOpen={(sourceId) => showSource(sourceId)}
        onSelect={selectSources}
        rowMenu={(ids) => sourceMenu(ids, words, mirror, setNameWanted)}
        columnMenu={(columnId) => variableMenu('source', columnId, words)}
        empty={
          <>
            <p>{words.empty}</p>
            <Button onPress={() => void chooseAndImport()}>{words.import}</Button>
          </>
        }
      >
        <Button kind="quiet" onPress={() => void importVariables('source')}>
          {words.importTable}
        </Button>
        <Button kind="quiet" onPress={() => beginVariable('source')}>
          <Plus size={14} aria-hidden /> {words.newVariable}
        </Button>
      </DataTable>
      {nameWanted ? <NameDialog wanted={nameWanted} onClose={() => setNameWanted(null)} /> : null}
    </>
  );
}

/** The documents in reading order. A title that changes changes nothing of it, and so arranges no row anew. */
function useRowIds(sources: Mirror['sources']): readonly Id[] {
  const [kept, keep] = useState<readonly Id[]>([]);
  const ids = useMemo(() => [...sources.values()].sort(byPosition).map(({ id }) => id), [sources]);
  const isSame = kept.length === ids.length && kept.every((id, i) => id === ids[i]);
  if (!isSame) keep(ids);
  return isSame ? kept : ids;
}

/** How many codes each document has: the window does not know all codings, so the engine counts them when they are shown. */
function useCodeCounts(isShown: boolean, codingsBySource: Mirror['codingsBySource']): Readonly<Record<Id, number>> {
  const [codes, setCodes] = useState(noCodes);
  useEffect(() => {
    if (!isShown) return;
    let isCurrent = true;
    const count = async (): Promise<void> => {
      const counts = await askQuery('source.countCodes', {});
      if (isCurrent && counts) setCodes(counts);
    };
    void count();
    return () => {
      isCurrent = false;
    };
  }, [isShown, codingsBySource]);
  return codes;
}

function toCell({ rowId, columnId, value }: CellWrite): CellToSet {
  const variableId = variableOfColumn(columnId);
  if (variableId !== null) return { aboutId: rowId, variableId, value };
  return { aboutId: rowId, field: columnId as Extract<CellToSet, { field: string }>['field'], value };
}
