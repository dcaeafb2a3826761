import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Workbench } from '../e2e/launch';

/** Milliseconds of each frame. */
export type Frames = {
  /** How long the window's main thread worked for it, by the clock. */
  readonly work: readonly number[];
  /** What of the processor that thread had since the frame before: other programs do not lengthen this. */
  readonly processor: readonly number[];
  /** From one frame to the next. */
  readonly interval: readonly number[];
  /** What of the processor each task had, also those between frames: a frame or a key waits for one of them at most. */
  readonly tasks: readonly number[];
};

/** As the browser writes it: microseconds. */
type TraceEvent = {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** The thread's own time on the processor. */
  readonly tdur?: number;
  readonly args: { readonly name?: string };
};
type Task = { readonly begin: number; readonly end: number; readonly processor: number };

/** Milliseconds from one frame to the next at 60 a second. */
const beat = 1000 / 60;
/** Between two tasks that follow each other at once passes less than this. */
const pause = 0.5;

/** Does something and answers what the frames cost meanwhile, as the browser itself traces its tasks. */
export async function traceFrames({ app, folder }: Workbench, act: () => Promise<void>): Promise<Frames> {
  await app.evaluate(({ contentTracing }) =>
    contentTracing.startRecording({ included_categories: ['toplevel', 'cc'], excluded_categories: ['*'] }),
  );
  await act();
  const file = await app.evaluate(
    ({ contentTracing }, path) => contentTracing.stopRecording(path),
    join(folder, 'trace'),
  );
  const pid = await app.evaluate(({ BrowserWindow }) =>
    Number(BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId()),
  );
  const { traceEvents } = JSON.parse(readFileSync(file, 'utf8')) as { readonly traceEvents: readonly TraceEvent[] };
  return framesOf(traceEvents.filter((event) => event.pid === pid));
}

/**
 * The work of a frame: from the begin of its task (input, scroll events, animation frames) to the end of style, layout,
 * painting and commit. Tasks that ran on without a pause until it could begin count as well from when it was due, one beat
 * behind the frame before: they put it off.
 */
function framesOf(events: readonly TraceEvent[]): Frames {
  const main = events.find(
    ({ name, ph, args }) => ph === 'M' && name === 'thread_name' && args.name === 'CrRendererMain',
  );
  const mine = events.filter(({ ph, tid }) => ph === 'X' && tid === main?.tid).toSorted((a, b) => a.ts - b.ts);
  const tasks: Task[] = [];
  const begun: number[] = [];
  for (const { name, ts, dur = 0, tdur = dur } of mine) {
    const begin = ts / 1000;
    const isInside = begin < (tasks.at(-1)?.end ?? 0);
    if (name.endsWith('RunTask') && !isInside) {
      tasks.push({ begin, end: begin + dur / 1000, processor: tdur / 1000 });
    }
    if (name === 'ProxyMain::BeginMainFrame') begun.push(begin);
  }
  const work: number[] = [];
  const processor: number[] = [];
  const interval: number[] = [];
  let before: Task | null = null;
  let behind = 0;
  for (const at of begun) {
    const number = tasks.findIndex(({ begin, end }) => begin <= at && at <= end);
    const task = tasks[number];
    if (!task) continue;
    let busySince = task.begin;
    for (let i = number - 1; i >= 0; i--) {
      const { begin, end } = tasks[i] ?? task;
      if (busySince - end > pause || begin < (before?.end ?? 0)) break;
      busySince = begin;
    }
    const due = before ? before.begin + beat : task.begin;
    work.push(task.end - Math.min(task.begin, Math.max(busySince, due)));
    processor.push(tasks.slice(before ? behind : number, number + 1).reduce((sum, one) => sum + one.processor, 0));
    if (before) interval.push(task.begin - before.begin);
    before = task;
    behind = number + 1;
  }
  return { work, processor, interval, tasks: tasks.map((task) => task.processor) };
}
