import type { SheetVersion } from '../transfers/transfer.ts';
import { whatRose } from '../transfers/transfer-facts.ts';
import type { Question, Rise } from './answer.ts';

/** The versions of a sheet by a day, as known at a moment, oldest first. For a day before all of them, the first. */
export function sheetsBy(
  sheets: readonly SheetVersion[],
  { on, knownAt }: Pick<Question, 'on' | 'knownAt'>,
): readonly SheetVersion[] {
  const known = sheets.filter(({ recordedAt }) => recordedAt <= knownAt);
  const by = known.filter(({ recordedAt }) => recordedAt.slice(0, 10) <= on);
  return by.length > 0 ? by : known.slice(0, 1);
}

/** What each amendment raised; amendments that raised nothing are left out. */
export function risesOf(sheets: readonly SheetVersion[]): readonly Rise[] {
  return sheets.slice(1).flatMap(({ sheet, recordedAt: at }, index) => {
    const before = sheets[index]?.sheet;
    const rose = before === undefined ? [] : whatRose(before, sheet);
    return rose.length === 0 ? [] : [{ at, rose }];
  });
}
