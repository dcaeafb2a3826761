import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef, useState } from 'react';
import type { ReadCodebook } from '../../contract/codebook-exchange';
import { pathKey } from '../../domain/codebook/exchanged-code';
import type { PlannedCode } from '../../domain/codebook/plan-import';
import { importCodebook } from '../actions/codebook-exchange';
import { useMessages } from '../messages/use-messages';
import { Button } from '../parts/button/Button';
import { Dialog, DialogButtons } from '../parts/dialog/Dialog';
import { closeDialog } from '../state/workspace';
import { leaveOut, statusOf } from './choose-codes';
import { ImportedCode } from './ImportedCode';
import styles from './codebook-exchange.module.css';

const none: ReadonlySet<string> = new Set();

/** Shows the codes of a file beside those that are here, and brings in what is ticked. */
export function ImportCodebook({ read }: { readonly read: ReadCodebook }) {
  const words = useMessages().codebookExchange;
  const [leftOut, setLeftOut] = useState(none);
  const [taken, setTaken] = useState(none);
  const [isRunning, setIsRunning] = useState(false);
  const scroller = useRef<HTMLDivElement>(null);
  const { codes } = read;
  const different = codes.filter((code) => statusOf(code) === 'different');
  const added = codes.filter((code) => statusOf(code) === 'new').length;
  const rows = useVirtualizer({
    count: codes.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 34,
    overscan: 12,
  });

  function tick(code: PlannedCode, isTicked: boolean): void {
    if (statusOf(code) === 'new') {
      setLeftOut(leaveOut(codes, leftOut, code, isTicked));
      return;
    }
    const next = new Set(taken);
    if (isTicked) next.add(pathKey(code.code.levels));
    else next.delete(pathKey(code.code.levels));
    setTaken(next);
  }

  async function bringIn(): Promise<void> {
    if (isRunning) return;
    setIsRunning(true);
    await importCodebook(read, { leftOut, taken });
    setIsRunning(false);
  }

  const nothingToDo = leftOut.size === added && taken.size === 0;
  return (
    <Dialog title={words.title(read.file)} closeLabel={words.close} onClose={closeDialog} width={760} isWorkbench>
      <p className={styles['summary']}>
        {words.summary(added, different.length, codes.length - added - different.length)}
      </p>
      <p className={styles['faint']}>{words.explanation}</p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a long list is scrolled by keys as well */}
      <div ref={scroller} className={styles['codes']} role="region" aria-label={words.codes} tabIndex={0}>
        <ul className={styles['list']} style={{ height: rows.getTotalSize() }}>
          {rows.getVirtualItems().map(({ index, start }) => {
            const code = codes[index];
            if (!code) return null;
            const key = pathKey(code.code.levels);
            return (
              <li
                key={key}
                ref={rows.measureElement}
                data-index={index}
                className={styles['row']}
                style={{ transform: `translateY(${start}px)` }}
              >
                <ImportedCode
                  planned={code}
                  isTicked={statusOf(code) === 'new' ? !leftOut.has(key) : taken.has(key)}
                  onTick={(isTicked) => tick(code, isTicked)}
                />
              </li>
            );
          })}
        </ul>
      </div>
      <DialogButtons>
        {different.length > 0 ? (
          <Button
            onPress={() =>
              setTaken(
                taken.size === different.length ? none : new Set(different.map(({ code }) => pathKey(code.levels))),
              )
            }
          >
            {taken.size === different.length ? words.keepAll : words.takeAll}
          </Button>
        ) : null}
        <Button onPress={closeDialog}>{words.cancel}</Button>
        <Button kind="main" autoFocus isDisabled={nothingToDo || isRunning} onPress={() => void bringIn()}>
          {words.import}
        </Button>
      </DialogButtons>
    </Dialog>
  );
}
