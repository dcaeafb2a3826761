import { useEffect, useState } from 'react';
import type { CodeThen } from '../../contract/history-calls';
import { definitionParts, type Id } from '../../domain/model';
import { readCodeAt } from '../actions/read-history';
import type { Messages } from '../messages/message';
import { useMessages } from '../messages/use-messages';
import { WordDifference } from '../parts/difference/WordDifference';
import { Dialog } from '../parts/dialog/Dialog';
import { closeDialog } from '../state/workspace';
import styles from './history.module.css';

/** A code as an act left it, beside what it is now; what changed is marked word by word. */
export function CodeThenDialog({ codeId, seq }: { readonly codeId: Id; readonly seq: number }) {
  const messages = useMessages();
  const words = messages.history;
  const [told, setTold] = useState<CodeThen | null>(null);
  useEffect(() => {
    let isWanted = true;
    async function read(): Promise<void> {
      const found = await readCodeAt(codeId, seq);
      if (isWanted) setTold(found);
    }
    void read();
    return () => {
      isWanted = false;
    };
  }, [codeId, seq]);
  if (!told) return null;
  const { earlier, now } = told;
  const name = (now ?? earlier)?.code.name ?? '';
  const rows = listRows(told, messages);
  return (
    <Dialog title={words.codeThen(name)} closeLabel={messages.chrome.close} onClose={closeDialog} width={860}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- so that the keyboard can scroll it */}
      <div className={styles['thenAndNow']} role="region" aria-label={words.codeThen(name)} tabIndex={0}>
        {earlier && now && rows.every(({ before, after }) => before === after) ? (
          <p className={styles['faint']}>{words.sameAsThen}</p>
        ) : null}
        <table>
          <thead>
            <tr>
              <th scope="col">{words.part}</th>
              <th scope="col">{words.earlier}</th>
              <th scope="col">{words.now}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ part, before, after }) => (
              <tr key={part}>
                <th scope="row">{part}</th>
                <td>{before}</td>
                <td>{earlier && now && before !== after ? <WordDifference before={before} after={after} /> : after}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {earlier ? null : <p className={styles['faint']}>{words.notThen}</p>}
        {now ? null : <p className={styles['faint']}>{words.notNow}</p>}
      </div>
    </Dialog>
  );
}

type Row = { readonly part: string; readonly before: string; readonly after: string };

/** What is said of a code, then and now; what was and is empty is left out. */
function listRows({ earlier, now }: CodeThen, { history, panels }: Messages): readonly Row[] {
  const codable = (told: CodeThen['earlier']): string =>
    told === null ? '' : told.code.codable === 1 ? history.yes : history.no;
  return [
    { part: history.path, before: earlier?.path ?? '', after: now?.path ?? '' },
    { part: history.fields['codable'] ?? '', before: codable(earlier), after: codable(now) },
    { part: history.fields['shortcut'] ?? '', before: earlier?.code.shortcut ?? '', after: now?.code.shortcut ?? '' },
    ...definitionParts.map((part) => ({
      part: panels.definition[part],
      before: earlier?.code[part] ?? '',
      after: now?.code[part] ?? '',
    })),
  ].filter(({ before, after }) => before !== '' || after !== '');
}
