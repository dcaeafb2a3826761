import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { FoundPassages } from '../../contract/figure-calls';
import type { Id } from '../../domain/model';
import { readCellPassages, writeSummary } from '../actions/edit-report';
import { showPassage } from '../actions/show-place';
import { useMessages } from '../messages/use-messages';
import { Button } from '../parts/button/Button';
import { useProject } from '../state/project';
import styles from './summaries.module.css';

type SummarySideProps = {
  readonly sourceId: Id;
  readonly codeId: Id;
  readonly text: string;
  readonly isWriting: boolean;
  readonly onWriting: (isWriting: boolean) => void;
};

/** A cell of the grid: its summary, and the codings that it sums up. What was written is kept on going elsewhere, too. */
export function SummarySide({ sourceId, codeId, text, isWriting, onWriting }: SummarySideProps) {
  const { report, analyseNotes } = useMessages();
  const words = report.grid;
  const mirror = useProject((state) => state.mirror);
  const field = useRef<HTMLTextAreaElement>(null);
  const found = useCellPassages(sourceId, codeId);
  const [written, setWritten] = useState(text);
  // Also when it was taken back, or written elsewhere.
  useEffect(() => setWritten(text), [text]);
  // A view that is left by a key takes its field away without a word: what was written is kept then, too.
  const latest = useRef({ written, text });
  useEffect(() => {
    latest.current = { written, text };
  });
  useEffect(
    () => () => {
      if (latest.current.written !== latest.current.text) void writeSummary(sourceId, codeId, latest.current.written);
    },
    [sourceId, codeId],
  );
  useEffect(() => {
    if (isWriting) field.current?.focus();
  }, [isWriting]);
  const title = words.cell(mirror?.sources.get(sourceId)?.title ?? '', mirror?.codes.get(codeId)?.name ?? '');

  function keep(): void {
    if (written !== text) void writeSummary(sourceId, codeId, written);
  }
  function hear(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') setWritten(text);
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) keep();
    else return;
    event.preventDefault();
    event.stopPropagation();
    onWriting(false);
  }

  return (
    <aside className={styles['side']} aria-label={title} data-testid="summary-side">
      <h2 className={styles['cellName']}>{title}</h2>
      <textarea
        ref={field}
        className={styles['field']}
        aria-label={words.write(title)}
        placeholder={words.placeholder}
        rows={7}
        maxLength={100_000}
        dir="auto"
        value={written}
        onChange={(event) => setWritten(event.target.value)}
        onFocus={() => onWriting(true)}
        onBlur={() => {
          keep();
          onWriting(false);
        }}
        onKeyDown={hear}
      />
      <div className={styles['under']}>
        <span>{words.keys}</span>
        <Button isDisabled={written === text} onPress={keep}>
          {words.save}
        </Button>
      </div>
      <h3 className={styles['passagesHead']}>{words.passages}</h3>
      {found === null ? <p className={styles['none']}>{words.loading}</p> : null}
      {found?.total === 0 ? <p className={styles['none']}>{words.noCodings}</p> : null}
      <ul className={styles['passages']}>
        {found?.passages.map((passage) => (
          <li key={passage.codingId ?? passage.start}>
            <button type="button" onClick={() => showPassage(passage.sourceId, passage, passage.codingId)}>
              <q>{passage.words}</q>
              <span>
                {analyseNotes.passages.paragraph(passage.paragraph)} ·{' '}
                {mirror?.coders.get(passage.coderId ?? '')?.name ?? ''}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </aside>
  );
}

/** The codings of the cell; null until they were read. */
function useCellPassages(sourceId: Id, codeId: Id): FoundPassages | null {
  const [found, setFound] = useState<FoundPassages | null>(null);
  const codings = useProject((state) => state.mirror?.codingsByCode.get(codeId));
  useEffect(() => {
    const reading = new AbortController();
    void (async () => {
      const read = await readCellPassages(sourceId, codeId, reading.signal);
      if (read && !reading.signal.aborted) setFound(read);
    })();
    return () => reading.abort();
  }, [sourceId, codeId, codings]);
  return found;
}
