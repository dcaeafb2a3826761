import { chrome } from './en/chrome';
import { inspector } from './en/inspector';
import { panels } from './en/panels';
import { reader } from './en/reader';

/** English, the language in which every message is written first. */
export const en = { chrome, panels, reader, inspector };
