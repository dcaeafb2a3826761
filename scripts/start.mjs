// `npm start`: installs what is missing, builds when sources changed, and opens the workbench. Until the packages are
// there only modules of Node itself may be imported.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { buildAppWhenChanged } from './build-app.mjs';
import { obtainElectron } from './electron-runtime.mjs';
import { refuseOldNode } from './node-version.mjs';
import { installPackages } from './packages.mjs';
import { hasDisplay } from './virtual-display.mjs';
import { windowArguments } from './window-arguments.mjs';

const root = resolve(import.meta.dirname, '..');

refuseOldNode();
try {
  process.exitCode = await start();
} catch (failure) {
  process.stderr.write(`${failure.message}\n`);
  process.exitCode = 1;
}

async function start() {
  await installPackages(say);
  const runtime = await obtainElectron(say);
  await buildAppWhenChanged(say);
  if (hasDisplay()) return openWindow(runtime.executable);
  const { installSystemPackages } = await import('./system-packages.mjs');
  await installSystemPackages(runtime.executable, say);
  const { takeFirstTour } = await import('./first-tour.mjs');
  say('There is no display here, so the window runs under Xvfb and goes through its main job by itself.');
  return takeFirstTour(runtime.executable, say);
}

function openWindow(executable) {
  // Editors set this one in their terminals; with it Electron would be plain Node.
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  const args = [...windowArguments(executable), root, ...process.argv.slice(2).map(resolveFile)];
  const window = spawn(executable, args, { stdio: 'inherit', env });
  return new Promise((done, fail) => {
    window.on('error', fail);
    window.on('close', (code) => done(code ?? 1));
  });
}

/** npm runs scripts in the package's folder; a file is meant from where the person stood. */
function resolveFile(argument) {
  const file = resolve(process.env.INIT_CWD ?? process.cwd(), argument);
  return !argument.startsWith('-') && existsSync(file) ? file : argument;
}

function say(sentence) {
  process.stdout.write(`${sentence}\n`);
}
