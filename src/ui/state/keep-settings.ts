import { shell } from './shell';
import { useWorkspace } from './workspace';

/** Reads the person's settings, and from then on keeps every change of them. */
export async function keepSettings(onFailure: (name: string, error: unknown) => void): Promise<void> {
  const settings = await shell().readSettings();
  useWorkspace.setState({ settings });
  let timer: number | undefined;
  useWorkspace.subscribe((state, before) => {
    if (state.settings === before.settings) return;
    // Dragging a separator changes the width in every frame: only where it comes to rest is written.
    window.clearTimeout(timer);
    timer = window.setTimeout(() => {
      shell()
        .writeSettings(useWorkspace.getState().settings)
        .catch((error: unknown) => onFailure('settings', error));
    }, 300);
  });
}
