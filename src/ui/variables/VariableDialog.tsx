import { useMemo, useState } from 'react';
import { type Id, type VariableKind, variableKinds, type VariableSubject } from '../../domain/model';
import { readChoices } from '../../domain/variables/choices';
import { convertValues } from '../../domain/variables/convert-values';
import { changeVariable, createVariable } from '../actions/edit-variables';
import { useMessages } from '../messages/use-messages';
import { Button } from '../parts/button/Button';
import { Dialog, DialogButtons } from '../parts/dialog/Dialog';
import { TextField } from '../parts/field/TextField';
import { useProject } from '../state/project';
import { closeDialog } from '../state/workspace';
import { ChoiceList, type ChoiceLine } from './ChoiceList';
import styles from './variables.module.css';

type VariableDialogProps = { readonly about: VariableSubject; readonly variableId: Id | null };

/** Makes a variable, or changes its name, its kind and what it offers; a change of kind is looked at before. */
export function VariableDialog({ about, variableId }: VariableDialogProps) {
  const { variables: words } = useMessages();
  const mirror = useProject((state) => state.mirror);
  const variable = variableId === null ? undefined : mirror?.variables.get(variableId);
  const [name, setName] = useState(variable?.name ?? '');
  const [kind, setKind] = useState<VariableKind>(variable?.kind ?? 'text');
  const [lines, setLines] = useState<readonly ChoiceLine[]>(
    variable ? readChoices(variable).map((choice) => ({ was: choice, now: choice })) : [],
  );
  const values = useMemo(() => {
    const written = [...(mirror?.valuesByAbout.values() ?? [])].flatMap((of) => of.get(variableId ?? '')?.value ?? []);
    return variable ? written : [];
  }, [mirror, variable, variableId]);
  const converted = variable && kind !== variable.kind ? convertValues(values, kind) : null;
  const isNewKind = variable?.kind !== kind;
  const choices = lines.map(({ now }) => now.trim()).filter((choice) => choice !== '');
  const trimmed = name.trim();

  async function submit(): Promise<void> {
    const renamed = lines.flatMap(({ was, now }) =>
      was !== null && now.trim() !== '' && was !== now.trim() ? [{ from: was, to: now.trim() }] : [],
    );
    const isDone = variable
      ? await changeVariable(variable, { name: trimmed, kind, choices, renamed })
      : await createVariable({ about, name: trimmed, kind, choices });
    if (isDone) closeDialog();
  }

  return (
    <Dialog title={variable?.name ?? words.newVariable} closeLabel={words.close} onClose={closeDialog}>
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          if (trimmed !== '') void submit();
        }}
      >
        <TextField label={words.name} value={name} onChange={setName} autoFocus />
        <label className={styles['labelled']}>
          {words.kind}
          <select value={kind} onChange={(event) => setKind(event.currentTarget.value as VariableKind)}>
            {variableKinds.map((one) => (
              <option key={one} value={one}>
                {words.kinds[one]}
              </option>
            ))}
          </select>
        </label>
        {converted && values.length > 0 ? (
          <div className={styles['conversion']} role="status">
            <p>{words.convert(values.length - converted.unfit.length, converted.unfit.length)}</p>
            {converted.unfit.length > 0 ? <p className={styles['unfit']}>{sample(converted.unfit)}</p> : null}
          </div>
        ) : null}
        {kind === 'choice' && !(variable && isNewKind) ? <ChoiceList lines={lines} onLines={setLines} /> : null}
        <DialogButtons>
          <Button onPress={closeDialog}>{words.cancel}</Button>
          <Button kind="main" type="submit" isDisabled={trimmed === ''}>
            {variable ? words.save : words.create}
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  );
}

function sample(unfit: readonly string[]): string {
  const different = [...new Set(unfit)];
  return `${different
    .slice(0, 8)
    .map((value) => `“${value.slice(0, 40)}”`)
    .join(', ')}${different.length > 8 ? ' …' : ''}`;
}
