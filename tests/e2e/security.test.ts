import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Shell } from '../../src/contract/shell';
import { callEngine, tapEngine } from './call-engine';
import { launchWorkbench, type Workbench } from './launch';

type WithShell = typeof globalThis & { postil: Shell<File> };

describe('the window is shut towards the world', () => {
  let workbench: Workbench;
  beforeAll(async () => {
    workbench = await launchWorkbench();
    await tapEngine(workbench.page);
  });
  afterAll(async () => workbench.close());

  test('the page runs in a sandbox, apart from the preload, with the web’s own rules on', async () => {
    const preferences = await workbench.app.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      // Not in the typings, but the only place where Electron says what really holds.
      const contents = window?.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> };
      const all = contents.getLastWebPreferences();
      const names = ['sandbox', 'contextIsolation', 'nodeIntegration', 'nodeIntegrationInWorker', 'webSecurity'];
      return Object.fromEntries([...names, 'webviewTag', 'devTools'].map((name) => [name, all[name] ?? false]));
    });
    expect(preferences).toEqual({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      webviewTag: false,
      devTools: false,
    });
  });

  test('the page has nothing of Node or Electron but the named calls of the shell', async () => {
    const seen = await workbench.page.evaluate(() => ({
      found: ['require', 'process', 'module', 'Buffer', 'global', 'electron', 'ipcRenderer'].filter(
        (name) => name in globalThis,
      ),
      calls: Object.keys((globalThis as WithShell).postil).sort(),
    }));
    expect(seen).toEqual({
      found: [],
      calls: [
        'chooseProject',
        'chooseSources',
        'chooseTarget',
        'copyPicture',
        'copyText',
        'forgetRecents',
        'grantFiles',
        'newWindow',
        'onMenuAction',
        'onOpenProject',
        'onSettings',
        'platform',
        'printDrawing',
        'readSettings',
        'recents',
        'restartEngine',
        'setMenu',
        'showInFolder',
        'startProject',
        'writeSettings',
      ],
    });
  });

  test('the page is served under a policy without eval, inline script, frames or network', async () => {
    const policy = await workbench.page.evaluate(async () => {
      const response = await fetch('app://postil/index.html');
      return response.headers.get('content-security-policy') ?? '';
    });
    expect(policy.replace(/'nonce-[^']+'/, "'nonce'").split('; ')).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self' 'nonce'",
      "img-src 'self' data: blob:",
      "font-src 'self'",
      "connect-src 'self'",
      "worker-src 'self'",
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-src 'none'",
      "frame-ancestors 'none'",
    ]);
  });

  test('text is never run as a program', async () => {
    const outcome = await workbench.page.evaluate(
      () =>
        new Promise((resolve) => {
          // Later, in the page's own time: what a test evaluates directly is exempt from the policy.
          setTimeout(() => {
            try {
              resolve(String(Reflect.construct(Function, ['return "it ran"'])));
            } catch (error) {
              resolve(error instanceof Error ? error.name : 'failed');
            }
          });
        }),
    );
    expect(outcome).toBe('EvalError');
  });

  test('a script or a style sheet in the page’s text does nothing', async () => {
    const outcome = await workbench.page.evaluate(async () => {
      const script = document.createElement('script');
      script.textContent = 'document.title = "it ran"';
      const style = document.createElement('style');
      style.textContent = 'body { outline: 7px solid }';
      document.body.append(script, style);
      await new Promise(requestAnimationFrame);
      const seen = { title: document.title, outline: getComputedStyle(document.body).outlineWidth };
      script.remove();
      style.remove();
      return seen;
    });
    expect(outcome.title).not.toBe('it ran');
    expect(outcome.outline).not.toBe('7px');
  });

  test.each(['https://example.com/', 'http://127.0.0.1:9/', 'file:///etc/hostname'])(
    '%s is not fetched',
    async (url) => {
      const outcome = await workbench.page.evaluate(
        (address) => fetch(address).then((response) => response.status, String),
        url,
      );
      expect(outcome).toBe('TypeError: Failed to fetch');
    },
  );

  test('the session itself cancels what goes to the network, also where no policy of a page holds', async () => {
    const outcome = await workbench.app.evaluate(async ({ session }) =>
      session.defaultSession.fetch('http://127.0.0.1:9/').then((response) => response.status, String),
    );
    expect(outcome).toContain('ERR_BLOCKED_BY_CLIENT');
  });

  test.each([
    ['app://postil/..%2f..%2fpackage.json', 403],
    ['app://postil/%2e%2e%2f%2e%2e%2fpackage.json', 403],
    ['app://postil/assets/..%2f..%2f..%2fpackage.json', 403],
    ['app://postil/%00', 403],
    ['app://postil/%E0%A4%A', 403],
    ['app://postil/nothing-here.js', 404],
    ['app://postil/', 200],
  ])('%s answers %i: no path leads out of the page’s folder', async (url, status) => {
    const outcome = await workbench.page.evaluate((address) => fetch(address).then((response) => response.status), url);
    expect(outcome).toBe(status);
  });

  test('another host under our scheme is nobody', async () => {
    const status = await workbench.app.evaluate(async ({ session }) =>
      session.defaultSession.fetch('app://elsewhere/index.html').then((response) => response.status),
    );
    expect(status).toBe(404);
  });

  test('the page stays at its address', async () => {
    const before = workbench.page.url();
    await workbench.page.evaluate(async () => {
      for (const address of ['https://example.com/', 'file:///etc/hostname', 'data:text/html,stranger']) {
        const link = document.createElement('a');
        link.href = address;
        link.click();
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    });
    expect(workbench.page.url()).toBe(before);
    expect(await workbench.page.evaluate(() => document.body.textContent)).not.toContain('stranger');
  });

  test('no new window opens, whoever asks', async () => {
    const opened = await workbench.page.evaluate(() => [
      window.open('https://example.com/'),
      window.open('app://postil/index.html'),
      window.open('about:blank', '_blank'),
    ]);
    expect(opened).toEqual([null, null, null]);
    expect(await workbench.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  });

  test('every permission is denied', async () => {
    const outcome = await workbench.page.evaluate(async () => {
      const names = ['camera', 'microphone', 'geolocation', 'notifications', 'clipboard-read', 'midi', 'local-fonts'];
      const states = await Promise.all(
        names.map(async (name) => (await navigator.permissions.query({ name: name as PermissionName })).state),
      );
      const asked = await Notification.requestPermission();
      const clipboard = await navigator.clipboard.readText().catch((error: unknown) => (error as Error).name);
      const place = await new Promise((resolve) => {
        navigator.geolocation.getCurrentPosition(
          () => resolve('found'),
          ({ code }) => resolve(code),
        );
      });
      return { states: [...new Set(states)], asked, clipboard, place };
    });
    expect(outcome).toEqual({ states: ['denied'], asked: 'denied', clipboard: 'NotAllowedError', place: 1 });
  });

  test('a download that the page starts is refused', async () => {
    const started = await workbench.app.evaluate(
      async ({ session, BrowserWindow }) =>
        new Promise((resolve) => {
          session.defaultSession.once('will-download', (event) => resolve(event.defaultPrevented));
          void BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
            `Object.assign(document.createElement('a'), { href: URL.createObjectURL(new Blob(['x'])), download: 'x.txt' }).click()`,
          );
        }),
    );
    expect(started).toBe(true);
  });

  test.each<[keyof Shell<File>, unknown]>([
    ['writeSettings', { theme: 'system' }],
    [
      'writeSettings',
      { theme: 'pink', language: 'en', leftWidth: 1, rightWidth: 1, leftOpen: true, rightOpen: true, zoom: 100 },
    ],
    ['chooseTarget', { suggestedName: 'x', extension: 'exe' }],
    ['chooseTarget', { suggestedName: '', extension: 'csv' }],
    ['setMenu', [{ type: 'role', role: 'toggleDevTools', label: 'x' }]],
    ['setMenu', 'x'],
    ['copyText', { text: 'x' }],
    ['newWindow', 7],
    ['showInFolder', 7],
  ])('%s with %j is refused: every call’s arguments must fit', async (name, args) => {
    const outcome = await workbench.page.evaluate(
      (asked) => {
        const call = (globalThis as WithShell).postil[asked.name] as (args: unknown) => Promise<unknown>;
        return call(asked.args).then(() => 'answered', String);
      },
      { name, args },
    );
    expect(outcome).toContain(`The call ${name} was refused.`);
  });

  test('a file that the page made up yields no grant', async () => {
    const grants = await workbench.page.evaluate(() =>
      (globalThis as WithShell).postil.grantFiles([new File(['x'], '/etc/hostname')]),
    );
    expect(grants).toEqual([]);
  });

  test('the engine opens no path and no grant that was never given', async () => {
    const secret = join(workbench.folder, 'secret.txt');
    writeFileSync(secret, 'secret');
    const invented = '00000000-0000-4000-8000-000000000000';
    const answers = [
      await callEngine(workbench.page, 'project.open', { path: workbench.seedProject }),
      await callEngine(workbench.page, 'project.open', { path: invented }),
      await callEngine(workbench.page, 'source.import', { paths: [secret] }),
      await callEngine(workbench.page, 'export.segments', { path: join(workbench.folder, 'out.csv'), format: 'csv' }),
    ];
    expect(answers.map(({ type }) => type)).toEqual(['problem', 'problem', 'problem', 'problem']);
  });

  test('a call from any other window is refused, even at our own address', async () => {
    const outcome = await workbench.app.evaluate(async ({ app, BrowserWindow }) => {
      const stranger = new BrowserWindow({
        show: false,
        webPreferences: { preload: `${app.getAppPath()}/out/preload/preload.cjs`, sandbox: true },
      });
      await stranger.loadURL('app://postil/index.html');
      const answer: unknown = await stranger.webContents.executeJavaScript(
        'postil.readSettings().then(() => "answered", String)',
      );
      stranger.destroy();
      return answer;
    });
    expect(outcome).toContain('The call readSettings was refused.');
  });

  // Last, because the page is gone afterwards.
  test('a stranger’s page in our window is refused', async () => {
    const outcome = await workbench.app.evaluate(async ({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      await contents?.loadURL('data:text/html,stranger');
      const answer: unknown = await contents?.executeJavaScript('postil.readSettings().then(() => "answered", String)');
      return answer;
    });
    expect(outcome).toContain('The call readSettings was refused.');
  });
});
