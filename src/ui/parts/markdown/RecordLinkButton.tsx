import type { RecordLink } from '../../../domain/text/record-links';
import { showRecord } from '../../actions/show-record';
import { useMessages } from '../../messages/use-messages';
import { nameOfRecord, recordNamed } from '../../state/record-names';
import { useProject } from '../../state/project';
import styles from './markdown.module.css';

/** A link to a record in a note: it goes there; when there is no such record, its words are left. */
export function RecordLinkButton({ link }: { readonly link: RecordLink }) {
  const words = useMessages().records;
  const mirror = useProject((state) => state.mirror);
  if (!mirror) return link.words;
  const address = link.address ?? recordNamed(mirror, link.words);
  const name = address && nameOfRecord(mirror, address);
  if (!address || name === null) {
    return (
      <span className={styles['gone']} title={words.missing}>
        {link.words === '' ? words.missing : link.words}
      </span>
    );
  }
  return (
    <button
      type="button"
      className={styles['record']}
      data-table={address.table}
      title={`${words.tables[address.table]}: ${name}`}
      onClick={(event) => {
        event.stopPropagation();
        void showRecord(address);
      }}
    >
      {link.words === '' ? name : link.words}
    </button>
  );
}
