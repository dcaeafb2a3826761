import { putQuestion } from '../actions/retrievals';
import { useMessages } from '../messages/use-messages';
import { Button } from '../parts/button/Button';
import { useRetrieve } from '../state/retrieve';
import styles from './question.module.css';

/** Says that the list below a question that cannot be asked answers the one before, and goes back to that. */
export function EarlierAnswer() {
  const words = useMessages().retrieve;
  const asked = useRetrieve((state) => state.asked?.words);
  const isEarlier = useRetrieve((state) => state.refusal !== null && state.refusal.words !== state.asked?.words);
  if (!isEarlier || asked === undefined) return null;
  return (
    <p className={styles['earlier']} data-testid="earlier-answer">
      <span>{words.earlier(asked)}</span>
      <Button
        kind="plain"
        onPress={() => {
          putQuestion(asked);
          document.querySelector<HTMLElement>('[data-question]')?.focus();
        }}
      >
        {words.backToEarlier}
      </Button>
    </p>
  );
}
