import { protocol } from 'electron';
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';

const root = join(import.meta.dirname, '../renderer');

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  // What a PDF needs to be drawn: character maps and fonts that the file itself does not hold.
  '.bcmap': 'application/octet-stream',
  '.pfb': 'application/octet-stream',
  '.ttf': 'font/ttf',
};

/** Must run before the application is ready, and only once. */
export function registerPageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: 'app',
      privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
    },
  ]);
}

/** Serves the built page, and nothing that lies outside its folder, under app://postil/. */
export function servePage(): void {
  protocol.handle('app', async (request) => {
    const url = new URL(request.url);
    if (url.host !== 'postil') return refuse(404);
    const path = findFile(url.pathname);
    if (path === null) return refuse(403);
    const contentType = contentTypes[extname(path)];
    if (request.method !== 'GET' || contentType === undefined) return refuse(404);
    try {
      const nonce = randomBytes(16).toString('base64');
      const file = await readFile(path);
      const body = extname(path) === '.html' ? nameNonce(file.toString(), nonce) : new Uint8Array(file);
      return new Response(body, { headers: { ...fixedHeaders(nonce), 'content-type': contentType } });
    } catch {
      return refuse(404);
    }
  });
}

/** The file behind an address; null when the address is malformed or leads out of the page's folder. */
function findFile(pathname: string): string | null {
  try {
    const path = normalize(join(root, decodeURIComponent(pathname === '/' ? '/index.html' : pathname)));
    return path.startsWith(root + sep) && !path.includes('\0') ? path : null;
  } catch {
    return null;
  }
}

function refuse(status: 403 | 404): Response {
  return new Response(null, { status, headers: fixedHeaders('none') });
}

/** Components that must add a style sheet of their own (press and scroll handling) find the nonce here. */
function nameNonce(html: string, nonce: string): string {
  return html.replace('<head>', `<head><meta property="csp-nonce" nonce="${nonce}">`);
}

function fixedHeaders(nonce: string): Record<string, string> {
  return {
    'content-security-policy': contentPolicy(nonce),
    'x-content-type-options': 'nosniff',
    'cross-origin-opener-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
  };
}

/** Our own files only: no inline script, no eval, no wasm (it all runs in the engine), no frame, no form, no network. */
function contentPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-src 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
