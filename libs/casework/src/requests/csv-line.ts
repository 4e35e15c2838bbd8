const RUNS_IN_A_SPREADSHEET = /^[=+\-@\t\r]/;

/** One line of CSV (RFC 4180), every field quoted, none of which a spreadsheet would run as a formula. */
export function csvLine(fields: readonly string[]): string {
  return `${fields.map(quoted).join(',')}\r\n`;
}

function quoted(field: string): string {
  const safe = RUNS_IN_A_SPREADSHEET.test(field) ? `'${field}` : field;
  return `"${safe.replaceAll('"', '""')}"`;
}
