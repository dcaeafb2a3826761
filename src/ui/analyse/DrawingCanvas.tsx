import { useLayoutEffect, useRef } from 'react';
import type { Drawing } from '../../domain/figures/drawing';
import type { Palette } from '../../domain/figures/palettes';
import { drawShapes } from '../actions/draw-on-canvas';
import { doInSlices } from '../actions/in-slices';
import styles from './analyse.module.css';

type DrawingCanvasProps = {
  readonly drawing: Drawing;
  readonly palette: Palette;
  readonly width: number;
  readonly height: number;
};

/** A canvas has at most so many pixels of its own. */
const mostPixels = 40_000_000;

/** A drawing of thousands of shapes, painted some shapes after the other. What is said of it stands in the elements over it. */
export function DrawingCanvas({ drawing, palette, width, height }: DrawingCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!canvas.current || !context) return undefined;
    const scale = Math.min(window.devicePixelRatio, Math.sqrt(mostPixels / Math.max(1, width * height)));
    canvas.current.width = Math.ceil(width * scale);
    canvas.current.height = Math.ceil(height * scale);
    context.scale(scale, scale);
    // Ten thousand squares would hold a frame up: most of them are there at once, the others in the frames behind it.
    let isWanted = true;
    void doInSlices(drawShapes(context, drawing.shapes, palette), () => isWanted);
    return () => {
      isWanted = false;
    };
  }, [drawing, palette, width, height]);
  return <canvas ref={canvas} className={styles['canvas']} style={{ width, height }} aria-hidden />;
}
