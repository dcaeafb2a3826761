import type { Messages } from '../../messages/message';
import type { Mirror } from '../../state/mirror';
import type { SettingsOf, ShownFigure } from '../../state/first-settings';
import type { Setting } from './setting';

/** What a figure's view is written with. */
export type Wording = { readonly messages: Messages; readonly mirror: Mirror };

/** What the workspace has to know of a kind of figure. A new kind is one more of these in figure-views.ts. */
export type FigureView<K extends ShownFigure['kind']> = {
  readonly settings: (settings: SettingsOf<K>, wording: Wording) => readonly Setting<SettingsOf<K>>[];
};
