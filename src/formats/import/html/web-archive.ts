/** Whether a file is a whole web page in one, as browsers save it: MHTML or a web archive of Safari. */
export function isWebArchive(bytes: Uint8Array): boolean {
  const start = String.fromCharCode(...bytes.subarray(0, 4096));
  if (/^bplist0\d/.test(start)) return start.includes('WebMainResource') || start.includes('WebResource');
  return /^(?:[\w-]+:[^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*){0,30}?content-type:\s*multipart\/related/i.test(start);
}
