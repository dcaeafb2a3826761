import { BrowserWindow } from 'electron';
import { fixPdfDates } from './pdf-dates';

type DrawingToPrint = { readonly svg: string; readonly width: number; readonly height: number };

/** PDF counts in inches, the drawing in CSS pixels. */
const pixelsPerInch = 96;

/**
 * A drawing as a PDF of one page of its own size: words stay words, in any script that the system can write. It is laid out in
 * a window that nobody sees, without scripts, network or anything of ours; the same drawing gives the same bytes.
 */
export async function printDrawing({ svg, width, height }: DrawingToPrint): Promise<Uint8Array<ArrayBuffer>> {
  const page = new BrowserWindow({
    show: false,
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, javascript: false },
  });
  try {
    await page.loadURL(`data:text/html;charset=utf-8;base64,${Buffer.from(pageOf(svg)).toString('base64')}`);
    const pdf = await page.webContents.printToPDF({
      printBackground: true,
      margins: { top: 0, bottom: 0, left: 0, right: 0 },
      // A little larger than the drawing: rounding must not push its last line to a second page.
      pageSize: { width: (width + 1) / pixelsPerInch, height: (height + 1) / pixelsPerInch },
    });
    return fixPdfDates(pdf);
  } finally {
    page.destroy();
  }
}

function pageOf(svg: string): string {
  return `<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><style>html,body{margin:0}svg{display:block}</style>${svg}`;
}
