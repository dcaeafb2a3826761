import { ListFilter } from 'lucide-react';
import { useId } from 'react';
import { Button, DialogTrigger, Popover } from 'react-aria-components';
import type { Scope } from '../../domain/analysis/scope';
import { isNarrowed, scopeFields } from '../../domain/analysis/scope-fields';
import type { Messages } from '../messages/message';
import { useMessages } from '../messages/use-messages';
import { ScopeBar } from '../parts/scope/ScopeBar';
import { useScope } from '../state/scope';
import { useWorkspace } from '../state/workspace';
import styles from './scope-status.module.css';

/** The scope wherever one is: what is activated, and above it all filters to change or take back. */
export function ScopeStatus() {
  const words = useMessages().scope;
  const title = useId();
  const scope = useScope((state) => state.scope);
  const isOpen = useScope((state) => state.isOpen);
  const documents = useWorkspace((state) => state.activatedSourceIds.size);
  const codes = useWorkspace((state) => state.activatedCodeIds.size);
  const parts = listParts(scope, documents, codes, words);
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={(open) => useScope.setState({ isOpen: open })}>
      <Button
        className={styles['status'] ?? ''}
        data-narrowed={parts.length > 0 || undefined}
        data-testid="scope-status"
        aria-label={parts.length === 0 ? words.status(words.wholeStudy) : words.status(parts.join(', '))}
      >
        <ListFilter size={12} aria-hidden />
        {parts.length === 0 ? words.statusNone : words.status(parts.join(', '))}
      </Button>
      <Popover className={styles['popover'] ?? ''} placement="top start" aria-labelledby={title}>
        <div className={styles['dialog']}>
          <h2 id={title} className={styles['title']}>
            {words.title}
          </h2>
          <ScopeBar />
        </div>
      </Popover>
    </DialogTrigger>
  );
}

function listParts(scope: Scope, documents: number, codes: number, words: Messages['scope']): readonly string[] {
  const others = scopeFields.filter(
    (field) => field !== 'documents' && field !== 'codes' && isNarrowed(scope, field),
  ).length;
  return [
    ...(isNarrowed(scope, 'documents') ? [words.documents(documents)] : []),
    ...(isNarrowed(scope, 'codes') ? [words.codes(codes)] : []),
    ...(others > 0 ? [words.filters(others)] : []),
  ];
}
