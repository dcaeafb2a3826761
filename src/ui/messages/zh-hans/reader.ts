import type { Messages } from '../message';

export const reader: Messages['reader'] = {};
