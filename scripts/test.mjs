// `npm test`: installs what is missing, runs every check and test there is, and ends with one line of sums. Until the
// packages are there only modules of Node itself may be imported.
import { buildAppWhenChanged } from './build-app.mjs';
import { buildCliWhenChanged } from './build-cli.mjs';
import { obtainElectron } from './electron-runtime.mjs';
import { refuseOldNode } from './node-version.mjs';
import { installPackages } from './packages.mjs';
import { runCheck, runOwn, runTests } from './steps.mjs';
import { installSystemPackages } from './system-packages.mjs';

const results = [];

refuseOldNode();
try {
  await installPackages(say);
  const runtime = await obtainElectron(say);
  await installSystemPackages(runtime.executable, say);
  say(`Electron ${runtime.version} (${runtime.folder})`);
} catch (failure) {
  results.push(tell({ name: 'set-up', passed: 0, failed: 1, skipped: 0, seconds: 0, output: failure.message }));
}
// The window's tests come last and alone: they need the build, and a busy machine would make them wait for nothing.
if (results.length === 0) {
  await Promise.all([runInTurn([checkTypes, checkLint, checkFormat, buildAll]), runInTurn([testHouse, testUnits])]);
  await runInTurn([testWindow]);
}
const passed = sum('passed');
const failed = sum('failed');
process.exitCode = failed === 0 ? 0 : 1;
say(`${passed} passed, ${failed} failed`);

function checkTypes() {
  return runCheck('types', 'scripts/types.mjs');
}

function checkLint() {
  return runCheck('lint', 'node_modules/oxlint/bin/oxlint', ['--type-aware']);
}

function checkFormat() {
  return runCheck('format', 'node_modules/prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.']);
}

function buildAll() {
  return runOwn('build', async () => {
    await buildAppWhenChanged();
    await buildCliWhenChanged();
  });
}

function testHouse() {
  return runTests('house', 'house');
}

function testUnits() {
  return runTests('unit', 'unit');
}

function testWindow() {
  return runTests('window', 'e2e');
}

async function runInTurn(steps) {
  for (const step of steps) results.push(tell(await step()));
}

function tell(result) {
  const { name, passed: good, failed: bad, skipped, seconds, output } = result;
  const counts = `${String(good).padStart(4)} passed  ${String(bad).padStart(3)} failed`;
  const left = skipped > 0 ? `  ${skipped} skipped` : '';
  say(`${name.padEnd(8)}${counts}  ${seconds.toFixed(1).padStart(6)} s${left}`);
  if (bad > 0) say(`\n${output.trim()}\n`);
  return result;
}

function sum(field) {
  return results.reduce((total, result) => total + result[field], 0);
}

function say(sentence) {
  process.stdout.write(`${sentence}\n`);
}
