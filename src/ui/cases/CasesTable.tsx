import { Plus } from 'lucide-react';
import { useMemo } from 'react';
import type { CellToSet } from '../../contract/variable-commands';
import { compareText } from '../../domain/compare';
import type { Case, Id } from '../../domain/model';
import { beginVariable, writeCells } from '../actions/edit-variables';
import { importCases } from '../actions/exchange-cases';
import { useMessages } from '../messages/use-messages';
import { Button } from '../parts/button/Button';
import type { CellWrite } from '../parts/data-table/data-column';
import { DataTable } from '../parts/data-table/DataTable';
import { variableOfColumn } from '../parts/data-table/variable-columns';
import { variableMenu } from '../parts/data-table/variable-menu';
import { ExportMenu } from '../parts/export-menu/ExportMenu';
import { useCases } from '../state/cases';
import { indexMemberships } from '../state/memberships';
import type { Mirror } from '../state/mirror';
import { plainLayout, type TableLayout } from '../state/tables/table-layout';
import { changeTableLayout, useTableLayout } from '../state/tables/table-layouts';
import { openDialog } from '../state/workspace';
import { caseColumns, hiddenAtFirst } from './case-columns';
import { caseMenu } from './case-menu';
import styles from './cases.module.css';
import { memberDrop } from './member-drop';
import { useSummaries } from './use-gathered';

const firstLayout: TableLayout = { ...plainLayout, hidden: hiddenAtFirst };

/** All cases with their counts and variables, written in place. */
export function CasesTable({ mirror }: { readonly mirror: Mirror }) {
  const messages = useMessages();
  const { cases: words, variables: variableWords } = messages;
  const layout = useTableLayout('cases', firstLayout);
  const { cases, memberships, variables, valuesByAbout } = mirror;
  const chosenIds = useCases((state) => state.selectedCaseIds);
  const rowIds = useNameOrder(cases);
  const summaries = useSummaries();
  const members = indexMemberships(memberships);
  const columns = useMemo(
    () => caseColumns({ cases, variables, valuesByAbout }, members, summaries, messages),
    [cases, variables, valuesByAbout, members, summaries, messages],
  );
  return (
    <div className={styles['table']} {...dropOnRows}>
      <DataTable
        label={words.title}
        rowIds={rowIds}
        columns={columns}
        layout={layout}
        onLayout={(next) => changeTableLayout('cases', next)}
        generation={`${mirror.values.size > 0} ${summaries.size > 0}`}
        onWrite={(cells, addChoices) => void writeCells('case', cells.map(toCell), addChoices)}
        onOpen={focusGathered}
        chosenIds={chosenIds}
        onSelect={(ids) => useCases.setState({ selectedCaseIds: new Set(ids) })}
        rowMenu={(ids) => caseMenu(ids, words)}
        columnMenu={(columnId) => variableMenu('case', columnId, variableWords)}
        empty={
          <div className={styles['empty']}>
            <strong>{words.empty}</strong>
            <p>{words.emptyHint}</p>
            <Button kind="main" onPress={() => openDialog({ kind: 'new-case' })}>
              {words.new}
            </Button>
          </div>
        }
      >
        <Button kind="quiet" onPress={() => openDialog({ kind: 'new-case' })}>
          <Plus size={14} aria-hidden /> {words.one}
        </Button>
        <Button kind="quiet" onPress={() => beginVariable('case')}>
          <Plus size={14} aria-hidden /> {variableWords.newVariable}
        </Button>
        <Button kind="quiet" onPress={() => void importCases()}>
          {words.import}
        </Button>
        <ExportMenu kinds={['cases', 'variables']} look="quiet" />
      </DataTable>
    </div>
  );
}

/** By name as it was when the cases came: a case that is renamed stays where it is until one comes or goes. */
function useNameOrder(cases: ReadonlyMap<Id, Case>): readonly Id[] {
  const ids = [...cases.keys()].sort().join(' ');
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- see above: only who is there counts
  return useMemo(() => [...cases.values()].sort((a, b) => compareText(a.name, b.name)).map(({ id }) => id), [ids]);
}

/** A row of the table is its case. */
const dropOnRows = memberDrop((target) => {
  const element = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null;
  const caseId = element?.dataset['row'];
  return element && caseId !== undefined ? { caseId, element } : null;
});

function focusGathered(): void {
  document.querySelector<HTMLElement>('[data-gathered-list]')?.focus();
}

function toCell({ rowId, columnId, value }: CellWrite): CellToSet {
  const variableId = variableOfColumn(columnId);
  if (variableId !== null) return { aboutId: rowId, variableId, value };
  return { aboutId: rowId, field: columnId === 'name' ? 'name' : 'kind', value };
}
