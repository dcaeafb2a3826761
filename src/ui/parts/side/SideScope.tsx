import { useMessages } from '../../messages/use-messages';
import { ScopeBar } from '../scope/ScopeBar';
import styles from './side.module.css';

/** Below what a workspace offers: the part of the study that it looks at. */
export function SideScope() {
  const words = useMessages().analyse;
  return (
    <section aria-label={words.scope}>
      <h2 className={styles['scopeHeading']}>{words.scope}</h2>
      <div className={styles['scope']}>
        <ScopeBar />
      </div>
    </section>
  );
}
