/** The thread in which drawings become pictures for programs that show no SVG: the engine answers meanwhile. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { answerEngine } from '../threads/answer-engine';
import type { PictureQuestion } from './draw-pictures';
import { readSystemFonts } from './fonts-of-system';

/** Built beside this program. */
const wasm = readFile(join(import.meta.dirname, 'resvg.wasm'));
const ready = wasm.then((bytes) => initWasm(new Uint8Array(bytes)));
const fonts = readSystemFonts();

answerEngine(draw);

async function draw({ svg, zoom }: PictureQuestion): Promise<Uint8Array> {
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
  return png;
}
