import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { reviewHits } from '../../actions/find-actions';
import { describePatternFault } from '../../messages/describe';
import { useMessages } from '../../messages/use-messages';
import { Button, IconButton } from '../../parts/button/Button';
import { changeQuery, closeFind, stepHit, type FindState } from '../../state/find';
import { useWorkspace } from '../../state/workspace';
import { FindSwitches } from './FindSwitches';
// oxlint-disable-next-line import/no-unassigned-import -- a stylesheet has nothing to assign
import './find.css';

/** The bar above the text in which words are looked for; while it is open, all hits are marked. */
export function FindBar({ isEdited }: { readonly isEdited: boolean }) {
  const find = useWorkspace((state) => state.find);
  return find ? <OpenFindBar find={find} isEdited={isEdited} /> : null;
}

function OpenFindBar({ find, isEdited }: { readonly find: FindState; readonly isEdited: boolean }) {
  const messages = useMessages();
  const words = messages.find;
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  const hasHits = find.hits.length > 0;

  function hear(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') closeFind();
    else if (event.target !== field.current || event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
    else stepHit(event.shiftKey ? -1 : 1);
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape closes the bar from each of its controls
    <div className="find-bar" role="search" aria-label={words.bar} onKeyDown={hear}>
      <div className="find-line">
        <div className="find-box">
          <input
            ref={field}
            data-find-field=""
            data-testid="find-field"
            aria-label={words.field}
            aria-invalid={find.refusal !== null}
            aria-describedby="find-refusal"
            placeholder={words.bar}
            autoComplete="off"
            spellCheck={false}
            value={find.query}
            onChange={(event) => changeQuery(event.target.value)}
          />
          <FindSwitches />
        </div>
        <output className="find-count" data-testid="find-count">
          {hasHits
            ? words.position(find.current + 1, find.hits.length)
            : find.query === '' || find.refusal || find.isLooking
              ? ''
              : words.nothing}
        </output>
        <IconButton label={words.action.previous} isDisabled={!hasHits} onPress={() => stepHit(-1)}>
          <ChevronUp size={16} aria-hidden />
        </IconButton>
        <IconButton label={words.action.next} isDisabled={!hasHits} onPress={() => stepHit(1)}>
          <ChevronDown size={16} aria-hidden />
        </IconButton>
        {isEdited ? null : (
          <Button kind="plain" isDisabled={!hasHits} onPress={reviewHits}>
            {words.codeAll}
          </Button>
        )}
        <IconButton label={words.close} onPress={closeFind}>
          <X size={16} aria-hidden />
        </IconButton>
      </div>
      <p id="find-refusal" className="find-refusal" role="status">
        {find.refusal === null
          ? ''
          : find.refusal.reason === 'too-slow'
            ? words.tooSlow
            : words.badPattern(describePatternFault(find.refusal.detail, messages))}
      </p>
    </div>
  );
}
