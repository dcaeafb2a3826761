const pageOfRows = 9;

/** The row to which a key leads; null for another key. */
export function stepTo(key: string, active: number, length: number, page = pageOfRows): number | null {
  const step = stepsOfKey(key, length, page);
  return step === null ? null : Math.min(Math.max(active + step, 0), Math.max(0, length - 1));
}

/** How many rows a key goes down a list of this length, or up below zero; null for another key. */
export function stepsOfKey(key: string, length: number, page: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return 1;
    case 'ArrowUp':
      return -1;
    case 'PageDown':
      return page;
    case 'PageUp':
      return -page;
    case 'Home':
      return -length;
    case 'End':
      return length;
    default:
      return null;
  }
}
