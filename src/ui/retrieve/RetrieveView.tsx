import { type ReactNode, useEffect } from 'react';
import { useMessages } from '../messages/use-messages';
import type { Mirror } from '../state/mirror';
import { useProject } from '../state/project';
import { putQuestion } from '../actions/retrievals';
import { useRetrieve } from '../state/retrieve';
import { useWorkspace } from '../state/workspace';
import { EarlierAnswer } from './EarlierAnswer';
import { QueryField } from './QueryField';
import { QueryHelp } from './QueryHelp';
import { ResultBar } from './ResultBar';
import { ResultList } from './ResultList';
import styles from './retrieve.module.css';
import { SavedQueries } from './SavedQueries';
import { useRetrieval } from './use-retrieval';
import { namesOfUsedCodes } from './used-codes';

/** The workspace Retrieve: a question, the passages that answer it, and beside them the text. */
export function RetrieveView({ reader }: { readonly reader: ReactNode }) {
  const mirror = useProject((state) => state.mirror);
  return mirror ? <Retrieved mirror={mirror} reader={reader} /> : null;
}

function Retrieved({ mirror, reader }: { readonly mirror: Mirror; readonly reader: ReactNode }) {
  const words = useMessages().retrieve;
  const readerBeside = useWorkspace((state) => state.readerBeside);
  const ask = useRetrieval();
  // Who comes here types, or goes on in the list that is there.
  useEffect(() => {
    const list = document.querySelector<HTMLElement>('[data-retrieved]');
    (list ?? document.querySelector<HTMLElement>('[data-question]'))?.focus();
  }, []);

  function closeReader(): void {
    useWorkspace.setState({ readerBeside: false });
    document.querySelector<HTMLElement>('[data-retrieved]')?.focus();
  }

  return (
    <div className={styles['view']} data-testid="retrieve" data-reading={readerBeside || undefined}>
      <SavedQueries mirror={mirror} />
      <QueryHelp mirror={mirror} />
      <main className={styles['main']} aria-label={words.title}>
        <h1 className="visually-hidden">{words.title}</h1>
        <QueryField mirror={mirror} onAsk={ask} />
        <Results mirror={mirror} onClose={closeReader} />
      </main>
      {readerBeside ? (
        <section className={styles['reader']} aria-label={words.reader}>
          {reader}
        </section>
      ) : null}
    </div>
  );
}

/** What answers, or what to do next. */
function Results({ mirror, onClose }: { readonly mirror: Mirror; readonly onClose: () => void }) {
  const words = useMessages().retrieve;
  const answer = useRetrieve((state) => state.answer);
  if (!answer) return <Beginning mirror={mirror} />;
  return (
    <>
      <EarlierAnswer />
      <ResultBar answer={answer} mirror={mirror} />
      {answer.total === 0 ? (
        <p className={styles['nothing']}>{words.none}</p>
      ) : (
        <ResultList answer={answer} mirror={mirror} onClose={onClose} />
      )}
    </>
  );
}

function Beginning({ mirror }: { readonly mirror: Mirror }) {
  const words = useMessages().retrieve;
  const examples = exampleQuestions(mirror);
  return (
    <div className={styles['nothing']}>
      <h2 className={styles['begin']}>{words.begin}</h2>
      <p>{words.beginHint}</p>
      {examples.length === 0 ? <p>{words.noCodes}</p> : <p>{words.examples}</p>}
      {examples.map((question) => (
        <button
          key={question}
          type="button"
          className={styles['example']}
          onClick={() => {
            putQuestion(question);
            document.querySelector<HTMLElement>('[data-question]')?.focus();
          }}
        >
          {question}
        </button>
      ))}
    </div>
  );
}

/** Questions about the codes that were used most. */
function exampleQuestions(mirror: Mirror): readonly string[] {
  const [one, other] = namesOfUsedCodes(mirror);
  if (one === undefined) return mirror.codes.size > 0 ? ['uncoded'] : [];
  if (other === undefined) return [one, `only ${one}`, 'uncoded'];
  return [`${one} and ${other} within paragraph`, `${one} overlaps ${other}`, `only ${one}`, 'uncoded'];
}
