import { ArrowDown, ArrowUp, GripVertical, Trash2 } from 'lucide-react';
import type { Scope } from '../../domain/analysis/scope';
import { memoTitle } from '../../domain/memos/filter-memos';
import type { ReportItem } from '../../domain/model';
import { partOfItem, type ReportPart } from '../../domain/report/parts';
import { changeReportItem, moveReportItem, removeReportItem, showReportedFigure } from '../actions/edit-report';
import type { Messages } from '../messages/message';
import { useMessages } from '../messages/use-messages';
import { Button, IconButton } from '../parts/button/Button';
import { describeScope } from '../parts/figures/describe-scope';
import { titleOfFigure } from '../parts/figures/figure-views';
import type { Mirror } from '../state/mirror';
import { useProject } from '../state/project';
import { KeptField } from './KeptField';
import styles from './report.module.css';

type ReportPartLineProps = {
  readonly item: ReportItem;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onDrag: () => void;
  readonly onDragEnd: () => void;
};

/** A part of the report: what it shows, of what scope, its caption, and what can be done with it. */
export function ReportPartLine({ item, isFirst, isLast, onDrag, onDragEnd }: ReportPartLineProps) {
  const messages = useMessages();
  const words = messages.report.list;
  const mirror = useProject((state) => state.mirror);
  if (!mirror) return null;
  const part = partOfItem(item);
  const name = nameOfPart(part, messages, mirror);
  const hasScope = part.kind !== 'memo' && part.kind !== 'words';
  return (
    <>
      <span className={styles['grip']} draggable aria-hidden onDragStart={onDrag} onDragEnd={onDragEnd}>
        <GripVertical size={14} />
      </span>
      <div className={styles['about']}>
        <KeptField
          label={words.captionOf(name)}
          placeholder={`${words.caption} · ${words.captionHint}`}
          value={item.caption}
          onKeep={(caption) => void changeReportItem(item.id, { caption })}
        />
        <p className={styles['what']}>
          <span className={styles['kind']}>{words.kinds[part.kind]}</span> {name}
        </p>
        {hasScope ? (
          <p className={styles['scope']}>
            {describeScope(JSON.parse(item.scope) as Scope, { messages, mirror }).join(' · ')}
          </p>
        ) : null}
        {part.kind === 'words' ? (
          <KeptField
            isLong
            label={words.text}
            placeholder={words.text}
            value={part.settings.text}
            onKeep={(text) => void changeReportItem(item.id, { part: { kind: 'words', settings: { text } } })}
          />
        ) : null}
      </div>
      <div className={styles['acts']}>
        {part.kind === 'figure' ? <Button onPress={() => showReportedFigure(item)}>{words.show}</Button> : null}
        <IconButton label={words.up} isDisabled={isFirst} onPress={() => void moveReportItem(item.id, -1)}>
          <ArrowUp size={15} aria-hidden />
        </IconButton>
        <IconButton label={words.down} isDisabled={isLast} onPress={() => void moveReportItem(item.id, 1)}>
          <ArrowDown size={15} aria-hidden />
        </IconButton>
        <IconButton label={words.remove} onPress={() => void removeReportItem(item.id)}>
          <Trash2 size={15} aria-hidden />
        </IconButton>
      </div>
    </>
  );
}

function nameOfPart(part: ReportPart, messages: Messages, mirror: Mirror): string {
  const words = messages.report.list;
  switch (part.kind) {
    case 'figure':
      return titleOfFigure(part.settings, { messages, mirror });
    case 'passages':
      return part.settings.words;
    case 'memo': {
      const memo = mirror.memos.get(part.settings.memoId);
      return memo ? memoTitle(memo) : words.memoGone;
    }
    case 'summaries':
      return words.layouts[part.settings.layout];
    case 'words':
      return '';
  }
}
