// Stands where Electron's own default_app.asar stands, in a runtime that came without one: it starts the app whose
// folder is on the command line. The app's entry is awaited, because Electron fires `ready` as soon as this file is
// done, and what an app must do before `ready` (privileged schemes, the sandbox) would then come too late.
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const require = createRequire(import.meta.url);

try {
  if (process.argv.includes('--version')) printVersion();
  else await startApp(readAppFolder(process.argv.slice(1)));
} catch (failure) {
  process.stderr.write(`The app did not start: ${failure instanceof Error ? failure.stack : String(failure)}\n`);
  app.exit(1);
}

/** The first plain argument is the app's folder; modules after -r are loaded on the way (Playwright attaches so). */
function readAppFolder(args) {
  for (let index = 0; index < args.length; index += 1) {
    if (args[index] === '-r' || args[index] === '--require') {
      index += 1;
      require(resolve(args[index]));
    } else if (!args[index].startsWith('-')) {
      return resolve(args[index]);
    }
  }
  return process.cwd();
}

function printVersion() {
  process.stdout.write(`v${process.versions.electron}\n`);
  app.exit(0);
}

async function startApp(folder) {
  const manifest = require(join(folder, 'package.json'));
  Object.defineProperty(process, 'defaultApp', { configurable: false, enumerable: true, value: true });
  app.setAppPath(folder);
  app.name = manifest.productName ?? manifest.name;
  if (manifest.version) app.setVersion(manifest.version);
  await import(pathToFileURL(join(folder, manifest.main)).href);
}
