/** Words of the panels. */
export const panels = {};
