import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');

/** A step that passes or fails as one, by the exit code of a script run by node. */
export async function runCheck(name, script, args = []) {
  const started = performance.now();
  const { code, output } = await runNode(script, args);
  const passed = code === 0 ? 1 : 0;
  return { name, passed, failed: 1 - passed, skipped: 0, seconds: secondsSince(started), output };
}

/** A step that is a vitest project: as many tests as vitest counts. */
export async function runTests(name, project) {
  const started = performance.now();
  const folder = await mkdtemp(join(tmpdir(), 'postil-test-'));
  const report = join(folder, 'report.json');
  const args = ['run', '--config', 'tests/vitest.config.ts', '--project', project];
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  try {
    const { code, output } = await runNode('node_modules/vitest/vitest.mjs', [...args, ...reporters]);
    return { name, ...countTests(report, code), seconds: secondsSince(started), output };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A file that does not load has no tests to count, and is one failure; so is a run that failed for any other reason. */
function countTests(report, code) {
  if (!existsSync(report)) return { passed: 0, failed: 1, skipped: 0 };
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(
    readFileSync(report, 'utf8'),
  );
  const unloaded = testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length;
  const failed = numFailedTests + unloaded;
  return {
    passed: numPassedTests,
    failed: failed === 0 && code !== 0 ? 1 : failed,
    skipped: numPendingTests + numTodoTests,
  };
}

/** Runs a step written here, whose promise says by rejecting that it failed. */
export async function runOwn(name, work) {
  const started = performance.now();
  const output = await work().then(
    () => undefined,
    (failure) => failure.message,
  );
  const passed = output === undefined ? 1 : 0;
  return { name, passed, failed: 1 - passed, skipped: 0, seconds: secondsSince(started), output: output ?? '' };
}

function runNode(script, args) {
  // Colours would be noise in a file or a log.
  const { FORCE_COLOR: _, ...env } = process.env;
  const options = { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], env: { ...env, NO_COLOR: '1' } };
  const child = spawn(process.execPath, [join(root, script), ...args], options);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text));
  return new Promise((done) => {
    child.on('error', (failure) => done({ code: 1, output: failure.message }));
    child.on('close', (code) => done({ code, output }));
  });
}

function secondsSince(started) {
  return (performance.now() - started) / 1000;
}
