import {
  BookOpen,
  FileText,
  GitCompareArrows,
  History,
  Link2,
  ListTree,
  type LucideIcon,
  NotebookPen,
  TextSearch,
  Users,
} from 'lucide-react';
import type { DragEvent } from 'react';
import { keyOf } from '../actions/key-of';
import { useMessages } from '../messages/use-messages';
import { allowMembers, bringsMembers, readMembers } from '../parts/cases/dragged-members';
import { showView, type View, views } from '../state/views';
import { openDialog, useWorkspace } from '../state/workspace';
import styles from './view-rail.module.css';

const signs: { readonly [V in View]: LucideIcon } = {
  reader: BookOpen,
  find: TextSearch,
  codebook: ListTree,
  versions: GitCompareArrows,
  documents: FileText,
  cases: Users,
  memos: NotebookPen,
  links: Link2,
  history: History,
};

let opening: number | undefined;
/** Milliseconds; who only passes over the sign on the way elsewhere leaves the view as it is. */
const restUntilOpened = 600;

function stopOpening(): void {
  window.clearTimeout(opening);
  opening = undefined;
}

/** Documents and passages that rest here open the view of the cases, to be dropped on one; dropped here they ask for a case. */
const dropOnCases = {
  onDragOver(event: DragEvent): void {
    if (!bringsMembers(event.dataTransfer)) return;
    allowMembers(event);
    opening ??= window.setTimeout(() => showView('cases'), restUntilOpened);
  },
  onDragLeave: stopOpening,
  onDrop(event: DragEvent): void {
    stopOpening();
    const members = readMembers(event.dataTransfer);
    if (members.length === 0) return;
    event.preventDefault();
    openDialog({ kind: 'choose-case', members });
  },
};

/** The views of the study, one below the other at the edge of the window. */
export function ViewRail() {
  const messages = useMessages();
  const shown = useWorkspace((state) => state.view);
  return (
    <nav className={styles['rail']} aria-label={messages.views.rail}>
      {views.map((view) => {
        const Sign = signs[view];
        const key = keyOf(`desk.${view}`);
        return (
          <button
            key={view}
            type="button"
            data-view={view}
            className={styles['view']}
            aria-current={view === shown ? 'page' : undefined}
            title={key ? `${messages.views[view]} (${key})` : messages.views[view]}
            onClick={() => showView(view)}
            {...(view === 'cases' && dropOnCases)}
          >
            <Sign size={18} aria-hidden />
            <span>{messages.views[view]}</span>
          </button>
        );
      })}
    </nav>
  );
}
