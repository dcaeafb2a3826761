/** The thread in which drawings become pictures for programs that show no SVG: the engine answers meanwhile. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import type { FromDrawer, ToDrawer } from './draw-pictures';
import { readSystemFonts } from './fonts-of-system';

/** Built beside this program. */
const wasm = readFile(join(import.meta.dirname, 'resvg.wasm'));
const ready = wasm.then((bytes) => initWasm(new Uint8Array(bytes)));
const fonts = readSystemFonts();

parentPort?.on('message', (request: ToDrawer) => void answer(request).then((said) => parentPort?.postMessage(said)));

async function answer({ call, svg, zoom }: ToDrawer): Promise<FromDrawer> {
  try {
    await ready;
    const { files, sans, serif } = await fonts;
    const drawing = new Resvg(svg, {
      font: {
        fontBuffers: [...files],
        ...(sans !== '' && { defaultFontFamily: sans, sansSerifFamily: sans, serifFamily: serif }),
      },
      fitTo: { mode: 'zoom', value: zoom },
    });
    const image = drawing.render();
    const png = image.asPng();
    image.free();
    drawing.free();
    return { call, type: 'drawn', png };
  } catch (error) {
    return { call, type: 'bug', message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
