/** Reads a file of pdf.js's folder `cmaps` by its name. */
type ReadAsset = (name: string) => Promise<Uint8Array>;

let readAsset: ReadAsset | null = null;

/** Formats touch no files: the thread that reads PDFs says where the character maps lie. */
export function setPdfAssets(read: ReadAsset): void {
  readAsset = read;
}

/** One character map. Names are letters, digits and hyphens, so none leads elsewhere. */
export async function readPdfAsset(name: string): Promise<Uint8Array> {
  const file = name.split('/').at(-1) ?? '';
  if (!readAsset || !/^[\w-]+\.bcmap$/.test(file)) throw new Error(`No character map ${file}`);
  return await readAsset(file);
}
