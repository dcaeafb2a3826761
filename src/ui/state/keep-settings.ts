import type { Settings } from '../../contract/shell';
import { shell } from './shell';
import { useWorkspace } from './workspace';

/** Reads the person's settings, and from then on keeps every change of them and takes over those of other windows. */
export async function keepSettings(onFailure: (name: string, error: unknown) => void): Promise<void> {
  const settings = await shell().readSettings();
  useWorkspace.setState({ settings });
  let timer: number | undefined;
  let taken: Settings | null = null;
  useWorkspace.subscribe((state, before) => {
    if (state.settings === before.settings || state.settings === taken) return;
    // Dragging a separator changes the width in every frame: only where it comes to rest is written.
    window.clearTimeout(timer);
    timer = window.setTimeout(() => {
      shell()
        .writeSettings(useWorkspace.getState().settings)
        .catch((error: unknown) => onFailure('settings', error));
    }, 300);
  });
  shell().onSettings((written) => {
    taken = withOwnPanels(written, useWorkspace.getState().settings);
    useWorkspace.setState({ settings: taken });
  });
}

/** How wide its panels are is each window's own matter. */
function withOwnPanels(settings: Settings, { leftOpen, rightOpen, leftWidth, rightWidth }: Settings): Settings {
  return { ...settings, leftOpen, rightOpen, leftWidth, rightWidth };
}
