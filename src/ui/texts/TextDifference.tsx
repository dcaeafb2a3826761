import { useMessages } from '../messages/use-messages';
import { WordDifference } from '../parts/difference/WordDifference';
import styles from './texts.module.css';

/** An earlier text beside the present one: what only one of them has is marked. */
export function TextDifference({ before, after }: { readonly before: string; readonly after: string }) {
  const words = useMessages().texts.versions;
  return (
    <div className={styles['difference']}>
      <p className={styles['faint']}>
        {before === after ? (
          words.same
        ) : (
          <>
            <del>{words.onlyThen}</del> <ins>{words.onlyNow}</ins>
          </>
        )}
      </p>
      {/* A long text is scrolled by keyboard as well. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- see above */}
      <div className={styles['differenceText']} tabIndex={0} role="region" aria-label={words.text} data-selectable>
        <WordDifference before={before} after={after} />
      </div>
    </div>
  );
}
