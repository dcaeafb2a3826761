import { spawn } from 'node:child_process';

/** Whether the system can show a window to a person. */
export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** Starts an X server without a screen (Linux) and resolves with its name for DISPLAY and a `stop` function. */
export function startVirtualDisplay() {
  // Descriptor 3 is where the server writes the number of the display that it found free.
  const options = ['-displayfd', '3', '-screen', '0', '1920x1200x24', '-nolisten', 'tcp', '-noreset'];
  const server = spawn('Xvfb', options, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const stop = () => server.kill();
  process.once('exit', stop);
  return new Promise((done, fail) => {
    server.once('error', () =>
      fail(new Error('Xvfb is not installed: it shows the window where there is no display.')),
    );
    server.once('close', (code) => fail(new Error(`Xvfb ended with code ${code} before it was ready.`)));
    server.stdio[3].once('data', (number) => done({ name: `:${String(number).trim()}`, stop }));
  });
}
