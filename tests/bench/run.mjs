// `npm run bench [-- name]`: runs the benchmarks (those whose file name contains `name`), prints a table and writes
// out/bench.json. Numbers are from this machine, beside the budgets where there are some.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { obtainElectron } from '../../scripts/electron-runtime.mjs';
import { installPackages } from '../../scripts/packages.mjs';
import { installSystemPackages } from '../../scripts/system-packages.mjs';

const root = resolve(import.meta.dirname, '../..');
const lines = join(root, 'out/bench.lines');

await installPackages(say);
const runtime = await obtainElectron(say);
await installSystemPackages(runtime.executable, say);
mkdirSync(join(root, 'out'), { recursive: true });
writeFileSync(lines, '');
const code = await runBenchmarks();
const results = readFileSync(lines, 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => summarise(JSON.parse(line)));
rmSync(lines);
const machine = {
  processor: cpus()[0]?.model ?? 'unknown',
  cores: cpus().length,
  memory: `${Math.round(totalmem() / 2 ** 30)} GB`,
  platform: `${process.platform} ${process.arch}`,
  node: process.versions.node,
  electron: runtime.version,
};
writeFileSync(join(root, 'out/bench.json'), `${JSON.stringify({ machine, results }, null, 2)}\n`);
printTable();
process.exitCode = code;

function runBenchmarks() {
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const args = [vitest, 'run', '--config', 'tests/vitest.config.ts', '--project', 'bench', ...process.argv.slice(2)];
  const child = spawn(process.execPath, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, POSTIL_BENCH: lines },
  });
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (found) => done(found ?? 1));
  });
}

function summarise({ name, unit, rounds, budget = null, budget95 = null, worst = null }) {
  const sorted = rounds.toSorted((a, b) => a - b);
  const at = (share) => round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]);
  const result = { name, unit, median: at(0.5), p95: at(0.95), fastest: at(0), slowest: at(1), rounds: rounds.length };
  return { ...result, budget, budget95, worst };
}

function round(milliseconds) {
  return Number(milliseconds.toPrecision(3));
}

function printTable() {
  const width = Math.max(9, ...results.map(({ name }) => name.length));
  const row = (cells) =>
    `${cells[0].padEnd(width)}${cells
      .slice(1)
      .map((cell) => cell.padStart(12))
      .join('')}`;
  say(
    `\n${machine.processor}, ${machine.cores} cores, ${machine.memory}, ${machine.platform}, Electron ${machine.electron}`,
  );
  say(row(['', 'median', '95 %', 'slowest', 'unit', 'budget', '']));
  for (const result of results) {
    const { name, unit, median, p95, slowest, budget, budget95, worst } = result;
    const budgets = [budget, budget95, worst].map((most) => most ?? '-').join(' / ');
    const isSet = budget !== null || budget95 !== null || worst !== null;
    const shown = isSet ? (unit === 'times' ? `at least ${budget}` : budgets) : '-';
    say(row([name, String(median), String(p95), String(slowest), unit, shown, isSet ? verdictOf(result) : '']));
  }
  say('\nBudgets are for the median / 95 % / the slowest. Also in out/bench.json');
}

function verdictOf({ unit, median, p95, slowest, budget, budget95, worst }) {
  if (unit === 'times') return median >= budget ? 'within' : 'below';
  const over = [
    [median, budget],
    [p95, budget95],
    [slowest, worst],
  ].some(([found, most]) => most !== null && found > most);
  return over ? 'over' : 'within';
}

function say(sentence) {
  process.stdout.write(`${sentence}\n`);
}
