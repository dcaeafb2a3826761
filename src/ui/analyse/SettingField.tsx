import { useEffect, useState } from 'react';
import type { Typed } from '../parts/figures/setting';
import { changeFigure } from '../state/analyse';
import type { ShownFigure } from '../state/first-settings';
import styles from './analyse.module.css';

/** Milliseconds that a quick hand is waited for. */
const pause = 350;

/** A setting that is typed; the figure follows when the hand rests, at once on Enter. */
export function SettingField({ setting }: { readonly setting: Typed<ShownFigure> }) {
  const { id, label, typed, placeholder, apply } = setting;
  const [written, setWritten] = useState(typed);
  useEffect(() => {
    if (written === typed) return undefined;
    const timer = window.setTimeout(() => changeFigure(apply(written)), pause);
    return () => window.clearTimeout(timer);
    // Only what is written asks for another figure; `apply` is made anew with every one.
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- see above
  }, [written]);
  return (
    <label className={styles['field']}>
      {label}
      <input
        type="search"
        autoComplete="off"
        spellCheck={false}
        data-testid={`setting-${id}`}
        placeholder={placeholder}
        value={written}
        onChange={(event) => setWritten(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) changeFigure(apply(written));
        }}
      />
    </label>
  );
}
