import type { CodeDifference } from '../../domain/codebook/compare-versions';
import { definitionParts } from '../../domain/model';
import { useMessages } from '../messages/use-messages';
import { WordDifference } from '../parts/difference/WordDifference';
import styles from './versions.module.css';

/** What became of one code, with the words that changed. */
export function CodeDifferenceCard({ difference }: { readonly difference: CodeDifference }) {
  const messages = useMessages();
  const words = messages.versions;
  const code = difference.kind === 'removed' ? difference.before : difference.after;
  const parts = messages.panels.definition;
  return (
    <li className={styles['difference']} data-kind={difference.kind}>
      <header className={styles['differenceHead']}>
        <span className={styles['swatch']} style={{ background: code.colour }} aria-hidden />
        <strong>{difference.path.join(' › ')}</strong>
        {kindsOf(difference).map((kind) => (
          <span key={kind} className={styles['badge']} data-kind={kind}>
            {words.kind[kind]}
          </span>
        ))}
      </header>
      {difference.kind === 'changed' ? <Changed difference={difference} /> : null}
      {difference.kind === 'changed'
        ? difference.redefined.map((part) => (
            <div key={part} className={styles['part']}>
              <span className={styles['partName']}>{parts[part]}</span>
              <WordDifference before={difference.before[part]} after={difference.after[part]} />
            </div>
          ))
        : definitionParts
            .filter((part) => code[part] !== '')
            .map((part) => (
              <div key={part} className={styles['part']}>
                <span className={styles['partName']}>{parts[part]}</span>
                <span>{code[part]}</span>
              </div>
            ))}
    </li>
  );
}

function Changed({ difference }: { readonly difference: Extract<CodeDifference, { kind: 'changed' }> }) {
  const words = useMessages().versions;
  const { renamed, moved, codableChanged, before, after } = difference;
  return (
    <>
      {renamed ? (
        <p className={styles['part']}>
          <WordDifference before={before.name} after={after.name} />
        </p>
      ) : null}
      {moved ? (
        <p className={styles['part']}>
          {words.movedFromTo(moved.from.join(' › ') || words.top, moved.to.join(' › ') || words.top)}
        </p>
      ) : null}
      {codableChanged ? <p className={styles['part']}>{after.codable === 1 ? words.isCode : words.isFolder}</p> : null}
    </>
  );
}

type Kind = 'added' | 'removed' | 'renamed' | 'moved' | 'redefined' | 'recoloured' | 'codable';

function kindsOf(difference: CodeDifference): readonly Kind[] {
  if (difference.kind !== 'changed') return [difference.kind];
  const { renamed, moved, redefined, recoloured, codableChanged } = difference;
  const kinds: readonly (readonly [boolean, Kind])[] = [
    [renamed, 'renamed'],
    [moved !== null, 'moved'],
    [redefined.length > 0, 'redefined'],
    [recoloured, 'recoloured'],
    [codableChanged, 'codable'],
  ];
  return kinds.flatMap(([is, kind]) => (is ? [kind] : []));
}
