import { useState } from 'react';
import { addToReport } from '../actions/edit-report';
import { useMessages } from '../messages/use-messages';
import { Button } from '../parts/button/Button';
import { ExportMenu } from '../parts/export-menu/ExportMenu';
import { useScope } from '../state/scope';
import styles from './summaries.module.css';
import { SummaryGrid } from './SummaryGrid';
import { SummarySide } from './SummarySide';
import { useSummaryGrid } from './use-summary-grid';

export type GridCell = { readonly row: number; readonly column: number };

/** The summary grid: what each document says about each code, written cell by cell beside its codings. */
export function SummariesPage() {
  const { report } = useMessages();
  const words = report.grid;
  const grid = useSummaryGrid();
  const [cell, setCell] = useState<GridCell>({ row: 0, column: 0 });
  const [isWriting, setWriting] = useState(false);
  const sourceId = grid?.sourceIds[Math.min(cell.row, grid.sourceIds.length - 1)];
  const codeId = grid?.codeIds[Math.min(cell.column, grid.codeIds.length - 1)];

  return (
    <div className={styles['page']} data-testid="summaries">
      <main className={styles['main']} aria-label={words.title}>
        <header className={styles['head']}>
          <h1 className={styles['title']}>{words.title}</h1>
          <Button
            onPress={() =>
              void addToReport({ kind: 'summaries', settings: { layout: 'grid' } }, useScope.getState().scope)
            }
          >
            {report.addFigure}
          </Button>
          <ExportMenu kinds={['summaries']} />
        </header>
        <p className={styles['help']}>{words.help}</p>
        {grid && (sourceId === undefined || codeId === undefined) ? (
          <p className={styles['nothing']}>{words.nothing}</p>
        ) : null}
        {grid && sourceId !== undefined && codeId !== undefined ? (
          <SummaryGrid
            grid={grid}
            cell={cell}
            onCell={setCell}
            onWrite={() => setWriting(true)}
            isWriting={isWriting}
          />
        ) : null}
      </main>
      {grid && sourceId !== undefined && codeId !== undefined ? (
        <SummarySide
          key={`${sourceId} ${codeId}`}
          sourceId={sourceId}
          codeId={codeId}
          text={grid.textAt(sourceId, codeId)}
          isWriting={isWriting}
          onWriting={setWriting}
        />
      ) : null}
    </div>
  );
}
