import { useState } from 'react';
import type { FormEvent } from 'react';
import type { Source } from '../../domain/model';
import { describeSource, putInFolder, renameSource } from '../actions/edit-sources';
import { useMessages } from '../messages/use-messages';
import { Button } from '../parts/button/Button';
import { Dialog, DialogButtons } from '../parts/dialog/Dialog';
import { TextField } from '../parts/field/TextField';
import styles from './dialogs.module.css';

const fields = ['publisher', 'author', 'date', 'language', 'url'] as const;
type Field = (typeof fields)[number];

/** What is known of a document: title, publisher, author, date, language, address, folder. */
export function DescribeSource({ source, onClose }: { readonly source: Source; readonly onClose: () => void }) {
  const messages = useMessages().panels;
  const words = messages.description;
  const [title, setTitle] = useState(source.title);
  const [folder, setFolder] = useState(source.folder ?? '');
  const [values, setValues] = useState<Readonly<Record<Field, string>>>({
    publisher: source.publisher ?? '',
    author: source.author ?? '',
    date: source.date ?? '',
    language: source.language ?? '',
    url: source.url ?? '',
  });

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault();
    // A date that the engine refuses keeps the dialog open, with the words still in it.
    if (!(await describeSource(source.id, values))) return;
    const newFolder = folder.trim() === '' ? null : folder.trim();
    if (newFolder !== source.folder) await putInFolder([source.id], newFolder);
    if (title.trim() !== '' && title.trim() !== source.title) await renameSource(source.id, title.trim());
    onClose();
  }

  const hints: Partial<Record<Field, string>> = { date: words.dateHint, language: words.languageHint };
  return (
    <Dialog title={words.title} closeLabel={messages.cancel} onClose={onClose} width={480}>
      <form className={styles['form']} onSubmit={(event) => void save(event)}>
        <TextField label={words.titleField} value={title} onChange={setTitle} autoFocus />
        {fields.map((field) => (
          <TextField
            key={field}
            label={words[field]}
            value={values[field]}
            onChange={(value) => setValues({ ...values, [field]: value })}
            {...(hints[field] === undefined ? {} : { help: hints[field] })}
          />
        ))}
        <TextField label={words.folder} value={folder} onChange={setFolder} />
        <DialogButtons>
          <Button onPress={onClose}>{messages.cancel}</Button>
          <Button kind="main" type="submit">
            {messages.save}
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  );
}
