import { useState } from 'react';
import { relations } from '../../domain/model';
import { relationName } from '../messages/relation-name';
import { useMessages } from '../messages/use-messages';
import { Button } from '../parts/button/Button';
import { Dialog, DialogButtons } from '../parts/dialog/Dialog';
import { TextField } from '../parts/field/TextField';
import { useProject } from '../state/project';
import styles from './links.module.css';

type RelationDialogProps = {
  readonly title: string;
  readonly save: string;
  readonly initial: string;
  readonly onChoose: (relation: string) => void;
  readonly onClose: () => void;
};

/** Asks for a relation: one that is known, at a press, or an own word. */
export function RelationDialog({ title, save, initial, onChoose, onClose }: RelationDialogProps) {
  const messages = useMessages();
  const { chrome, links: words } = messages;
  const links = useProject((state) => state.mirror?.links);
  const [own, setOwn] = useState(() => (initial === '' ? '' : relationName(messages, initial)));
  const used = [...(links?.values() ?? [])].map(({ relation }) => relation);
  const known = [...new Set([...relations, ...used])];

  function choose(relation: string): void {
    const wanted = relation.trim();
    if (wanted === '') return;
    onClose();
    onChoose(known.find((candidate) => relationName(messages, candidate) === wanted) ?? wanted);
  }

  return (
    <Dialog title={title} closeLabel={chrome.close} onClose={onClose}>
      <form
        className={styles['dialog']}
        onSubmit={(event) => {
          event.preventDefault();
          choose(own);
        }}
      >
        <div className={styles['known']} role="group" aria-label={words.dialog.relation}>
          {known.map((relation) => (
            <Button key={relation} onPress={() => choose(relation)}>
              {relationName(messages, relation)}
            </Button>
          ))}
        </div>
        <TextField label={words.dialog.own} value={own} onChange={setOwn} autoFocus />
        <DialogButtons>
          <Button onPress={onClose}>{words.dialog.cancel}</Button>
          <Button kind="main" type="submit" isDisabled={own.trim() === ''}>
            {save}
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  );
}
