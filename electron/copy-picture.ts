import * as electron from 'electron';

/** Puts a picture on the clipboard. */
export async function copyPicture(png: Uint8Array<ArrayBuffer>): Promise<void> {
  const { clipboard, nativeImage } = electron;
  const writeImage: unknown = Reflect.get(clipboard, 'writeImage');
  // What older releases of Electron have in place of clipboard items.
  if (typeof writeImage === 'function')
    Reflect.apply(writeImage, clipboard, [nativeImage.createFromBuffer(Buffer.from(png))]);
  else await clipboard.write([new electron.ClipboardItem({ 'image/png': new Blob([png]) })]);
}
