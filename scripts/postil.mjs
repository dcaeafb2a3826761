#!/usr/bin/env node
// The `postil` command: builds the command line when its sources changed since the last build, then runs it here.
import module from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildCliWhenChanged } from './build-cli.mjs';
import { refuseOldNode } from './node-version.mjs';

refuseOldNode();
module.enableCompileCache?.(); // Node 22.1 and newer start the program faster from its compiled form
try {
  await buildCliWhenChanged();
} catch (failure) {
  process.stderr.write(`The command line could not be built: ${failure.message}\n`);
  process.exit(1);
}
await import(pathToFileURL(resolve(import.meta.dirname, '../out/cli/postil.js')).href);
