import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { RecordSet, SetSubject } from '../../domain/model';
import { createSet, moveSet, removeSet, renameSet } from '../actions/sets';
import { useMessages } from '../messages/use-messages';
import { Button, IconButton } from '../parts/button/Button';
import { Dialog } from '../parts/dialog/Dialog';
import { TextField } from '../parts/field/TextField';
import { useProject } from '../state/project';
import { useSets } from '../state/sets';
import { closeDialog } from '../state/workspace';
import styles from './sets.module.css';

/** All sets of codes, or of documents: named anew, put in order, removed. */
export function SetsDialog({ about }: { readonly about: SetSubject }) {
  const { sets: words, chrome } = useMessages();
  const sets = useSets(about);
  const [name, setName] = useState('');
  const trimmed = name.trim();
  return (
    <Dialog title={words.titles[about]} closeLabel={chrome.close} onClose={closeDialog} width={480}>
      <p className={styles['help']}>{words.help[about]}</p>
      {sets.length === 0 ? null : (
        <ul className={styles['sets']}>
          {sets.map((set, i) => (
            <SetRow key={set.id} set={set} before={sets[i - 1]} after={sets[i + 1]} behind={sets[i + 2]} />
          ))}
        </ul>
      )}
      <form
        className={styles['new']}
        onSubmit={(event) => {
          event.preventDefault();
          if (trimmed !== '') void createSet(about, trimmed, []).then((isMade) => isMade && setName(''));
        }}
      >
        <TextField label={words.newName} value={name} onChange={setName} hidesLabel autoFocus />
        <Button type="submit" isDisabled={trimmed === ''}>
          {words.add}
        </Button>
      </form>
    </Dialog>
  );
}

type SetRowProps = {
  readonly set: RecordSet;
  readonly before: RecordSet | undefined;
  readonly after: RecordSet | undefined;
  readonly behind: RecordSet | undefined;
};

function SetRow({ set, before, after, behind }: SetRowProps) {
  const words = useMessages().sets;
  const members = useProject((state) => state.mirror?.setMembers);
  const count = [...(members?.values() ?? [])].filter(({ setId }) => setId === set.id).length;
  return (
    <li>
      <input
        key={set.name}
        aria-label={words.name}
        defaultValue={set.name}
        maxLength={500}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter') event.currentTarget.blur();
          if (event.key !== 'Escape' || event.currentTarget.value === set.name) return;
          event.stopPropagation();
          event.currentTarget.value = set.name;
        }}
        onBlur={({ target }) => {
          const name = target.value.trim();
          if (name === '') target.value = set.name;
          else if (name !== set.name) void renameSet(set.id, name);
        }}
      />
      <span className={styles['count']}>{words.members[set.about](count)}</span>
      <IconButton
        label={words.up(set.name)}
        isDisabled={!before}
        onPress={() => void moveSet(set.id, before?.id ?? null)}
      >
        <ArrowUp size={14} aria-hidden />
      </IconButton>
      <IconButton
        label={words.down(set.name)}
        isDisabled={!after}
        onPress={() => void moveSet(set.id, behind?.id ?? null)}
      >
        <ArrowDown size={14} aria-hidden />
      </IconButton>
      <IconButton label={words.remove(set.name)} onPress={() => void removeSet(set.id)}>
        <Trash2 size={14} aria-hidden />
      </IconButton>
    </li>
  );
}
