import { useMessages } from '../messages/use-messages';
import { useProject } from '../state/project';
import { CasesTable } from './CasesTable';
import styles from './cases.module.css';
import { GatheredCase } from './GatheredCase';

/** All cases in a table beside what belongs to the chosen one. */
export function CasesView() {
  const words = useMessages().cases;
  const mirror = useProject((state) => state.mirror);
  if (!mirror) return null;
  return (
    <div className={styles['view']} data-testid="cases-view">
      <h1 className="visually-hidden">{words.title}</h1>
      <CasesTable mirror={mirror} />
      <GatheredCase mirror={mirror} />
    </div>
  );
}
