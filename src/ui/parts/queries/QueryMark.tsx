import { Sparkle } from 'lucide-react';
import styles from './queries.module.css';

/** What tells a smart code from a code: a star in its colour. */
export function QueryMark({ colour }: { readonly colour: string }) {
  return <Sparkle className={styles['mark']} size={13} fill={colour} stroke={colour} aria-hidden />;
}
