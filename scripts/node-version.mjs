const oldest = [20, 19];

/** Ends the program, in one sentence, on a Node that is too old for it. */
export function refuseOldNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return;
  process.stderr.write(
    `Postil needs Node ${oldest.join('.')} or newer, and this is Node ${process.versions.node}: install a newer one from nodejs.org.\n`,
  );
  process.exit(1);
}
