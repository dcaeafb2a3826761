import type { ReactNode } from 'react';
import styles from './inspector.module.css';

type SectionProps = {
  readonly title: string;
  /** At the right of the title: a count, a button. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
};

/** A titled part of the inspector. */
export function Section({ title, aside, children }: SectionProps) {
  return (
    <section className={styles['section']} aria-label={title}>
      <header className={styles['heading']}>
        <h2>{title}</h2>
        {aside}
      </header>
      {children}
    </section>
  );
}

type FieldRowProps = { readonly label: string; readonly children: ReactNode };

/** One fact: what it is at the left, what it says at the right. */
export function FieldRow({ label, children }: FieldRowProps) {
  return (
    <div className={styles['field']}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
