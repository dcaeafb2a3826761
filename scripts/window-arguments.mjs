import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Arguments that Electron itself needs here. Chromium's sandbox cannot start as root, which only containers and tests
 * are, nor where the system forbids a program to make its own (Ubuntu 24.04 and newer) and the runtime's helper was not
 * installed with root's rights; the window would not open at all.
 */
export function windowArguments(executable) {
  if (process.platform !== 'linux') return [];
  const possible = process.getuid() !== 0 && (mayMakeSandbox() || hasSandboxHelper(executable));
  return possible ? [] : ['--no-sandbox'];
}

function mayMakeSandbox() {
  return (
    readSwitch('/proc/sys/kernel/apparmor_restrict_unprivileged_userns') !== '1' &&
    readSwitch('/proc/sys/kernel/unprivileged_userns_clone') !== '0'
  );
}

function readSwitch(file) {
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined;
}

function hasSandboxHelper(executable) {
  const helper = statSync(join(dirname(executable), 'chrome-sandbox'), { throwIfNoEntry: false });
  return helper !== undefined && helper.uid === 0 && (helper.mode & 0o4000) !== 0;
}
