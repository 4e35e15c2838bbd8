/** A date of birth as far as it is known. */
export interface BirthDate {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
}

/**
 * How two dates of birth compare: `same` (day, month and year), `partly` (the same as far as both are known), `swapped`
 * (day and month the other way round), `near` (one figure differs: a slip is possible), `conflict`.
 */
export type BirthVerdict = 'same' | 'partly' | 'swapped' | 'near' | 'conflict';

const YEAR_FIRST = /^(\d{4})(?:[-./](\d{1,2}))?(?:[-./](\d{1,2}))?(?:T.*)?$/;
const YEAR_LAST = /^(?:(\d{1,2})[-./])?(\d{1,2})[-./](\d{4})$/;

/** Reads `2001-02-03`, `2001-02`, `2001`, or with the year last `3.2.2001` and `2/2001`; null for anything else. */
export function readBirthDate(text: string): BirthDate | null {
  const asked = text.trim();
  const first = YEAR_FIRST.exec(asked);
  const last = first === null ? YEAR_LAST.exec(asked) : null;
  const [year, month, day] =
    first === null ? [last?.[3], last?.[2], last?.[1]] : [first[1], first[2], first[3]];
  if (year === undefined) return null;
  const date = { year: Number(year), month: partOf(month), day: partOf(day) };
  return isPossible(date) ? date : swappedIfPossible(date);
}

/** Zero stands for unknown, as in "1970-00-00". */
const partOf = (digits: string | undefined): number | null =>
  Number(digits ?? 0) === 0 ? null : Number(digits);

const isPossible = ({ month, day }: BirthDate): boolean => (month ?? 1) <= 12 && (day ?? 1) <= 31;

function swappedIfPossible({ year, month, day }: BirthDate): BirthDate | null {
  const turned = { year, month: day, day: month };
  return isPossible(turned) ? turned : null;
}

/** Compares two dates of birth. */
export function compareBirthDates(one: BirthDate, other: BirthDate): BirthVerdict {
  if (one.year !== other.year) return isSlip(one, other) ? 'near' : 'conflict';
  return one.month === null || other.month === null ? 'partly' : compareDays(one, other);
}

function compareDays(one: BirthDate, other: BirthDate): BirthVerdict {
  if (one.day === null || other.day === null) return one.month === other.month ? 'partly' : 'near';
  const differing = Number(one.month !== other.month) + Number(one.day !== other.day);
  if (differing === 0) return 'same';
  if (one.month === other.day && one.day === other.month) return 'swapped';
  return differing === 1 ? 'near' : 'conflict';
}

/** The years are neighbours, or all else is known and the same: a slip of one figure, or an age counted from. */
function isSlip(one: BirthDate, other: BirthDate): boolean {
  const whole = one.month !== null && one.day !== null;
  const sameDay = whole && one.month === other.month && one.day === other.day;
  const oneFigure =
    [...String(one.year)].filter((figure, at) => figure !== String(other.year)[at]).length === 1;
  if (sameDay) return oneFigure;
  return Math.abs(one.year - other.year) === 1 && (one.month === null || other.month === null);
}
