// `npm run types`: each room is checked with its own tsconfig, so that a room that may not see the DOM or Node does not.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const compiler = join(root, 'node_modules/typescript/bin/tsc');
const rooms = JSON.parse(readFileSync(join(root, 'tsconfig.json'), 'utf8')).references.map(({ path }) => path);

let failures = 0;
for (const room of rooms) if (!(await checkRoom(room))) failures += 1;
process.stdout.write(failures === 0 ? `${rooms.length} rooms without errors\n` : `${failures} rooms with errors\n`);
process.exitCode = failures === 0 ? 0 : 1;

function checkRoom(room) {
  // What has not changed since the last run is not checked again.
  const memory = join(root, 'out/types', `${basename(room)}.tsbuildinfo`);
  const args = [compiler, '--pretty', 'false', '--incremental', '--tsBuildInfoFile', memory, '-p', room];
  const child = spawn(process.execPath, args, { cwd: root, stdio: 'inherit' });
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (code) => done(code === 0));
  });
}
