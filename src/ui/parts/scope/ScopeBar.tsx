import { RotateCcw } from 'lucide-react';
import { useRef, useState } from 'react';
import { isWholeStudy, isNarrowed, type ScopeField, scopeFields } from '../../../domain/analysis/scope-fields';
import { lookAtWholeStudy } from '../../actions/scope';
import { useMessages } from '../../messages/use-messages';
import type { Mirror } from '../../state/mirror';
import { useProject } from '../../state/project';
import { useScope } from '../../state/scope';
import { ActionKeys } from '../shortcut/ActionKeys';
import { AddFilter } from './AddFilter';
import styles from './scope.module.css';
import { ScopeChip } from './ScopeChip';
import { useScopeCount } from './use-scope-count';

/** What part of the study is looked at: a chip for each filter, what may be added, how much is in, and the way back to all of it. */
export function ScopeBar() {
  const mirror = useProject((state) => state.mirror);
  return mirror ? <Chips mirror={mirror} /> : null;
}

function Chips({ mirror }: { readonly mirror: Mirror }) {
  const words = useMessages().scope;
  const scope = useScope((state) => state.scope);
  const [edited, setEdited] = useState<ScopeField | null>(null);
  const count = useScopeCount();
  const bar = useRef<HTMLDivElement>(null);
  const whole = isWholeStudy(scope);
  const shown = scopeFields.filter((field) => field === edited || isNarrowed(scope, field));

  /** The chip may be gone with its filter: the focus stays in the bar. */
  function focusAdd(): void {
    bar.current?.querySelector<HTMLElement>('[data-add-filter]')?.focus();
  }

  return (
    <div ref={bar} className={styles['bar']} role="group" aria-label={words.title} data-testid="scope-bar">
      {shown.map((field) => (
        <ScopeChip
          key={field}
          field={field}
          scope={scope}
          mirror={mirror}
          isOpen={field === edited}
          onOpenChange={(isOpen) => setEdited(isOpen ? field : null)}
          onGone={focusAdd}
        />
      ))}
      <AddFilter shown={shown} onAdd={setEdited} />
      {whole ? null : (
        <button
          type="button"
          className={styles['reset']}
          onClick={() => {
            lookAtWholeStudy();
            focusAdd();
          }}
        >
          <RotateCcw size={12} aria-hidden />
          {words.resetShort} <ActionKeys action="scope.reset" />
        </button>
      )}
      <p className={styles['count']} role="status" data-testid="scope-count">
        {count ? words.count(count.documents, mirror.sources.size, count.codings) : ' '}
      </p>
    </div>
  );
}
