/**
 * Edits (insert, delete, replace, swap two neighbours) between two words, counted up to `most`; anything beyond is
 * `most + 1`. Time grows with the product of the lengths, so callers bound the words.
 */
export function editDistance(one: string, other: string, most: number): number {
  if (one === other) return 0;
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row += 1) {
    const current = nextRow(one, other, { row, last, beforeLast });
    if (Math.min(...current) > most) return most + 1;
    beforeLast = last;
    last = current;
  }
  return Math.min(at(last, other.length), most + 1);
}

interface Rows {
  readonly row: number;
  readonly last: readonly number[];
  readonly beforeLast: readonly number[];
}

function nextRow(one: string, other: string, rows: Rows): number[] {
  const { row, last } = rows;
  const current = [row];
  for (let column = 1; column <= other.length; column += 1) {
    const changed = one[row - 1] === other[column - 1] ? 0 : 1;
    const least = Math.min(at(last, column) + 1, at(current, column - 1) + 1, at(last, column - 1) + changed);
    current.push(Math.min(least, swapCost(one, other, { ...rows, column })));
  }
  return current;
}

const at = (row: readonly number[], column: number): number => row[column] ?? Infinity;

/** The cost where two neighbouring letters stand the other way round; no limit otherwise. */
function swapCost(
  one: string,
  other: string,
  { row, column, beforeLast }: Rows & { readonly column: number },
): number {
  if (row < 2 || column < 2) return Infinity;
  const isSwapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
  return isSwapped ? at(beforeLast, column - 2) + 1 : Infinity;
}
