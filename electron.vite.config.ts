import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join, normalize, resolve, sep } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';

// One build for the current Electron and for the older runtime that tests may have to run on.
const nodeTarget = 'node20.18';
const windowTarget = 'chrome130';

// The protocol handler sends the same policy as a header; the tag holds where there is no header. The dev server needs
// inline scripts, so the tag is there in builds only.
const contentPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "media-src 'self' blob:",
  "connect-src 'self'",
  "worker-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-src 'none'",
].join('; ');

const policyTag = {
  tag: 'meta',
  attrs: { 'http-equiv': 'Content-Security-Policy', content: contentPolicy },
  injectTo: 'head-prepend' as const,
};

/** Files that a program reads as they are. */
function copyFolder(from: string, to: string): Plugin {
  return {
    name: `copy ${from}`,
    apply: 'build',
    // No program of the page may be WebAssembly; pdf.js has scripts that do the same.
    closeBundle: () =>
      cpSync(resolve(from), resolve(to), { recursive: true, filter: (path) => !path.endsWith('.wasm') }),
  };
}

/** A file that a program reads as it is. */
function copyFile(from: string, to: string): Plugin {
  return { name: `copy ${from}`, apply: 'build', closeBundle: () => cpSync(resolve(from), resolve(to)) };
}

/** The same while one develops, when nothing is built. */
function serveFolder(at: string, from: string): Plugin {
  return {
    name: `serve ${from}`,
    apply: 'serve',
    configureServer({ middlewares }) {
      middlewares.use(at, (request, response, next) => {
        const path = normalize(join(resolve(from), request.url ?? ''));
        if (!path.startsWith(resolve(from) + sep) || !existsSync(path)) return next();
        if (path.endsWith('.js')) response.setHeader('content-type', 'text/javascript');
        response.end(readFileSync(path));
      });
    },
  };
}

// A default export, because electron-vite reads its configuration so.
export default defineConfig({
  main: {
    plugins: [
      copyFolder('node_modules/pdfjs-dist/cmaps', 'out/main/cmaps'),
      copyFile('node_modules/@resvg/resvg-wasm/index_bg.wasm', 'out/main/resvg.wasm'),
    ],
    build: {
      target: nodeTarget,
      externalizeDeps: false, // everything is bundled: the packaged app is out/ alone, without node_modules
      rolldownOptions: {
        input: {
          main: resolve('electron/main.ts'),
          'engine-process': resolve('electron/engine-process.ts'),
          'reader-thread': resolve('src/engine/reading/reader-thread.ts'),
          'search-thread': resolve('src/engine/searching/search-thread.ts'),
          'word-thread': resolve('src/engine/counting/word-thread.ts'),
          'picture-thread': resolve('src/engine/picturing/picture-thread.ts'),
          'document-thread': resolve('src/engine/writing/document-thread.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js' },
      },
    },
  },
  preload: {
    build: {
      target: nodeTarget,
      externalizeDeps: false, // a sandboxed preload cannot load packages
      rolldownOptions: {
        input: { preload: resolve('electron/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' }, // and must be one CommonJS file
      },
    },
  },
  renderer: {
    root: 'src/ui',
    build: {
      target: windowTarget,
      outDir: 'out/renderer',
      emptyOutDir: true, // it lies outside the root, where Vite does not empty on its own
      minify: true,
      rolldownOptions: { input: resolve('src/ui/index.html') },
    },
    plugins: [
      react(),
      { name: 'content-policy', apply: 'build', transformIndexHtml: () => [policyTag] },
      ...['cmaps', 'standard_fonts', 'wasm'].map((folder) =>
        copyFolder(`node_modules/pdfjs-dist/${folder}`, `out/renderer/pdf/${folder}`),
      ),
      serveFolder('/pdf', 'node_modules/pdfjs-dist'),
    ],
  },
});
