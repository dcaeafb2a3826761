import { spawn } from 'node:child_process';

/**
 * Runs npm in a folder and resolves with what it printed; rejects, with that text, when npm fails. Inside an npm script
 * the very npm that runs is used again, so that the two never differ.
 */
export function runNpm(args, folder) {
  const own = process.env.npm_execpath;
  const inside = own !== undefined && /\.c?js$/.test(own);
  // npm on Windows is a batch file, which can only be started through the shell.
  const options = { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'], shell: !inside && process.platform === 'win32' };
  const child = inside ? spawn(process.execPath, [own, ...args], options) : spawn('npm', args, options);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(output);
      else reject(new Error(`npm ${args.join(' ')} failed:\n${output.trim()}`));
    });
  });
}
