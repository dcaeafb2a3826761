import { screen, type BrowserWindow, type Rectangle } from 'electron';
import * as z from 'zod';
import { openStoredFile } from './stored-file';

const size = { width: z.int().min(640).max(20_000), height: z.int().min(480).max(20_000) };
const place = { x: z.int().nullable(), y: z.int().nullable() };
const schema = z.strictObject({ ...place, ...size, maximized: z.boolean() });
export type StoredBounds = z.infer<typeof schema>;
const firstBounds: StoredBounds = { x: null, y: null, width: 1440, height: 900, maximized: false };

/** How far a further window lies right of and below the one it came from. */
const offset = 32;

/** Where the next window shall stand, and where the last one stood when it was closed. */
export type WindowBounds = {
  /** Beside the window it comes from; the first one where the last one of the time before stood. */
  place(from: BrowserWindow | null): StoredBounds;
  keep(window: BrowserWindow): void;
};

/** Our own file, because Electron's built-in memory for windows is younger than the oldest Electron we run on. */
export function openWindowBounds(folder: string): WindowBounds {
  const stored = openStoredFile(folder, 'window.json', schema, firstBounds);
  return {
    place(from) {
      if (from) return besides(from);
      const bounds = stored.read();
      return isVisible(bounds) ? bounds : { ...firstBounds, maximized: bounds.maximized };
    },
    keep(window) {
      window.on('close', () => stored.write({ ...window.getNormalBounds(), maximized: window.isMaximized() }));
    },
  };
}

/** As large as the window it comes from; where the screen ends it begins again at the top left. */
function besides(from: BrowserWindow): StoredBounds {
  const { x, y, width, height } = from.getNormalBounds();
  const { workArea } = screen.getDisplayMatching({ x, y, width, height });
  const fits = x + offset + width <= workArea.x + workArea.width && y + offset + height <= workArea.y + workArea.height;
  const corner = fits ? { x: x + offset, y: y + offset } : { x: workArea.x, y: workArea.y };
  return { ...corner, width, height, maximized: false };
}

/** Whether enough of the window lies on a screen to be taken hold of: a second screen may have been unplugged. */
function isVisible({ x, y, width, height }: StoredBounds): boolean {
  if (x === null || y === null) return false;
  const { workArea } = screen.getDisplayMatching({ x, y, width, height });
  return overlap(x, width, workArea, 'x', 'width') > 100 && overlap(y, height, workArea, 'y', 'height') > 100;
}

function overlap(start: number, length: number, area: Rectangle, from: 'x' | 'y', extent: 'width' | 'height'): number {
  return Math.min(start + length, area[from] + area[extent]) - Math.max(start, area[from]);
}
