import type { ReactNode } from 'react';
import { codePathNames } from '../../../domain/codebook/tree';
import type { Id } from '../../../domain/model';
import type { Mirror } from '../../state/mirror';
import styles from './passage.module.css';

/** A code of a passage, and what else its coding says. */
export type PassageCode = { readonly codeId: Id; readonly details?: string };

type PassageAboutProps = {
  readonly mirror: Mirror;
  readonly sourceId: Id;
  /** The paragraph as it is written. */
  readonly paragraph: string;
  readonly codes: readonly PassageCode[];
  readonly coderIds: readonly Id[];
  readonly children?: ReactNode;
};

/** Where a passage stands, its codes and who coded it. */
export function PassageAbout({ mirror, sourceId, paragraph, codes, coderIds, children }: PassageAboutProps) {
  return (
    <p className={styles['about']}>
      <span className={styles['source']}>
        {mirror.sources.get(sourceId)?.title} {paragraph}
      </span>
      {codes.map(({ codeId, details = '' }) => (
        <CodeName key={codeId} codeId={codeId} details={details} mirror={mirror} />
      ))}
      {coderIds.map((coderId) => (
        <span key={coderId}>{mirror.coders.get(coderId)?.name}</span>
      ))}
      {children}
    </p>
  );
}

type CodeNameProps = { readonly codeId: Id; readonly details: string; readonly mirror: Mirror };

function CodeName({ codeId, details, mirror }: CodeNameProps) {
  const code = mirror.codes.get(codeId);
  if (!code) return null;
  return (
    <span className={styles['code']} title={codePathNames(mirror.codes, codeId).join(' › ')}>
      <i style={{ background: code.colour }} aria-hidden />
      {code.name}
      {details === '' ? null : <small>{details}</small>}
    </span>
  );
}
