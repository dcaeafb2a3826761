import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

// A name with two spellings was renamed in newer Debian and Ubuntu releases; the first that the release knows is taken.
const needs = [
  ['xvfb'],
  ['libgtk-3-0t64', 'libgtk-3-0'],
  ['libnss3'],
  ['libasound2t64', 'libasound2'],
  ['libgbm1'],
  ['libatk-bridge2.0-0t64', 'libatk-bridge2.0-0'],
  ['libxss1'],
  ['libnotify4'],
  ['fonts-noto-cjk'], // without it Chinese is empty boxes on every picture
];

/**
 * Sees to what Electron and Xvfb need from the system, on Linux: installed on Debian and Ubuntu as root, named in one
 * sentence everywhere else. Answers whether it installed anything.
 */
export async function installSystemPackages(executable, say) {
  if (process.platform !== 'linux') return false;
  if (!existsSync('/etc/debian_version')) {
    refuseIncomplete(executable);
    return false;
  }
  const missing = needs.filter((names) => !names.some(isInstalled));
  if (missing.length === 0) return false;
  if (process.getuid() !== 0) {
    const list = missing.map((names) => names.at(-1)).join(' ');
    throw new Error(`The window needs packages that are not installed; please run: sudo apt-get install ${list}`);
  }
  say(`Installing system packages: ${missing.map((names) => names.at(-1)).join(' ')}`);
  await runApt(['update']);
  const chosen = missing.map((names) => names.find(isKnown) ?? names.at(-1));
  await runApt(['install', '-y', '--no-install-recommends', ...chosen]);
  return true;
}

function isInstalled(name) {
  const found = spawnSync('dpkg-query', ['-W', '-f', '${db:Status-Status}', name], { encoding: 'utf8' });
  return found.status === 0 && found.stdout === 'installed';
}

function isKnown(name) {
  return spawnSync('apt-cache', ['show', name], { stdio: 'ignore' }).status === 0;
}

function runApt(args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const child = spawn('apt-get', ['-q', ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text));
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (code) =>
      code === 0 ? done() : fail(new Error(`apt-get ${args.join(' ')} failed:\n${output.trim()}`)),
    );
  });
}

/** Other distributions name their packages otherwise, so the missing libraries themselves are named. */
function refuseIncomplete(executable) {
  const listed = spawnSync('ldd', [executable], { encoding: 'utf8' }).stdout ?? '';
  const missing = [...listed.matchAll(/^\s*(\S+) => not found$/gm)].map((match) => match[1]);
  if (spawnSync('Xvfb', ['-help'], { stdio: 'ignore' }).error) missing.push('Xvfb');
  if (missing.length === 0) return;
  throw new Error(`The window needs what this system lacks; please install the packages with ${missing.join(', ')}.`);
}
