import { useState } from 'react';
import type { ReadCodebook } from '../../contract/codebook-exchange';
import { pathKey } from '../../domain/codebook/exchanged-code';
import type { PlannedCode } from '../../domain/codebook/plan-import';
import { importCodebook } from '../actions/codebook-exchange';
import { useMessages } from '../messages/use-messages';
import { Button } from '../parts/button/Button';
import { Dialog, DialogButtons } from '../parts/dialog/Dialog';
import { ImportedRows } from '../parts/imported-rows/ImportedRows';
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
  const { codes } = read;
  const different = codes.filter((code) => statusOf(code) === 'different');
  const added = codes.filter((code) => statusOf(code) === 'new').length;
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
      <ImportedRows label={words.codes} count={codes.length}>
        {(at) => {
          const code = codes[at];
          if (!code) return null;
          const key = pathKey(code.code.levels);
          return (
            <ImportedCode
              planned={code}
              isTicked={statusOf(code) === 'new' ? !leftOut.has(key) : taken.has(key)}
              onTick={(isTicked) => tick(code, isTicked)}
            />
          );
        }}
      </ImportedRows>
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
