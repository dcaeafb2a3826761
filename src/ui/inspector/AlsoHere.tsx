import type { Code, Id } from '../../domain/model';
import { showCoding, type SelectedCoding } from '../actions/edit-codings';
import { useMessages } from '../messages/use-messages';
import { CodePath } from './CodePath';
import styles from './inspector.module.css';
import { Section } from './Section';

type AlsoHereProps = { readonly selected: SelectedCoding; readonly codes: ReadonlyMap<Id, Code> };

/** The other codings that share words with the selected one; pressing one selects it. */
export function AlsoHere({ selected, codes }: AlsoHereProps) {
  const words = useMessages().inspector;
  const others = selected.here.filter(({ coding }) => coding.id !== selected.coding.id);
  if (others.length === 0) return null;
  return (
    <Section title={words.alsoHere}>
      <ul className={styles['others']}>
        {others.map((placed) => (
          <li key={placed.coding.id}>
            <button
              type="button"
              title={placed.quotation.exact}
              onClick={() => showCoding(selected.document.sourceId, placed)}
            >
              <CodePath codes={codes} codeId={placed.coding.codeId} />
              <span className={styles['where']}>{words.paragraph(placed.quotation.paragraph)}</span>
            </button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
