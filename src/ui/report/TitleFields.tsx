import { reportLanguages } from '../../domain/model';
import { entitleReport } from '../actions/edit-report';
import { useMessages } from '../messages/use-messages';
import { useProject } from '../state/project';
import { KeptField } from './KeptField';
import styles from './report.module.css';

/** The title page of the report: title, authors and language, kept in the project. */
export function TitleFields() {
  const words = useMessages().report.title;
  const mirror = useProject((state) => state.mirror);
  const [page] = mirror?.titlePages.values() ?? [];
  return (
    <section className={styles['titlePage']} aria-label={words.page}>
      <KeptField
        label={words.title}
        placeholder={mirror?.project.name ?? words.title}
        value={page?.title ?? ''}
        maxLength={500}
        onKeep={(title) => void entitleReport({ title })}
      />
      <KeptField
        label={words.authors}
        placeholder={words.authors}
        value={page?.authors ?? ''}
        onKeep={(authors) => void entitleReport({ authors })}
      />
      <label className={styles['language']}>
        {words.language}
        <select
          className={styles['choice']}
          value={page?.language ?? ''}
          onChange={({ currentTarget: { value } }) =>
            void entitleReport({ language: reportLanguages.find((language) => language === value) ?? '' })
          }
        >
          <option value="">{words.asWindow}</option>
          <option value="en">{words.languages.en}</option>
          <option value="zh-Hans">{words.languages['zh-Hans']}</option>
        </select>
      </label>
    </section>
  );
}
