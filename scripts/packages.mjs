import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { runNpm } from './npm.mjs';

const root = resolve(import.meta.dirname, '..');

/** Runs `npm ci` when what is installed is not what the lock file asks for; answers whether it did. */
export async function installPackages(say) {
  if (isInstalled()) return false;
  say('Installing packages (npm ci)');
  await runNpm(['ci', '--no-audit', '--no-fund'], root);
  return true;
}

/** npm keeps its own list inside node_modules; packages for other platforms are optional and rightly absent. */
function isInstalled() {
  const own = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(own)) return false;
  const installed = readPackages(own);
  const wanted = Object.entries(readPackages(join(root, 'package-lock.json')));
  return wanted.every(([path, entry]) => path === '' || entry.optional || installed[path]?.version === entry.version);
}

function readPackages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}
