// `npm run dev`: the workbench with the dev server, reloading as sources change. electron-vite asks only
// ELECTRON_EXEC_PATH for a runtime, so it is told which one there is.
import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { obtainElectron } from './electron-runtime.mjs';
import { windowArguments } from './window-arguments.mjs';

const root = resolve(import.meta.dirname, '..');
const { executable } = await obtainElectron((sentence) => process.stderr.write(`${sentence}\n`));
const noSandbox = windowArguments(executable).length > 0 ? ['--noSandbox'] : [];
const child = spawn(
  process.execPath,
  [join(root, 'node_modules/electron-vite/bin/electron-vite.js'), 'dev', ...noSandbox, ...process.argv.slice(2)],
  { cwd: root, stdio: 'inherit', env: { ...process.env, ELECTRON_EXEC_PATH: executable } },
);
child.on('close', (code) => process.exit(code ?? 1));
