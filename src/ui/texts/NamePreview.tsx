import type { NameHits } from '../../contract/texts';
import { useMessages } from '../messages/use-messages';
import { Scrolled } from './Scrolled';
import styles from './texts.module.css';

/** Where the names stand, by document and place, a few of them with the words around them. */
export function NamePreview({ hits }: { readonly hits: readonly NameHits[] }) {
  const words = useMessages().texts.names;
  const total = hits.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return <p className={styles['faint']}>{words.nowhere}</p>;
  return (
    <section aria-label={words.preview}>
      <h3 className={styles['heading']}>{words.found(total, hits.length)}</h3>
      <Scrolled label={words.preview} isLow>
        <ul className={styles['passages']}>
          {hits.map(({ place, id, subject, count, samples }) => (
            <li key={`${place} ${id}`} className={styles['hit']}>
              <p className={styles['hitHead']}>
                <strong>{subject}</strong>
                <span className={styles['faint']}>{words.place[place]}</span>
                <span className={styles['count']}>{words.times(count)}</span>
              </p>
              {samples.map(({ before, name, pseudonym, after }, i) => (
                // oxlint-disable-next-line react/no-array-index-key -- the samples of one answer never change places
                <p key={i} className={styles['sample']}>
                  {before === '' ? '' : '…'}
                  {before}
                  <del>{name}</del> <ins>{pseudonym}</ins>
                  {after}
                  {after === '' ? '' : '…'}
                </p>
              ))}
            </li>
          ))}
        </ul>
      </Scrolled>
    </section>
  );
}
