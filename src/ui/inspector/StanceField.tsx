import { stances, type Id, type Stance } from '../../domain/model';
import { setStance } from '../actions/edit-codings';
import { useMessages } from '../messages/use-messages';
import styles from './inspector.module.css';

/** Whether the actor supports, opposes or is neutral; pressing the present one again clears it. */
export function StanceField({ codingId, stance }: { readonly codingId: Id; readonly stance: Stance | null }) {
  const words = useMessages().inspector;
  return (
    <fieldset className={styles['segments']} aria-label={words.stance}>
      {stances.map((choice) => (
        <button
          key={choice}
          type="button"
          aria-pressed={choice === stance}
          onClick={() => void setStance(codingId, choice === stance ? null : choice)}
        >
          {words.stances[choice]}
        </button>
      ))}
    </fieldset>
  );
}
