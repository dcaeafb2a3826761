const pageOfRows = 9;

/** The row to which a key leads; null for another key. */
export function stepTo(key: string, active: number, length: number): number | null {
  const last = Math.max(0, length - 1);
  switch (key) {
    case 'ArrowDown':
      return Math.min(active + 1, last);
    case 'ArrowUp':
      return Math.max(active - 1, 0);
    case 'PageDown':
      return Math.min(active + pageOfRows, last);
    case 'PageUp':
      return Math.max(active - pageOfRows, 0);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}
