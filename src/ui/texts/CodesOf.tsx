import type { Coding } from '../../domain/model';
import { codePathNames } from '../../domain/codebook/tree';
import { useMessages } from '../messages/use-messages';
import { useProject } from '../state/project';
import styles from './texts.module.css';

/** The codes of a passage, each with who applied it. */
export function CodesOf({ codings }: { readonly codings: readonly Coding[] }) {
  const words = useMessages().texts.review;
  const mirror = useProject((state) => state.mirror);
  if (!mirror || codings.length === 0) return <span className={styles['faint']}>{words.noCodings}</span>;
  return (
    <ul className={styles['codes']}>
      {codings.map(({ id, codeId, coderId }) => (
        <li key={id}>
          <span className={styles['swatch']} style={{ background: mirror.codes.get(codeId)?.colour }} />
          <span>{codePathNames(mirror.codes, codeId).join(' › ')}</span>
          <span className={styles['faint']}>{mirror.coders.get(coderId)?.name}</span>
        </li>
      ))}
    </ul>
  );
}
