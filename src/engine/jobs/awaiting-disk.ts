import { translatingDisk } from '../file/disk-problem';

/** Turns the errors of the disk into Problems, for work that waits; other errors pass. */
export async function awaitingDisk<R>(work: () => R | Promise<R>): Promise<R> {
  try {
    return await work();
  } catch (error) {
    return translatingDisk(() => {
      throw error;
    });
  }
}
