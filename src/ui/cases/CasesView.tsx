import { useProject } from '../state/project';
import { CasesTable } from './CasesTable';
import styles from './cases.module.css';
import { GatheredCase } from './GatheredCase';

/** All cases in a table beside what belongs to the chosen one. */
export function CasesView() {
  const mirror = useProject((state) => state.mirror);
  if (!mirror) return null;
  return (
    <div className={styles['view']} data-testid="cases-view">
      <CasesTable mirror={mirror} />
      <GatheredCase mirror={mirror} />
    </div>
  );
}
