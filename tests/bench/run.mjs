// `npm run bench [-- name]`: runs the benchmarks (those whose file name contains `name`), prints a table and writes
// out/bench.json. Numbers are medians on this machine, beside the budget where there is one.
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

function summarise({ name, budget, rounds }) {
  const sorted = rounds.toSorted((a, b) => a - b);
  const at = (share) => round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]);
  return { name, median: at(0.5), p95: at(0.95), fastest: at(0), slowest: at(1), rounds: rounds.length, budget };
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
  say(row(['', 'median ms', '95 % ms', 'budget ms', '']));
  for (const { name, median, p95, budget } of results) {
    const verdict = budget === null ? '' : median <= budget ? 'within' : 'over';
    say(row([name, String(median), String(p95), budget === null ? '-' : String(budget), verdict]));
  }
  say('\nAlso in out/bench.json');
}

function say(sentence) {
  process.stdout.write(`${sentence}\n`);
}
