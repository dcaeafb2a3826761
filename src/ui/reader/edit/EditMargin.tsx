import { useSyncExternalStore } from 'react';
import { useMessages } from '../../messages/use-messages';
import { useProject } from '../../state/project';
import type { EditView } from './edit-view';

const laneWidth = 10;

/** The codings beside a text under edit: they show what an edit touches, and move with it. */
export function EditMargin({ view }: { readonly view: EditView }) {
  const words = useMessages().texts;
  const brackets = useSyncExternalStore(view.subscribe, view.brackets);
  const codes = useProject((state) => state.mirror?.codes);
  return (
    <div className="reader-margin edit-margin" role="img" aria-label={words.edit.margin(brackets.length)}>
      {brackets.map(({ id, top, bottom, lane, label, passage }) => {
        const code = codes?.get(passage.coding.codeId);
        return (
          <div key={id} className="reader-coding" style={{ color: passage.colour }}>
            <span
              className="reader-bracket"
              data-testid="edit-bracket"
              data-coding={id}
              style={{ top, left: lane * laneWidth, height: Math.max(8, bottom - top) }}
            />
            {label ? (
              <span
                className="reader-label"
                data-counted={label.hidden.length > 0 || undefined}
                style={{ top: label.top, left: label.lanes * laneWidth + 5 }}
              >
                <span className="reader-label-name">{code?.name}</span>
                {label.hidden.length > 0 ? <span className="reader-label-more">+{label.hidden.length}</span> : null}
              </span>
            ) : null}
          </div>
        );
      })}
    </div>
  );
}
