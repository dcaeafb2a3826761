import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { _electron, errors, type ElectronApplication, type Page } from 'playwright';

/** The built application in its real window, with a profile and a documents folder of its own. */
export type Workbench = {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** Holds everything of this run; removed by `close` unless it was given from outside. */
  readonly folder: string;
  /** The seed study's copy, which a first start opens. */
  readonly seedProject: string;
  close(): Promise<void>;
};

export type LaunchOptions = {
  /** As on the command line, such as a project to open. */
  readonly args?: readonly string[];
  /** The folder of an earlier run, to start where that one ended. */
  readonly folder?: string;
};

const root = resolve(import.meta.dirname, '../..');

/** Starts the application and waits for its page; runtime, build and display are the set-up's work. */
export async function launchWorkbench({ args = [], folder }: LaunchOptions = {}): Promise<Workbench> {
  const home = folder ?? mkdtempSync(join(tmpdir(), 'postil-e2e-'));
  const executablePath = process.env.POSTIL_ELECTRON;
  if (executablePath === undefined) throw new Error('No Electron runtime: run these tests with `npm run e2e`.');
  const app = askAgainWhenLost(
    await startElectron({
      executablePath,
      args: [...(await sandboxArguments(executablePath)), root, ...args],
      env: { ...inheritedEnvironment(), ...foldersOf(home) },
    }),
  );
  const page = await app.firstWindow();
  await page.waitForLoadState('domcontentloaded');
  return {
    app,
    page,
    folder: home,
    seedProject: join(home, 'documents', 'Postil', 'Cyberspace governance.postil'),
    async close() {
      await app.close();
      if (folder === undefined) rmSync(home, { recursive: true, force: true });
    },
  };
}

/** On a busy machine the debugger's handshake is lost now and then; Playwright then waits for ever, so it tries anew. */
async function startElectron(options: Parameters<typeof _electron.launch>[0]): Promise<ElectronApplication> {
  try {
    return await _electron.launch({ ...options, timeout: 40_000 });
  } catch (error) {
    if (!(error instanceof errors.TimeoutError)) throw error;
    return _electron.launch(options);
  }
}

/** Now and then the main process collects the promise of an answer before the debugger has read it: then it is asked again. */
function askAgainWhenLost(app: ElectronApplication): ElectronApplication {
  const ask = app.evaluate.bind(app) as (...args: readonly unknown[]) => Promise<unknown>;
  const evaluate = async (...args: readonly unknown[]): Promise<unknown> => {
    for (let asked = 1; ; asked++) {
      try {
        return await ask(...args);
      } catch (error) {
        if (asked === 3 || !String(error).includes('promise was garbage collected')) throw error;
      }
    }
  };
  return Object.assign(app, { evaluate });
}

/** What tells the application to stay in one folder. */
export function foldersOf(home: string): Record<string, string> {
  return { POSTIL_USER_DATA: join(home, 'profile'), POSTIL_DOCUMENTS: join(home, 'documents') };
}

/** What `npm start` gives Electron here as well: where Chromium's own sandbox cannot start, nothing would. */
export async function sandboxArguments(executable: string): Promise<readonly string[]> {
  const script = pathToFileURL(join(root, 'scripts/window-arguments.mjs')).href;
  const module = (await import(script)) as { readonly windowArguments: (executable: string) => readonly string[] };
  return module.windowArguments(executable);
}

/** This process's environment without what would make Electron run as plain Node or without a built page. */
function inheritedEnvironment(): Record<string, string> {
  const own = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return Object.fromEntries(own.filter(([name]) => !['ELECTRON_RUN_AS_NODE', 'ELECTRON_RENDERER_URL'].includes(name)));
}
