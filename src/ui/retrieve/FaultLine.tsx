import type { QueryRefusal } from '../state/retrieve';
import styles from './question.module.css';

type FaultLineProps = {
  readonly words: string;
  readonly refusal: QueryRefusal | null;
  /** How far the words of the field are scrolled. */
  readonly scrolled: number;
};

/** A wavy line below the place of a question that is wrong; behind its end, where something is missing there. */
export function FaultLine({ words, refusal, scrolled }: FaultLineProps) {
  if (!refusal || refusal.at === null || refusal.words !== words) return null;
  const [fault = ''] = /^\s*\S+/u.exec(words.slice(refusal.at)) ?? [];
  return (
    <div className={styles['shadow']} aria-hidden>
      <div style={{ transform: `translateX(${-scrolled}px)` }}>
        {words.slice(0, refusal.at)}
        <u data-testid="question-fault">{fault === '' ? '\u2003' : fault}</u>
      </div>
    </div>
  );
}
