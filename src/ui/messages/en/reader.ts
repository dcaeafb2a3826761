/** Words of the reader. */
export const reader = {};
