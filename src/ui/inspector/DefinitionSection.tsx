import { definitionParts, type Code } from '../../domain/model';
import { useMessages } from '../messages/use-messages';
import { useWorkspace } from '../state/workspace';
import styles from './inspector.module.css';
import { Section } from './Section';

/** The parts of a code's definition that are written, and the way to edit them. */
export function DefinitionSection({ code }: { readonly code: Code }) {
  const messages = useMessages();
  const words = messages.inspector;
  const written = definitionParts.filter((part) => code[part].trim() !== '');
  return (
    <Section
      title={words.definition}
      aside={
        <button
          type="button"
          className={styles['link']}
          aria-label={`${words.edit}: ${words.definition}`}
          onClick={() => useWorkspace.setState({ dialog: { kind: 'define-code', codeId: code.id } })}
        >
          {words.edit}
        </button>
      }
    >
      <div className={styles['card']} data-selectable>
        {written.length === 0 ? <p className={styles['hint']}>{words.definitionEmpty}</p> : null}
        {written.map((part) => (
          <p key={part} className={styles['part']} data-part={part}>
            {part === 'briefDefinition' ? null : <strong>{messages.panels.definition[part]} </strong>}
            {code[part]}
          </p>
        ))}
      </div>
    </Section>
  );
}
