import type { Messages } from '../message';

export const inspector: Messages['inspector'] = {};
