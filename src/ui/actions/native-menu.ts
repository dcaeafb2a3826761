import { messagesNow } from '../messages/use-messages';
import { useProject } from '../state/project';
import { shell } from '../state/shell';
import { useWorkspace } from '../state/workspace';
import type { Action } from './action';
import { menuTemplate } from './menu-template';
import { reportFailure } from './report-failure';
import { runAction } from './run-action';

/** Keeps the native menu true to the actions, and does what is chosen there. */
export function keepNativeMenu(actions: () => readonly Action[]): void {
  let sent = '';
  let timer: number | undefined;
  function send(): void {
    timer = undefined;
    const menu = menuTemplate(actions(), messagesNow());
    const text = JSON.stringify(menu);
    if (text === sent) return;
    sent = text;
    shell()
      .setMenu(menu)
      .catch((error: unknown) => reportFailure('setMenu', error));
  }
  // Selecting text changes the state in every frame; a menu that is a fifth of a second late is soon enough.
  function plan(): void {
    timer ??= window.setTimeout(send, 200);
  }
  useProject.subscribe(plan);
  useWorkspace.subscribe(plan);
  plan();
  shell().onMenuAction((id) => {
    const action = actions().find((candidate) => candidate.id === id);
    if (action) runAction(action);
  });
}
