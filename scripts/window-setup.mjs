import { buildAppWhenChanged } from './build-app.mjs';
import { obtainElectron } from './electron-runtime.mjs';
import { startVirtualDisplay } from './virtual-display.mjs';

/**
 * What tests in the real window need, once for all of them: a built app, a runtime (its executable in POSTIL_ELECTRON)
 * and on Linux a display of their own, so that no window jumps at the person who runs them.
 */
export async function setup() {
  const say = (sentence) => process.stderr.write(`${sentence}\n`);
  const runtime = await obtainElectron(say);
  process.env.POSTIL_ELECTRON = runtime.executable;
  await buildAppWhenChanged(say);
  if (process.platform !== 'linux') return undefined;
  const display = await startVirtualDisplay();
  process.env.DISPLAY = display.name;
  delete process.env.WAYLAND_DISPLAY;
  return display.stop;
}
