import type { Migration } from './migration';
import { study } from './001-study';

/** Every form the project file ever had, in order. */
export const migrations: readonly Migration[] = [study];
