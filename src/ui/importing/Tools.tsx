import { ArrowDownToLine, CheckCheck, Table2, Undo2 } from 'lucide-react';
import type { ReadDocument } from '../../contract/imports';
import { chooseMetadata } from '../actions/keep-import';
import { describeProblem } from '../messages/describe';
import { useMessages } from '../messages/use-messages';
import { Button } from '../parts/button/Button';
import fieldStyles from '../parts/field/field.module.css';
import { undoCorrection, useImporting, writePattern } from '../state/importing/importing';
import { columnFields, type Cell } from './cells';
import { fillFrom } from './fill-from';
import styles from './tools.module.css';

const namesShown = 3;

/** What fills many fields at once: a pattern of the file names, a table, the words of one cell. */
export function Tools({ documents, active }: { readonly documents: readonly ReadDocument[]; readonly active: Cell }) {
  const { importing } = useMessages();
  const hasEarlier = useImporting((state) => state.earlier.length > 0);
  const field = columnFields[active.column - 1];
  const name = importing.fields[field ?? 'title'];
  return (
    <div className={styles['tools']}>
      {documents.some(({ kind }) => kind !== 'table-row') ? <PatternField documents={documents} /> : null}
      <div className={styles['buttons']}>
        <Button onPress={() => void chooseMetadata()}>
          <Table2 size={14} aria-hidden /> {importing.metadata}
        </Button>
        <span title={`${importing.fillDownHelp(name)} (Ctrl+D)`}>
          <Button isDisabled={!field} onPress={() => fillFrom(documents, active, 'below')}>
            <ArrowDownToLine size={14} aria-hidden /> {importing.fillDown}
          </Button>
        </span>
        <span title={`${importing.fillAllHelp(name)} (Ctrl+Shift+D)`}>
          <Button isDisabled={!field} onPress={() => fillFrom(documents, active, 'all')}>
            <CheckCheck size={14} aria-hidden /> {importing.fillAll}
          </Button>
        </span>
        <span title={`${importing.undo} (Ctrl+Z)`}>
          <Button isDisabled={!hasEarlier} onPress={undoCorrection}>
            <Undo2 size={14} aria-hidden /> {importing.undo}
          </Button>
        </span>
      </div>
    </div>
  );
}

function PatternField({ documents }: { readonly documents: readonly ReadDocument[] }) {
  const messages = useMessages();
  const words = messages.importing;
  const { pattern, patternProblem, named, unfit } = useImporting();
  const missed = documents.filter(({ key }) => unfit.has(key)).map(({ fileName }) => fileName);
  const all = named.size + unfit.size;
  const said =
    pattern.trim() === ''
      ? words.patternHelp()
      : patternProblem
        ? describeProblem(patternProblem, messages)
        : [
            words.patternFits(named.size, all),
            ...(missed.length > 0
              ? [words.patternUnfit(missed.slice(0, namesShown).join(', '), missed.length - namesShown)]
              : []),
          ].join(' ');
  return (
    <div className={styles['pattern']}>
      <label className={fieldStyles['label']} htmlFor="name-pattern">
        {words.pattern}
      </label>
      <input
        id="name-pattern"
        className={fieldStyles['input']}
        value={pattern}
        placeholder={words.patternExample()}
        aria-describedby="name-pattern-says"
        aria-invalid={patternProblem !== null}
        spellCheck={false}
        maxLength={300}
        onChange={(event) => writePattern(event.currentTarget.value)}
      />
      <output
        id="name-pattern-says"
        className={styles['says']}
        data-fault={patternProblem !== null || unfit.size > 0 || undefined}
        title={missed.join('\n')}
      >
        {said}
      </output>
    </div>
  );
}
