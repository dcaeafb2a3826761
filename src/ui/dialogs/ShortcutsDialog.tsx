import type { Action } from '../actions/action';
import { useMessages } from '../messages/use-messages';
import { Dialog } from '../parts/dialog/Dialog';
import { ShortcutKeys } from '../parts/shortcut/ShortcutKeys';
import { closeDialog } from '../state/workspace';
import styles from './dialogs.module.css';

/** Every key, by the menu its action stands in. */
export function ShortcutsDialog({ actions }: { readonly actions: readonly Action[] }) {
  const messages = useMessages();
  const { chrome } = messages;
  const menus = [...new Set(actions.flatMap(({ menu }) => (menu ? [menu] : [])))];
  return (
    <Dialog title={chrome.shortcuts.title} closeLabel={chrome.close} onClose={closeDialog} width={760}>
      <div className={styles['keySheet']}>
        {menus.map((menu) => {
          const own = actions.filter((action) => action.menu === menu && action.shortcut !== undefined);
          if (own.length === 0) return null;
          return (
            <section key={menu} className={styles['keyGroup']}>
              <h3 className={styles['keyHeading']}>{chrome.menus[menu]}</h3>
              <dl className={styles['keys']}>
                {own.map((action) => (
                  <div key={action.id} className={styles['keyRow']}>
                    <dt>{action.label(messages)}</dt>
                    <dd>
                      <ShortcutKeys shortcut={action.shortcut ?? ''} />
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          );
        })}
      </div>
    </Dialog>
  );
}
