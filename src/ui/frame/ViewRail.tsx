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
import { keyOf } from '../actions/key-of';
import { useMessages } from '../messages/use-messages';
import { showView, type View, views } from '../state/views';
import { useWorkspace } from '../state/workspace';
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
            className={styles['view']}
            aria-current={view === shown ? 'page' : undefined}
            title={key ? `${messages.views[view]} (${key})` : messages.views[view]}
            onClick={() => showView(view)}
          >
            <Sign size={18} aria-hidden />
            <span>{messages.views[view]}</span>
          </button>
        );
      })}
    </nav>
  );
}
