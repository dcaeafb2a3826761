/** A cell without the apostrophe by which exports keep a spreadsheet from taking words for a formula. */
export function plainCell(cell: string): string {
  return /^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell;
}
