import { EyeOff, Eye } from 'lucide-react';
import type { CSSProperties, MouseEvent } from 'react';
import type { Code } from '../../../domain/model';
import { toggleActivatedCodes } from '../../actions/scope';
import { toggleHiddenCodes } from '../../actions/show-codings';
import { useMessages } from '../../messages/use-messages';
import { useWorkspace } from '../../state/workspace';
import styles from '../panels.module.css';

/** The code's colour; pressing it activates the code with those below it. By keyboard the row's menu and its keys do the same. */
export function CodeDot({ code }: { readonly code: Code }) {
  const words = useMessages().showing;
  const isActivated = useWorkspace((state) => state.activatedCodeIds.has(code.id));
  return (
    <>
      <span
        className={styles['dot']}
        data-testid="code-dot"
        data-activated={isActivated || undefined}
        title={isActivated ? words.deactivate : words.activate}
        aria-hidden
        onClick={(event) => press(event, () => toggleActivatedCodes([code.id]))}
        onDoubleClick={(event) => event.stopPropagation()}
      >
        <span
          className={styles['swatch']}
          data-gathers={code.codable === 0 || undefined}
          style={{ '--colour': code.colour } as CSSProperties}
        />
      </span>
      {isActivated ? <span className="visually-hidden">{words.activatedSpoken} </span> : null}
    </>
  );
}

/** Whether the code's codings are shown in the reader; pressing it hides or shows them with those of the codes below. */
export function CodeEye({ code }: { readonly code: Code }) {
  const words = useMessages().showing;
  const isHidden = useWorkspace((state) => state.hiddenCodeIds.has(code.id));
  const Icon = isHidden ? EyeOff : Eye;
  return (
    <>
      <span
        className={styles['eye']}
        data-testid="code-eye"
        data-hidden={isHidden || undefined}
        title={isHidden ? words.show : words.hide}
        aria-hidden
        onClick={(event) => press(event, () => toggleHiddenCodes([code.id]))}
        onDoubleClick={(event) => event.stopPropagation()}
      >
        <Icon size={14} />
      </span>
      {isHidden ? <span className="visually-hidden">{words.hiddenSpoken} </span> : null}
    </>
  );
}

/** The row itself is not meant: its selection stays as it is. */
function press(event: MouseEvent, act: () => void): void {
  event.stopPropagation();
  act();
}
