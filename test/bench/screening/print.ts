/** One line of the report. */
export const print = (words: string): void => void process.stdout.write(`${words}\n`);

/** A line on what is under way, for whoever waits. */
export const tell = (words: string): void => void process.stderr.write(`${words}\n`);

/** Rows of cells in columns as wide as their widest cell; the first column to the left, the others to the right. */
export function printTable(rows: readonly (readonly string[])[]): void {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  for (const row of rows) {
    const cells = row.map((cell, at) =>
      at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0),
    );
    print(`  ${cells.join('  ').trimEnd()}`);
  }
}

export const share = (value: number): string => value.toFixed(3);
export const whole = (value: number): string => Math.round(value).toLocaleString('en-US');
export const mebibytes = (bytes: number): string => `${whole(bytes / 1024 ** 2)} MiB`;
export const seconds = (value: number): string => `${value.toFixed(value < 10 ? 1 : 0)} s`;
