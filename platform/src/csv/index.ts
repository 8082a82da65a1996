/** A line of CSV by RFC 4180, whose cells no spreadsheet takes for formulas. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map((cell) => quoted(guarded(cell))).join(',')}\r\n`;
}

/** A quote in front keeps a spreadsheet from computing the cell (OWASP, "CSV Injection"); the import takes it back. */
function guarded(cell: string): string {
  return /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
