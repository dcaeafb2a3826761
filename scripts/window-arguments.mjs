/** Arguments that Electron itself needs here: its sandbox cannot start as root, which only containers and tests are. */
export function windowArguments() {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}
