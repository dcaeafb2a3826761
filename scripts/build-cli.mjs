import { existsSync, readFileSync } from 'node:fs';
import { copyFile, cp, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { join, resolve } from 'node:path';
import { fingerprint } from './fingerprint.mjs';
import { isStartedDirectly } from './started-directly.mjs';

const root = resolve(import.meta.dirname, '..');
const target = join(root, 'out/cli');
const entry = join(root, 'src/cli/main.ts');
const programs = {
  postil: entry,
  'reader-thread': join(root, 'src/engine/reading/reader-thread.ts'),
  'search-thread': join(root, 'src/engine/searching/search-thread.ts'),
  'word-thread': join(root, 'src/engine/counting/word-thread.ts'),
  'picture-thread': join(root, 'src/engine/picturing/picture-thread.ts'),
  'document-thread': join(root, 'src/engine/writing/document-thread.ts'),
};
const sources = ['src/cli', 'src/engine', 'src/formats', 'src/contract', 'src/domain', 'package-lock.json'];
const self = 'scripts/build-cli.mjs';

/** Builds the command line unless the last build is of these very sources. A packaged program has no sources. */
export async function buildCliWhenChanged() {
  if (!existsSync(entry)) return;
  const stamp = fingerprint([...sources, self]);
  if (readStamp() === stamp && existsSync(join(target, 'postil.js'))) return;
  await buildCli(stamp);
}

function readStamp() {
  const file = join(target, 'stamp');
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/**
 * Each program is one file, and each file takes its place by a rename, the stamp last: a first run beside another
 * first run, or a kill half-way, never meets half a program.
 */
async function buildCli(stamp) {
  const workshop = join(root, 'out', `cli-${randomUUID()}`);
  try {
    const { build } = await import('vite');
    for (const [name, ssr] of Object.entries(programs)) {
      await build({
        root,
        configFile: false,
        logLevel: 'error', // results go to stdout, so nothing else may
        build: {
          ssr,
          target: 'node20.18',
          outDir: workshop,
          emptyOutDir: false,
          copyPublicDir: false,
          rolldownOptions: { output: { format: 'es', entryFileNames: `${name}.js`, codeSplitting: false } },
        },
        ssr: { noExternal: true },
        // sql.js is CommonJS inside; these two names do not exist in the module that it becomes part of.
        define: { __dirname: 'import.meta.dirname', __filename: 'import.meta.filename' },
      });
    }
    await copyFile(join(root, 'node_modules/sql.js/dist/sql-wasm.wasm'), join(workshop, 'sql-wasm.wasm'));
    await copyFile(join(root, 'node_modules/@resvg/resvg-wasm/index_bg.wasm'), join(workshop, 'resvg.wasm'));
    const cmaps = 'cmaps'; // of the fonts in Chinese, Japanese and Korean PDFs
    await cp(join(root, 'node_modules/pdfjs-dist', cmaps), join(workshop, cmaps), { recursive: true });
    await writeFile(join(workshop, 'stamp'), stamp);
    await mkdir(target, { recursive: true });
    await rm(join(target, cmaps), { recursive: true, force: true });
    await rename(join(workshop, cmaps), join(target, cmaps));
    const files = ['sql-wasm.wasm', 'resvg.wasm', ...Object.keys(programs).map((name) => `${name}.js`), 'stamp'];
    for (const name of files) await rename(join(workshop, name), join(target, name));
  } finally {
    await rm(workshop, { recursive: true, force: true });
  }
}

// As `prepare`, after an install, it only saves the first run some time: a failure is told in full by that first run.
if (isStartedDirectly(import.meta.url)) {
  await buildCliWhenChanged().catch((failure) => {
    process.stderr.write(`The command line was not built: ${failure.message}\n`);
  });
}
