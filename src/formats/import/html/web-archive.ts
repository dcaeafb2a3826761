/** Whether a file is a whole web page in one, as Safari saves it. */
export function isWebArchive(bytes: Uint8Array): boolean {
  const start = String.fromCharCode(...bytes.subarray(0, 4096));
  return /^bplist0\d/.test(start) && (start.includes('WebMainResource') || start.includes('WebResource'));
}
