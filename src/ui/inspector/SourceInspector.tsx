import type { Source } from '../../domain/model';
import { describeSource, putInFolder, renameSource } from '../actions/edit-sources';
import { useMessages } from '../messages/use-messages';
import { Backlinks } from '../parts/memo/Backlinks';
import { indexMemberships } from '../state/memberships';
import type { Mirror } from '../state/mirror';
import { CasesOf } from './CasesOf';
import { HistoryButton } from './HistoryButton';
import { InlineField } from './InlineField';
import styles from './inspector.module.css';
import { MemoList } from './MemoList';
import { OriginalFile } from './OriginalFile';
import { FieldRow, Section } from './Section';
import { SourceValues } from './SourceFacts';

type SourceInspectorProps = { readonly source: Source; readonly mirror: Mirror };

const describedFields = ['publisher', 'author', 'date', 'language', 'url'] as const;

/** What is known of a document, each word editable in place, and the memos on it. */
export function SourceInspector({ source, mirror }: SourceInspectorProps) {
  const messages = useMessages();
  const words = messages.inspector;
  return (
    <Section title={words.document}>
      <div className={styles['card']}>
        <dl className={styles['fields']}>
          <FieldRow label={words.titleField}>
            <InlineField
              label={words.titleField}
              value={source.title}
              empty={source.title}
              onSubmit={(title) => {
                if (title !== '') void renameSource(source.id, title);
              }}
            />
          </FieldRow>
          {describedFields.map((field) => (
            <FieldRow key={field} label={words[field]}>
              <InlineField
                label={words[field]}
                value={source[field] ?? ''}
                empty={words.unknown}
                {...(field === 'date' ? { hint: messages.panels.description.dateHint } : {})}
                onSubmit={(value) => void describeSource(source.id, { [field]: value })}
              />
            </FieldRow>
          ))}
          <FieldRow label={words.folder}>
            <InlineField
              label={words.folder}
              value={source.folder ?? ''}
              empty={words.unknown}
              onSubmit={(folder) => void putInFolder([source.id], folder === '' ? null : folder)}
            />
          </FieldRow>
          {source.fileName === null ? null : (
            <FieldRow label={words.file}>
              <FileName name={source.fileName} />
              {source.charset === null ? '' : ` · ${source.charset}`}
            </FieldRow>
          )}
          {source.fileName === null ? null : <OriginalFile source={source} />}
          <FieldRow label={words.extent}>{words.extentOf(source.words, source.characters)}</FieldRow>
          <FieldRow label={words.codings}>
            {messages.chrome.number(mirror.codingsBySource.get(source.id) ?? 0)}
          </FieldRow>
          <CasesOf
            memberships={indexMemberships(mirror.memberships).bySource.get(source.id) ?? []}
            member={{ sourceId: source.id }}
            mirror={mirror}
          />
        </dl>
        <SourceValues sourceId={source.id} mirror={mirror} />
        <MemoList about={[{ table: 'source', id: source.id }]} mirror={mirror} />
        <Backlinks address={{ table: 'source', id: source.id }} />
        <div className={styles['buttons']}>
          <HistoryButton about={{ table: 'source', id: source.id }} />
        </div>
      </div>
    </Section>
  );
}

/** A long name breaks before its ending, never within it. */
function FileName({ name }: { readonly name: string }) {
  const stem = name.replace(/\.[^.]{1,8}$/, '');
  return (
    <>
      {stem}
      <wbr />
      <span className={styles['unbroken']}>{name.slice(stem.length)}</span>
    </>
  );
}
