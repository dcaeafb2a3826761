import type { ArticlesInBatch } from '../../contract/imports';
import { chooseArticles } from '../actions/keep-import';
import { useMessages } from '../messages/use-messages';
import styles from './batch-tables.module.css';
import shared from './importing.module.css';

/** The files of a batch that hold many articles: whether each of these becomes a document. */
export function Collections({ collections }: { readonly collections: readonly ArticlesInBatch[] }) {
  const { importing } = useMessages();
  if (collections.length === 0) return null;
  return (
    <section className={styles['tables']} aria-label={importing.collections}>
      {collections.map(({ file, fileName, articles, isSplit }) => (
        <div key={file} className={styles['table']}>
          <label className={styles['choice']}>
            <span className={shared['fileName']}>{fileName}</span>
            <select
              aria-label={importing.articlesOf(fileName)}
              value={isSplit ? 'apart' : 'together'}
              onChange={(event) => void chooseArticles({ file, split: event.currentTarget.value === 'apart' })}
            >
              <option value="apart">{importing.articlesApart(articles)}</option>
              <option value="together">{importing.articlesTogether}</option>
            </select>
          </label>
        </div>
      ))}
    </section>
  );
}
