import { ArrowUpRight, Link2, Pencil, Trash2 } from 'lucide-react';
import type { Memo } from '../../domain/model';
import { beginLink } from '../actions/edit-links';
import { removeMemo } from '../actions/edit-memos';
import { goToSubject } from '../actions/go-to-subject';
import { useMessages } from '../messages/use-messages';
import { Button, IconButton } from '../parts/button/Button';
import { Backlinks } from '../parts/memo/Backlinks';
import { LinksOf } from '../parts/memo/LinksOf';
import { useKindName } from '../parts/memo/use-kind-name';
import { useMoment } from '../parts/memo/use-moment';
import { Markdown } from '../parts/markdown/Markdown';
import { useMemos } from '../state/memos';
import { useProject } from '../state/project';
import styles from './memos.module.css';
import { SubjectLine } from './SubjectLine';

/** A memo as it reads, with what it is about, its links and who refers to it. */
export function MemoReading({ memo }: { readonly memo: Memo }) {
  const { memos: words, links } = useMessages();
  const moment = useMoment();
  const kindName = useKindName();
  const coder = useProject((state) => state.mirror?.coders.get(memo.coderId)?.name ?? '');

  return (
    <article className={styles['reading']}>
      <header className={styles['reading-header']}>
        <SubjectLine table={memo.aboutTable} id={memo.aboutId} />
        <span className={styles['tools']}>
          {memo.aboutTable === 'project' || memo.aboutTable === 'coder' ? null : (
            <Button kind="quiet" onPress={() => void goToSubject(memo.id)}>
              <ArrowUpRight size={14} aria-hidden />
              {words.goTo}
            </Button>
          )}
          <IconButton label={links.add} onPress={() => beginLink({ table: 'memo', id: memo.id })}>
            <Link2 size={15} aria-hidden />
          </IconButton>
          <IconButton label={words.edit} onPress={() => useMemos.setState({ isEditing: true })}>
            <Pencil size={15} aria-hidden />
          </IconButton>
          <IconButton label={words.remove} onPress={() => void removeMemo([memo.id])}>
            <Trash2 size={15} aria-hidden />
          </IconButton>
        </span>
      </header>
      {memo.title === '' ? null : <h2>{memo.title}</h2>}
      <p className={styles['written']}>
        {memo.kind === '' ? null : <span className={styles['kind']}>{kindName(memo.kind)}</span>}
        {words.written(coder, moment(memo.created), moment(memo.modified))}
      </p>
      <div className={styles['text']} data-testid="memo-text">
        <Markdown text={memo.text} />
      </div>
      <LinksOf ids={[memo.id]} />
      <Backlinks address={{ table: 'memo', id: memo.id }} />
    </article>
  );
}
