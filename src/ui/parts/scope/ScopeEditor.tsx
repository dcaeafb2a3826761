import { stances } from '../../../domain/model';
import type { Scope } from '../../../domain/analysis/scope';
import type { ScopeField } from '../../../domain/analysis/scope-fields';
import { useMessages } from '../../messages/use-messages';
import type { Mirror } from '../../state/mirror';
import { changeScope } from '../../state/scope';
import { ConditionList } from './ConditionList';
import { DateRange } from './DateRange';
import { listChoices } from './scope-choices';
import styles from './scope.module.css';
import { TickList } from './TickList';
import { WeightRange } from './WeightRange';

type ScopeEditorProps = { readonly field: ScopeField; readonly scope: Scope; readonly mirror: Mirror };

/** How a field of the scope is edited: every change is looked at at once. */
export function ScopeEditor({ field, scope, mirror }: ScopeEditorProps) {
  const words = useMessages().scope;
  switch (field) {
    case 'dates':
      return <DateRange scope={scope} />;
    case 'weights':
      return <WeightRange scope={scope} />;
    case 'values':
      return <ConditionList scope={scope} mirror={mirror} />;
    case 'boilerplate':
      return <p className={styles['hint']}>{words.boilerplateHint}</p>;
    case 'stances':
      return (
        <TickList
          label={words.fields.stances}
          choices={stances.map((stance) => ({
            entry: 'stances' as const,
            id: stance,
            name: words.said.stance[stance],
            path: words.said.stance[stance],
            depth: 0,
            colour: null,
          }))}
          scope={scope}
        />
      );
    case 'codes':
      return (
        <>
          <TickList label={words.fields.codes} choices={listChoices(field, mirror)} scope={scope} />
          <label className={styles['below']}>
            <input
              type="checkbox"
              checked={scope.withChildren === true}
              disabled={(scope.codeIds ?? []).length + (scope.codeSetIds ?? []).length === 0}
              onChange={({ target }) => changeScope({ withChildren: target.checked })}
            />
            {words.withChildren}
          </label>
        </>
      );
    default:
      return <TickList label={words.fields[field]} choices={listChoices(field, mirror)} scope={scope} />;
  }
}
