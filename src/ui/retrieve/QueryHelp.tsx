import { putQuestion } from '../actions/retrievals';
import type { Messages } from '../messages/message';
import { useMessages } from '../messages/use-messages';
import { Dialog } from '../parts/dialog/Dialog';
import type { Mirror } from '../state/mirror';
import { closeDialog, useWorkspace } from '../state/workspace';
import { namesOfUsedCodes } from './used-codes';
import { queryExamples } from './query-examples';
import styles from './query-help.module.css';

/** What can be asked, by examples about the codes of the study; one that is pressed stands in the field. */
export function QueryHelp({ mirror }: { readonly mirror: Mirror }) {
  const words = useMessages().queryHelp;
  const isOpen = useWorkspace((state) => state.dialog?.kind === 'query-help');
  if (!isOpen) return null;
  const [one = 'Sovereignty', other = 'Security'] = namesOfUsedCodes(mirror);

  function take(question: string): void {
    putQuestion(question);
    closeDialog();
    requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-question]')?.focus());
  }

  return (
    <Dialog title={words.title} closeLabel={words.close} onClose={closeDialog} width={860}>
      <p className={styles['intro']}>{words.intro}</p>
      <div className={styles['sections']}>
        {(Object.keys(queryExamples) as (keyof Messages['queryHelp']['sections'])[]).map((section) => (
          <section key={section} aria-label={words.sections[section]}>
            <h3 className={styles['heading']}>{words.sections[section]}</h3>
            {queryExamples[section].map(({ key, ask }) => (
              <button key={key} type="button" className={styles['example']} onClick={() => take(ask(one, other))}>
                <code>{ask(one, other)}</code>
                <span>{words.examples[key]}</span>
              </button>
            ))}
          </section>
        ))}
      </div>
    </Dialog>
  );
}
