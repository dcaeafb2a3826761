import type { Migration } from './migration';

/**
 * The tables stay as they are, but a Change in the history may begin with shifts (domain/shift.ts). An older workbench would take
 * them for rows and could not undo: it must not open the file.
 */
export const shifts: Migration = { version: 4, sql: '' };
