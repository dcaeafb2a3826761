import { buildCliWhenChanged } from './build-cli.mjs';

/** What tests of the engine need once for all of them: the thread that reads files, which is built beside the command line. */
export const setup = buildCliWhenChanged;
