import { forgetPseudonyms } from '../actions/pseudonyms';
import { useMessages } from '../messages/use-messages';
import { Button } from '../parts/button/Button';
import { useProject } from '../state/project';
import styles from './texts.module.css';

/** The names that were replaced earlier: the key to the pseudonyms, kept in the project and in no export. */
export function ReplacedNames() {
  const words = useMessages().texts.names;
  const pseudonyms = useProject((state) => state.mirror?.pseudonyms);
  if (!pseudonyms || pseudonyms.size === 0) return null;
  return (
    <details className={styles['replaced']}>
      <summary>{words.earlier(pseudonyms.size)}</summary>
      <p className={styles['faint']}>{words.earlierHint}</p>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{words.name}</th>
            <th scope="col">{words.pseudonym}</th>
            <th scope="col">
              <span className="visually-hidden">{words.forget}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {[...pseudonyms.values()].map(({ id, name, pseudonym }) => (
            <tr key={id}>
              <td>{name}</td>
              <td>{pseudonym}</td>
              <td>
                <Button kind="quiet" aria-label={words.forgetName(name)} onPress={() => void forgetPseudonyms([id])}>
                  {words.forget}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
