import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));
const minutes = 60_000;

// Five projects, by what they need: unit tests run anywhere, with the thread that reads files built; the house's own rules read the sources; the window needs a
// runtime, a build and a display, which its set-up brings; the crash run and the benchmarks are long and run on demand.
// A default export, because vitest reads its configuration so.
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          root,
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/house/**', 'tests/e2e/**'],
          globalSetup: ['scripts/thread-setup.mjs'],
          testTimeout: 5 * minutes, // on a busy machine a hundred killed processes take their time
          hookTimeout: 5 * minutes,
        },
      },
      {
        test: {
          name: 'house',
          root,
          include: ['tests/house/*.test.ts'],
          testTimeout: 1 * minutes,
          hookTimeout: 5 * minutes, // every import of the product is resolved first
        },
      },
      {
        test: {
          name: 'e2e',
          root,
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['scripts/window-setup.mjs'],
          fileParallelism: false, // one window at a time: it owns the keyboard and the clipboard
          expect: { poll: { timeout: 20_000 } }, // a second is short for a window on a busy machine
          testTimeout: 3 * minutes,
          hookTimeout: 5 * minutes,
        },
      },
      {
        test: {
          name: 'crash',
          root,
          include: ['tests/**/*.crash.ts'],
          testTimeout: 60 * minutes,
          hookTimeout: 5 * minutes,
        },
      },
      {
        test: {
          name: 'bench',
          root,
          include: ['tests/bench/*.bench.ts'],
          globalSetup: ['scripts/thread-setup.mjs', 'scripts/window-setup.mjs'],
          fileParallelism: false, // two cores: a neighbour would be measured too
          testTimeout: 10 * minutes,
          hookTimeout: 10 * minutes,
        },
      },
    ],
  },
});
