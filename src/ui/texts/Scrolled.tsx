import type { ReactNode } from 'react';
import styles from './texts.module.css';

type ScrolledProps = { readonly label: string; readonly isLow?: boolean; readonly children: ReactNode };

/** A list that is longer than its dialog. It takes the focus, so that the keyboard can scroll it as well. */
export function Scrolled({ label, isLow = false, children }: ScrolledProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- see above
    <div className={`${styles['lists']} ${isLow ? styles['low'] : ''}`} role="group" aria-label={label} tabIndex={0}>
      {children}
    </div>
  );
}
