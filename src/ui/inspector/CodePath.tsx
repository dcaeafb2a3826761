import type { CSSProperties } from 'react';
import { codePathNames } from '../../domain/codebook/tree';
import type { Code, Id } from '../../domain/model';
import styles from './inspector.module.css';

/** A code by its colour and its path from the top of the codebook. */
export function CodePath({ codes, codeId }: { readonly codes: ReadonlyMap<Id, Code>; readonly codeId: Id }) {
  const code = codes.get(codeId);
  return (
    <span className={styles['code-path']}>
      <span
        className={styles['swatch']}
        data-gathers={code?.codable === 0 || undefined}
        style={{ '--colour': code?.colour ?? 'transparent' } as CSSProperties}
      />
      <span>{codePathNames(codes, codeId).join(' › ')}</span>
    </span>
  );
}
