import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { byPosition } from '../../domain/order';
import type { Id } from '../../domain/model';
import { moveReportItem, placeReportItem, removeReportItem } from '../actions/edit-report';
import { useMessages } from '../messages/use-messages';
import { SwitchChip } from '../parts/chip/SwitchChip';
import { previewAction } from '../actions/report-actions';
import { runAction } from '../actions/run-action';
import { ExportMenu } from '../parts/export-menu/ExportMenu';
import { useAnalyse } from '../state/analyse';
import { useProject } from '../state/project';
import { AddPart } from './AddPart';
import { ReportPreview } from './ReportPreview';
import { ReportPartLine } from './ReportPartLine';
import { TitleFields } from './TitleFields';
import styles from './report.module.css';

/** The report: its parts in their order, captioned, moved and taken out, and the ways in which it goes out. */
export function ReportPage() {
  const words = useMessages().report.list;
  const reportItems = useProject((state) => state.mirror?.reportItems);
  const items = useMemo(() => [...(reportItems?.values() ?? [])].sort(byPosition), [reportItems]);
  const list = useRef<HTMLOListElement>(null);
  const [chosen, setChosen] = useState<Id | null>(null);
  const isPreviewed = useAnalyse((state) => state.previewShown) && items.length > 0;
  const [dragged, setDragged] = useState<Id | null>(null);

  function hear(event: KeyboardEvent, at: number): void {
    const item = items[at];
    if (!item || event.target !== event.currentTarget) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : null;
    if (step !== null && event.altKey) void moveReportItem(item.id, step);
    else if (step !== null) focusPart(items[at + step]?.id);
    else if (event.key === 'Enter') event.currentTarget.querySelector('input')?.focus();
    else if (event.key === 'Delete') {
      focusPart((items[at + 1] ?? items[at - 1])?.id);
      void removeReportItem(item.id);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  function focusPart(id: Id | undefined): void {
    if (id !== undefined) list.current?.querySelector<HTMLElement>(`[data-part="${id}"]`)?.focus();
  }

  return (
    <main className={styles['page']} aria-label={words.title} data-testid="report">
      <header className={styles['head']}>
        <h1 className={styles['title']}>{words.title}</h1>
        <span className={styles['count']}>{words.parted(items.length)}</span>
        {items.length === 0 ? null : <PreviewSwitch />}
        <AddPart />
        <ExportMenu kinds={['report']} />
      </header>
      <TitleFields />
      {items.length === 0 ? (
        <p className={styles['nothing']}>
          <strong>{words.empty}</strong>
          <br />
          {words.emptyHint}
        </p>
      ) : (
        <div className={styles['beside']} data-previewed={isPreviewed || undefined}>
          <div className={styles['parts']}>
            <p className={styles['help']}>{words.help}</p>
            <ol ref={list} className={styles['list']} aria-label={words.parts}>
              {items.map((item, at) => (
                // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- each part hears the keys that move it and take it out
                <li
                  key={item.id}
                  // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- see above
                  tabIndex={0}
                  data-part={item.id}
                  data-dragged={item.id === dragged || undefined}
                  className={styles['part']}
                  onFocus={() => setChosen(item.id)}
                  onKeyDown={(event) => hear(event, at)}
                  onDragOver={(event) => {
                    if (dragged !== null) event.preventDefault();
                  }}
                  onDrop={(event) => {
                    event.preventDefault();
                    if (dragged !== null) void placeReportItem(dragged, dropTarget(dragged, at));
                    setDragged(null);
                  }}
                >
                  <ReportPartLine
                    item={item}
                    isFirst={at === 0}
                    isLast={at === items.length - 1}
                    onDrag={() => setDragged(item.id)}
                    onDragEnd={() => setDragged(null)}
                  />
                </li>
              ))}
            </ol>
          </div>
          {isPreviewed ? <ReportPreview part={items.findIndex(({ id }) => id === chosen) + 1} /> : null}
        </div>
      )}
    </main>
  );

  /** Dragged down, a part comes to stand behind the one that it is dropped on. */
  function dropTarget(draggedId: Id, at: number): Id | null {
    const from = items.findIndex(({ id }) => id === draggedId);
    return items[from < at ? at + 1 : at]?.id ?? null;
  }
}

function PreviewSwitch() {
  const words = useMessages().report.preview;
  const isShown = useAnalyse((state) => state.previewShown);
  return (
    <SwitchChip
      label={words.switch}
      isOn={isShown}
      testId="report-preview-switch"
      onSwitch={() => runAction(previewAction)}
    />
  );
}
