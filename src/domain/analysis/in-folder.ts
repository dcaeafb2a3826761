/** Whether a folder is another one or lies inside it: `Press/2016` lies in `Press`; null is no folder. */
export function isInFolder(folder: string | null, chosen: string): boolean {
  return folder !== null && (folder === chosen || folder.startsWith(`${chosen}/`));
}
