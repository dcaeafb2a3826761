import { useMemo, useState } from 'react';
import { compareCodebooks } from '../../domain/codebook/compare-versions';
import type { Id } from '../../domain/model';
import { useMessages } from '../messages/use-messages';
import { useProject } from '../state/project';
import { CodeDifferenceCard } from './CodeDifferenceCard';
import { useCodebook } from './use-codebook';
import styles from './versions.module.css';

/** What changed in the codebook between two versions, or since one of them. */
export function CompareVersions() {
  const words = useMessages().versions;
  const versions = useProject((state) => state.mirror?.codebookVersions);
  const latest = [...(versions?.values() ?? [])].toReversed();
  const [then, setThen] = useState<Id | null>(null);
  const [now, setNow] = useState<Id | null>(null);
  const thenId = latest.some(({ id }) => id === then) ? then : (latest[0]?.id ?? null);
  const nowId = latest.some(({ id }) => id === now) ? now : null;
  const before = useCodebook(thenId);
  const after = useCodebook(nowId);
  const differences = useMemo(() => (before && after ? compareCodebooks(before, after) : null), [before, after]);
  if (thenId === null) return <p className={styles['faint']}>{words.needsOne}</p>;
  const number = (kind: 'added' | 'removed' | 'changed'): number =>
    differences?.filter((difference) => difference.kind === kind).length ?? 0;
  return (
    <>
      <div className={styles['sides']}>
        <Choice label={words.before} value={thenId} onChange={setThen}>
          {latest.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Choice>
        <Choice label={words.after} value={nowId ?? ''} onChange={(id) => setNow(id === '' ? null : id)}>
          <option value="">{words.present}</option>
          {latest.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Choice>
        {differences && differences.length > 0 ? (
          <span className={styles['faint']}>
            {words.summary(number('added'), number('removed'), number('changed'))}
          </span>
        ) : null}
      </div>
      {differences?.length === 0 ? <p className={styles['faint']}>{words.same}</p> : null}
      <ul className={styles['differences']} data-testid="codebook-differences">
        {differences?.map((difference) => (
          <CodeDifferenceCard key={difference.codeId} difference={difference} />
        ))}
      </ul>
    </>
  );
}

type ChoiceProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly children: React.ReactNode;
};

function Choice({ label, value, onChange, children }: ChoiceProps) {
  return (
    <label className={styles['choice']}>
      <span>{label}</span>
      <select value={value} onChange={(event) => onChange(event.target.value)}>
        {children}
      </select>
    </label>
  );
}
