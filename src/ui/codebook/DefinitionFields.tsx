import { useMessages } from '../messages/use-messages';
import { type Code, definitionParts } from '../../domain/model';
import { DefinitionField } from './DefinitionField';
import styles from './codebook.module.css';

/** The six parts of a code's definition, each to be read and written by itself. */
export function DefinitionFields({ code }: { readonly code: Code }) {
  const words = useMessages().codebook;
  return (
    <div className={styles['definition']}>
      {code.codable === 0 ? <p className={styles['folder-note']}>{words.folderHelp}</p> : null}
      {definitionParts.map((part) => (
        <DefinitionField key={part} code={code} part={part} />
      ))}
    </div>
  );
}
