import type { Messages } from '../message';

export const panels: Messages['panels'] = {};
