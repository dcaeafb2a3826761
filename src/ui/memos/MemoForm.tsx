import { useId, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { type Id, memoKinds, type MemoSubject } from '../../domain/model';
import { useMessages } from '../messages/use-messages';
import { Button } from '../parts/button/Button';
import { Markdown } from '../parts/markdown/Markdown';
import { MarkdownField } from '../parts/markdown/MarkdownField';
import { useKindName } from '../parts/memo/use-kind-name';
import { useProject } from '../state/project';
import styles from './memos.module.css';
import { kindsOf } from './rows';
import { SubjectLine } from './SubjectLine';

type Written = { readonly kind: string; readonly title: string; readonly text: string };

type MemoFormProps = {
  readonly initial: Written;
  readonly subject: { readonly aboutTable: MemoSubject; readonly aboutId: Id };
  readonly onSave: (written: Written) => void;
  readonly onClose: () => void;
};

/** A memo being written, with its preview: Ctrl+Enter saves, Esc leaves it as it was. */
export function MemoForm({ initial, subject, onSave, onClose }: MemoFormProps) {
  const words = useMessages().memos;
  const kindName = useKindName();
  const kindsId = useId();
  const memos = useProject((state) => state.mirror?.memos);
  const [title, setTitle] = useState(initial.title);
  const [kind, setKind] = useState(() => kindName(initial.kind));
  const [text, setText] = useState(initial.text);
  const kinds = [...new Set([...memoKinds, ...kindsOf(memos ?? new Map())])];

  function save(): void {
    // A known kind is kept by its own name, in whatever language it was chosen.
    const chosen = kinds.find((known) => kindName(known) === kind.trim()) ?? kind.trim();
    onSave({ title: title.trim(), kind: chosen, text });
    onClose();
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') onClose();
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    // oxlint-disable-next-line no-noninteractive-element-interactions -- the keys of the fields within
    <form
      className={styles['form']}
      aria-label={words.edit}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <SubjectLine table={subject.aboutTable} id={subject.aboutId} />
      <div className={styles['form-row']}>
        <input
          className={styles['title']}
          aria-label={words.noTitle}
          placeholder={words.noTitle}
          maxLength={500}
          value={title}
          onChange={(event) => setTitle(event.target.value)}
        />
        <input
          aria-label={words.kind}
          placeholder={words.kind}
          title={words.kindHelp}
          list={kindsId}
          maxLength={100}
          value={kind}
          onChange={(event) => setKind(event.target.value)}
        />
        <datalist id={kindsId}>
          {kinds.map((known) => (
            <option key={known}>{kindName(known)}</option>
          ))}
        </datalist>
      </div>
      <MarkdownField
        takesFocus
        className={styles['field']}
        label={words.field}
        placeholder={words.placeholder}
        rows={10}
        value={text}
        onChange={setText}
        testId="memo-editor"
      />
      <div className={styles['form-end']}>
        <span className={styles['hint']}>{words.keys}</span>
        <Button onPress={onClose}>{words.cancel}</Button>
        <Button kind="main" type="submit">
          {words.save}
        </Button>
      </div>
      {text.trim() === '' ? null : (
        <section className={styles['preview']} aria-label={words.preview}>
          <h3>{words.preview}</h3>
          <Markdown text={text} />
        </section>
      )}
    </form>
  );
}
