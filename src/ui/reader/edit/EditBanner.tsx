import { copyEditedText, keepEditing, leaveEditing, reviewEditing } from '../../actions/edit-text';
import { useMessages } from '../../messages/use-messages';
import type { TextEditing } from '../../state/editing/text-editing';

/** Says that the text can be changed now, what that would lose, and how to keep it or leave. */
export function EditBanner({ editing }: { readonly editing: TextEditing }) {
  const words = useMessages().texts.edit;
  const { isChanged, lost, isBeingKept, isOvertaken } = editing;
  return (
    <div className="reader-banner edit-banner" data-testid="edit-banner" role="group" aria-label={words.region}>
      <output className="edit-banner-words">
        <strong>{words.editing}</strong>{' '}
        {isOvertaken ? words.overtaken : lost > 0 ? words.willLose(lost) : isChanged ? words.changed : words.hint}
      </output>
      {isOvertaken ? (
        <button type="button" onClick={copyEditedText}>
          {words.copy}
        </button>
      ) : isChanged ? (
        <button type="button" onClick={() => reviewEditing()}>
          {words.review}
        </button>
      ) : null}
      <button type="button" onClick={() => leaveEditing()} disabled={isBeingKept}>
        {words.leave} <kbd>Esc</kbd>
      </button>
      <button
        type="button"
        className="edit-keep"
        onClick={() => void keepEditing()}
        disabled={!isChanged || isBeingKept || isOvertaken}
      >
        {words.keep} <kbd>Ctrl S</kbd>
      </button>
    </div>
  );
}
