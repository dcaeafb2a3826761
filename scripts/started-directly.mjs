import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Whether a script is what `node` was told to run, also through the links that npm puts in node_modules/.bin. */
export function isStartedDirectly(url) {
  const script = process.argv[1];
  return script !== undefined && realpathSync(script) === realpathSync(fileURLToPath(url));
}
