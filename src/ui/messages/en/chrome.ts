/** Words of the chrome. */
export const chrome = {};
