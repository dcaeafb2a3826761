import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { programVersion } from '../../src/domain/program-version';

type Manifest = {
  readonly version?: string;
  readonly resolved?: string;
  readonly dependencies?: Record<string, string>;
  readonly devDependencies?: Record<string, string>;
  readonly optionalDependencies?: Record<string, string>;
};

const manifest = readJson<Manifest>('package.json');
const lock = Object.entries(readJson<{ packages: Record<string, Manifest> }>('package-lock.json').packages);

test('every package is named with one exact version', () => {
  const ranges = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
  expect(ranges.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});

test('the lock file holds the programs of every platform, or npm refuses to install from it', () => {
  const known = new Set(lock.map(([path]) => path.split('node_modules/').at(-1)));
  const missing = lock.flatMap(([, entry]) => Object.keys(entry.optionalDependencies ?? {}));
  expect(missing.filter((name) => !known.has(name))).toEqual([]);
});

test('the lock file names no registry, so that each person installs from their own', () => {
  expect(lock.filter(([, { resolved }]) => resolved !== undefined).map(([path]) => path)).toEqual([]);
});

test('files that the program makes name its version', () => {
  expect(programVersion).toBe(manifest.version);
});

function readJson<T>(path: string): T {
  return JSON.parse(readFileSync(path, 'utf8')) as T;
}
