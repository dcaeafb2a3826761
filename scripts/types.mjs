// `npm run types`: each room is checked with its own tsconfig, so that a room that may not see the DOM or Node does not.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const compiler = join(root, 'node_modules/typescript/bin/tsc');
// The root file has comments in no place, so it is plain JSON.
const rooms = JSON.parse(readFileSync(join(root, 'tsconfig.json'), 'utf8')).references.map(({ path }) => path);

let failures = 0;
for (const room of rooms) if (!(await checkRoom(room))) failures += 1;
process.stdout.write(failures === 0 ? `${rooms.length} rooms without errors\n` : `${failures} rooms with errors\n`);
process.exitCode = failures === 0 ? 0 : 1;

function checkRoom(room) {
  const child = spawn(process.execPath, [compiler, '--pretty', 'false', '-p', room], { cwd: root, stdio: 'inherit' });
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (code) => done(code === 0));
  });
}
