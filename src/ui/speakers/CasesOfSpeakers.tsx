import { useState } from 'react';
import type { CaseKind } from '../../domain/model';
import { listSpeakers } from '../../domain/text/speaker-turns';
import { makeCasesOfSpeakers } from '../actions/edit-cases';
import { useMessages } from '../messages/use-messages';
import { Button } from '../parts/button/Button';
import { KindChoice } from '../parts/cases/KindChoice';
import type { OpenDocument } from '../state/open-documents';
import { useProject } from '../state/project';
import styles from './speakers.module.css';

/** Makes cases of the speakers of a document, of all or of some: their turns become passages of them. */
export function CasesOfSpeakers({ document }: { readonly document: OpenDocument }) {
  const words = useMessages().cases;
  const cases = useProject((state) => state.mirror?.cases);
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  const [kind, setKind] = useState<CaseKind>('person');
  const speakers = listSpeakers(document.marks);
  const chosen = speakers.map(({ name }) => name).filter((name) => !leftOut.has(name));
  const known = new Set([...(cases?.values() ?? [])].map(({ name }) => name));

  function toggle(name: string): void {
    const next = new Set(leftOut);
    if (!next.delete(name)) next.add(name);
    setLeftOut(next);
  }

  if (speakers.length === 0) return null;
  return (
    <section className={styles['recognised']} aria-label={words.fromSpeakers}>
      <h3 className={styles['heading']}>{words.fromSpeakers}</h3>
      <p className={styles['hint']}>{words.fromSpeakersHint}</p>
      <div className={styles['names']} role="group" aria-label={words.fromSpeakers}>
        {speakers.map(({ name }) => (
          <label key={name} className={styles['name']}>
            <input type="checkbox" checked={!leftOut.has(name)} onChange={() => toggle(name)} />
            <span>{name}</span>
            {known.has(name) ? <span className={styles['count']}>{words.isCase}</span> : null}
          </label>
        ))}
      </div>
      <KindChoice value={kind} onChange={setKind} />
      <div className={styles['buttons']}>
        <span />
        <Button
          kind="main"
          isDisabled={chosen.length === 0}
          onPress={() => void makeCasesOfSpeakers([document.sourceId], kind, chosen)}
        >
          {words.fromChosen(chosen.length)}
        </Button>
      </div>
    </section>
  );
}
