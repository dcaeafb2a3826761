import { X } from 'lucide-react';
import { useId } from 'react';
import { Button, DialogTrigger, Popover } from 'react-aria-components';
import type { Scope } from '../../../domain/analysis/scope';
import { isNarrowed, type ScopeField } from '../../../domain/analysis/scope-fields';
import { inShort, sayField } from '../../../domain/analysis/say-scope';
import { clearScopeField } from '../../actions/scope';
import { useMessages } from '../../messages/use-messages';
import type { Mirror } from '../../state/mirror';
import { useScope } from '../../state/scope';
import styles from './scope.module.css';
import { ScopeEditor } from './ScopeEditor';

type ScopeChipProps = {
  readonly field: ScopeField;
  readonly scope: Scope;
  readonly mirror: Mirror;
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  /** The chip goes with its filter. */
  readonly onGone: () => void;
};

/** One filter of the scope: pressed it is edited, with the cross it is taken back. */
export function ScopeChip({ field, scope, mirror, isOpen, onOpenChange, onGone }: ScopeChipProps) {
  const words = useMessages().scope;
  const title = useId();
  const narrowed = isNarrowed(scope, field);
  const said = narrowed ? sayField(scope, field, mirror, words.said, inShort) : words.fields[field];

  function open(isNowOpen: boolean): void {
    onOpenChange(isNowOpen);
    if (!isNowOpen && !isNarrowed(useScope.getState().scope, field)) window.setTimeout(onGone, 0);
  }

  return (
    <span className={styles['chip']} data-testid={`scope-${field}`}>
      <DialogTrigger isOpen={isOpen} onOpenChange={open}>
        <Button className={styles['said'] ?? ''} aria-label={narrowed ? said : words.edit(said)}>
          <span className={styles['words']} title={said}>
            {said}
          </span>
        </Button>
        <Popover className={styles['popover'] ?? ''} placement="bottom start" aria-labelledby={title}>
          <div className={styles['editor']}>
            <h2 id={title} className="visually-hidden">
              {words.edit(words.fields[field])}
            </h2>
            <ScopeEditor field={field} scope={scope} mirror={mirror} />
          </div>
        </Popover>
      </DialogTrigger>
      {narrowed ? (
        <button
          type="button"
          className={styles['remove']}
          aria-label={words.remove(said)}
          title={words.remove(said)}
          onClick={() => {
            clearScopeField(field);
            onGone();
          }}
        >
          <X size={12} aria-hidden />
        </button>
      ) : null}
    </span>
  );
}
