import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll } from 'vitest';
import { build } from 'vite';
import { wasmPath } from '../storage/storage';

/** Bundles the child once for a test file; answers where it is. */
export function bundledChild(): { script(): string } {
  let folder = '';
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'postil-child-'));
    await build({
      configFile: false,
      logLevel: 'silent',
      ssr: { noExternal: true },
      build: {
        ssr: fileURLToPath(new URL('child.ts', import.meta.url)),
        outDir: folder,
        target: 'node20',
        rolldownOptions: { output: { format: 'es', entryFileNames: 'child.mjs' } },
      },
    });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return { script: () => join(folder, 'child.mjs') };
}

export type RunningChild = {
  readonly process: ChildProcess;
  /** Lines so far. */
  readonly lines: readonly string[];
  /** Resolves at the first line, or at the end. */
  readonly spoke: Promise<void>;
  readonly ended: Promise<{ readonly signal: string | null; readonly errors: string }>;
};

export function startChild(script: string, mode: string, path: string, ...rest: (string | number)[]): RunningChild {
  const child = spawn(process.execPath, [script, mode, path, wasmPath, ...rest.map(String)]);
  const lines: string[] = [];
  let pending = '';
  let errors = '';
  child.stderr.on('data', (data) => (errors += String(data)));
  const spoke = new Promise<void>((resolve) => {
    child.stdout.on('data', (data) => {
      const parts = (pending + String(data)).split('\n');
      pending = parts.pop() ?? '';
      lines.push(...parts);
      if (lines.length > 0) resolve();
    });
    child.on('close', () => resolve());
  });
  const ended = new Promise<{ signal: string | null; errors: string }>((resolve) => {
    child.on('close', (_code, signal) => resolve({ signal, errors }));
  });
  return { process: child, lines, spoke, ended };
}
