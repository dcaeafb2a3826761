/** Writes a bug that was met in the engine into its log, by the name of what was being done. */
export function reportBug(name: string, error: unknown): void {
  console.error(`${name} failed:`, error);
}
