import type { Messages } from '../message';

export const chrome: Messages['chrome'] = {};
