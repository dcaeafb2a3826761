import { RotateCcw, X } from 'lucide-react';
import { Fragment, useEffect, useRef, useState } from 'react';
import type { Action } from '../../actions/action';
import { bindKey, hasOwnKey, keysOf, refuseKey, resetKey, shownKey } from '../../actions/key-bindings';
import { formatShortcut, readShortcut } from '../../actions/shortcut';
import { useMessages } from '../../messages/use-messages';
import { IconButton } from '../../parts/button/Button';
import { ShortcutKeys } from '../../parts/shortcut/ShortcutKeys';
import { showNotice } from '../../state/notices';
import { shell } from '../../state/shell';
import styles from './keys.module.css';

type KeyRowProps = { readonly action: Action; readonly actions: readonly Action[] };

/** One act and its keys. The key is a button: pressed, it waits for the next key, which becomes the act's. */
export function KeyRow({ action, actions }: KeyRowProps) {
  const messages = useMessages();
  const { keys: words } = messages;
  const [refusal, setRefusal] = useState<string | null>(null);
  const [listening, setListening] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const isMac = shell().platform === 'darwin';
  const label = action.label(messages);
  const shown = shownKey(action);

  useEffect(() => {
    if (!listening) return;
    // Before anybody else hears it: the dialog would close on Esc, and the field would type the letter.
    function hear(event: KeyboardEvent): void {
      event.preventDefault();
      event.stopImmediatePropagation();
      const shortcut = readShortcut(event, isMac);
      if (shortcut === null) return;
      setListening(false);
      if (shortcut === 'Escape') return setRefusal(null);
      const refused = refuseKey(actions, action, shortcut);
      const key = formatShortcut(shortcut, isMac);
      if (refused) {
        setRefusal(refused.kind === 'fixed' ? words.fixed(key) : words.taken(key, refused.by.label(messages)));
        return;
      }
      setRefusal(null);
      bindKey(action, shortcut);
      showNotice('announce', words.changed(label, key));
    }
    function leave(): void {
      setListening(false);
    }
    window.addEventListener('keydown', hear, true);
    window.addEventListener('pointerdown', leave, true);
    return () => {
      window.removeEventListener('keydown', hear, true);
      window.removeEventListener('pointerdown', leave, true);
    };
  }, [listening, action, actions, isMac, label, messages, words]);

  const keys = keysOf(action);
  return (
    <li className={styles['row']} data-testid={`key-${action.id}`}>
      <span className={styles['act']}>{label}</span>
      <span className={styles['own']}>
        {hasOwnKey(action) ? (
          <IconButton label={words.reset(label)} onPress={() => resetKey(action)}>
            <RotateCcw size={13} aria-hidden />
          </IconButton>
        ) : null}
        {shown === null ? null : (
          <IconButton
            label={words.remove(label)}
            onPress={() => {
              bindKey(action, null);
              showNotice('announce', words.removed(label));
              button.current?.focus();
            }}
          >
            <X size={13} aria-hidden />
          </IconButton>
        )}
      </span>
      <button
        ref={button}
        type="button"
        className={styles['key']}
        aria-label={
          shown === null
            ? words.give(label)
            : words.change(label, keys.map((key) => formatShortcut(key, isMac)).join(' '))
        }
        data-listening={listening || undefined}
        onClick={() => setListening(true)}
      >
        {listening ? (
          <span title={words.pressHint}>{words.press}</span>
        ) : shown === null ? (
          <span className={styles['none']}>{words.none}</span>
        ) : (
          keys.map((key, i) => (
            <Fragment key={key}>
              {i > 0 ? ' ' : null}
              <ShortcutKeys shortcut={key} />
            </Fragment>
          ))
        )}
      </button>
      {refusal === null ? null : (
        <p className={styles['refusal']} role="alert">
          {refusal}
        </p>
      )}
    </li>
  );
}
