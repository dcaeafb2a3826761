import type { Page } from 'playwright';
import type { ArgsOf, CallName } from '../../src/contract/engine';
import type { FromEngine, ToEngine } from '../../src/contract/rpc';

type Tapped = typeof globalThis & { enginePorts?: MessagePort[] };

/**
 * Speaks to the engine beside the page, over the page's own port: for what no person can do with the window, and for
 * looking at what the window has done. Loads the page anew, because a port can be had only when it arrives.
 */
export async function tapEngine(page: Page): Promise<void> {
  if (await page.evaluate(() => 'enginePorts' in globalThis)) return;
  await page.addInitScript(() => {
    const ports: MessagePort[] = [];
    (globalThis as Tapped).enginePorts = ports;
    addEventListener('message', (event) => ports.push(...event.ports));
  });
  await page.reload();
  await page.waitForFunction(() => (globalThis as Tapped).enginePorts?.length);
}

/** One call over the newest port, which is the living engine's; answers a result, a problem or a bug as it comes. */
export async function callEngine<N extends CallName>(page: Page, name: N, args: ArgsOf<N>): Promise<FromEngine> {
  return page.evaluate(
    (asked) =>
      new Promise<FromEngine>((resolve, reject) => {
        const port = (globalThis as Tapped).enginePorts?.at(-1);
        if (!port) return reject(new Error('The engine is not tapped.'));
        // Far above the page's own numbers, which count up from one.
        const call = 1_000_000_000 + Math.floor(Math.random() * 1_000_000);
        port.addEventListener('message', function hear({ data }: MessageEvent<FromEngine>) {
          if (!('call' in data) || data.call !== call || data.type === 'progress') return;
          port.removeEventListener('message', hear);
          resolve(data);
        });
        port.postMessage({ type: 'call', call, ...asked } satisfies ToEngine);
      }),
    { name, args },
  );
}

/** How many ports the page was given since it was loaded: one, and one more for each restart of the engine. */
export async function countEnginePorts(page: Page): Promise<number> {
  return page.evaluate(() => (globalThis as Tapped).enginePorts?.length ?? 0);
}
