import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { build } from 'vite';

const mainScript = `
const { app, BrowserWindow } = require('electron');
app.whenReady().then(() => new BrowserWindow({ width: 1280, height: 800 }).loadFile('index.html'));
`;
const styles = `
body { margin: 0; }
#scroller { height: 100vh; overflow-y: auto; }
p { max-width: 38em; margin: 0 auto 0.74em; font: 17px/1.65 Georgia, serif; }
`;

/** Makes a window for Electron that shows texts with the peer's annotator and nothing else; answers its folder. */
export async function buildPeer(folder: string): Promise<string> {
  const target = join(folder, 'peer');
  mkdirSync(target);
  writeFileSync(join(target, 'package.json'), JSON.stringify({ name: 'peer', main: 'main.js' }));
  writeFileSync(join(target, 'main.js'), mainScript);
  const links = '<link rel="stylesheet" href="page.css"><script src="page.js" defer></script>';
  writeFileSync(
    join(target, 'index.html'),
    `<!doctype html><meta charset="utf-8"><title>Peer</title><style>${styles}</style>${links}<div id="scroller"></div>`,
  );
  const library = dirname(createRequire(import.meta.url).resolve('@recogito/text-annotator'));
  copyFileSync(join(library, 'text-annotator.css'), join(target, 'page.css'));
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      outDir: target,
      emptyOutDir: false,
      // A page from a file may load plain scripts only.
      lib: {
        entry: join(import.meta.dirname, 'page.ts'),
        formats: ['iife'],
        name: 'peer',
        fileName: () => 'page.js',
      },
    },
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  return target;
}
