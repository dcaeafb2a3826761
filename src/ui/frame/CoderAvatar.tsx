import type { Coder } from '../../domain/model';
import styles from './frame.module.css';

/** A coder's initials on their colour; the name itself always stands beside it. */
export function CoderAvatar({ coder }: { readonly coder: Coder }) {
  return (
    <span
      className={styles['avatar']}
      style={{ background: coder.colour }}
      data-initials={initials(coder.name)}
      aria-hidden
    />
  );
}

function initials(name: string): string {
  const words = name.split(/[\s.]+/).filter((word) => word !== '');
  const letters = words.length > 1 ? [words.at(0), words.at(-1)] : [words.at(0)];
  return letters
    .map((word) => [...(word ?? '')][0] ?? '')
    .join('')
    .toUpperCase();
}
