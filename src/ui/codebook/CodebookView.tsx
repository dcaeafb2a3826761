import { useRef } from 'react';
import { Group, Panel, Separator } from 'react-resizable-panels';
import { useMessages } from '../messages/use-messages';
import { useWorkspace } from '../state/workspace';
import { CodeDetail } from './CodeDetail';
import { CodeGrid } from './CodeGrid';
import styles from './codebook.module.css';
import { CodebookTools } from './CodebookTools';
import { useCodebookRows } from './use-codebook-rows';

/** The codebook: the tree with what is counted, beside what the selected code means and where it was used. */
export function CodebookView() {
  const words = useMessages().codebook;
  const { codes, rows, found } = useCodebookRows();
  const field = useRef<HTMLInputElement>(null);
  const detail = useRef<HTMLDivElement>(null);
  const code = useWorkspace((state) => {
    const [first] = state.selectedCodeIds;
    return state.selectedCodeIds.size === 1 ? codes.get(first ?? '') : undefined;
  });
  const selected = useWorkspace((state) => state.selectedCodeIds.size);

  return (
    <div className={styles['view']} data-testid="codebook-view">
      <CodebookTools field={field} count={codes.size} found={found} />
      {codes.size === 0 && rows.length === 0 ? (
        <p className={styles['empty']}>{words.empty}</p>
      ) : (
        <Group orientation="horizontal" className={styles['halves'] ?? ''}>
          <Panel id="codebook-grid" minSize={260} defaultSize="56%">
            {rows.length === 0 ? (
              <p className={styles['empty']}>{words.noneFound}</p>
            ) : (
              <CodeGrid
                codes={codes}
                rows={rows}
                onFind={() => field.current?.focus()}
                onOpen={() => detail.current?.querySelector<HTMLElement>('button, [tabindex="0"]')?.focus()}
              />
            )}
          </Panel>
          <Separator className={styles['separator'] ?? ''} aria-label={words.halves} />
          <Panel id="codebook-detail" minSize={260}>
            <div ref={detail} className={styles['detail']} data-focus-panel="definition">
              {code ? (
                <CodeDetail key={code.id} code={code} />
              ) : (
                <p className={styles['empty']}>{selected > 1 ? words.manySelected(selected) : words.noneSelected}</p>
              )}
            </div>
          </Panel>
        </Group>
      )}
    </div>
  );
}
