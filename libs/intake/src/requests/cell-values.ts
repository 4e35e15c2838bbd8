/** What is wrong with a cell's text: the words for `expected` and `whatToDo`. */
export interface CellFault {
  readonly code: `cell.${string}`;
  readonly expected: string;
  readonly whatToDo: string;
}

/** A value read from a cell, or what is wrong with its text. */
export type CellValue<Value> = { readonly value: Value } | { readonly fault: CellFault };

const US_DATE = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/u;
const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/u;

/**
 * Reads a date to ISO 8601. YYYY-MM-DD is read everywhere. M/D/YYYY is read only where the layout is American by
 * definition (`us`); elsewhere 3/4/2026 could be two days, and is refused. A day that does not exist is refused.
 */
export function readDate(text: string, form: 'us' | 'iso'): CellValue<string> {
  const expected = form === 'us' ? 'a date written M/D/YYYY or YYYY-MM-DD' : 'a date written YYYY-MM-DD';
  const fault: CellFault = { code: 'cell.not-a-date', expected, whatToDo: 'Write the date that way.' };
  const iso = ISO_DATE.exec(text)?.slice(1);
  if (iso !== undefined) return dateOrFault(iso, fault);
  const [month, day, year] = US_DATE.exec(text)?.slice(1) ?? [];
  if (month === undefined || day === undefined || year === undefined) return { fault };
  if (form === 'iso')
    return { fault: { ...fault, whatToDo: 'Write it as YYYY-MM-DD: it can be read as two days.' } };
  return dateOrFault([year, month, day], fault);
}

function dateOrFault(parts: readonly string[], fault: CellFault): CellValue<string> {
  const [year = 0, month = 0, day = 0] = parts.map(Number);
  if (year < 1900 || year > 2100 || !isCalendarDate(year, month, day)) {
    return { fault: { ...fault, expected: `${fault.expected}, of a day that exists between 1900 and 2100` } };
  }
  return { value: `${year}-${twoDigits(month)}-${twoDigits(day)}` };
}

/** A month or day as ISO 8601 writes it. */
export function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

/** Whether the Gregorian calendar has this day. */
export function isCalendarDate(year: number, month: number, day: number): boolean {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  return days !== undefined && day >= 1 && day <= days;
}

/** Reads a whole number of people or items, thousands commas allowed; null where blank. */
export function readQuantity(text: string): CellValue<number | null> {
  if (text === '') return { value: null };
  if (/^(\d{1,9}|\d{1,3}(,\d{3}){1,2})$/u.test(text)) return { value: Number(text.replaceAll(',', '')) };
  return {
    fault: {
      code: 'cell.not-a-whole-number',
      expected: 'a whole number, or nothing',
      whatToDo: 'Write how many people or items, in digits; leave it blank where it is not known.',
    },
  };
}

const MONEY = /^(?:US ?)?\$? ?(\d{1,15}|\d{1,3}(?:,\d{3}){1,4})(?:\.(\d{1,2}))?$/iu;

/** Reads an amount of US dollars to whole cents, in decimal digits. Null where blank or a bare `$`, which says nothing. */
export function readCents(text: string): CellValue<string | null> {
  if (text === '' || text === '$') return { value: null };
  const [, dollars, cents = ''] = MONEY.exec(text) ?? [];
  if (dollars !== undefined) {
    return { value: String(BigInt(`${dollars.replaceAll(',', '')}${cents.padEnd(2, '0')}`)) };
  }
  return {
    fault: {
      code: 'cell.not-an-amount',
      expected: 'an amount of US dollars, such as $1,250 or 1250.50, or nothing',
      whatToDo: 'Write the amount that way; leave it blank where it is not known.',
    },
  };
}

/** What a text is beyond doubt, whichever column it stands in. Null for ordinary words and plain numbers. */
export function evidentKind(text: string): 'a date' | 'an amount of money' | null {
  if (US_DATE.test(text) || ISO_DATE.test(text)) return 'a date';
  return /^\$ ?[\d.,]+$/u.test(text) ? 'an amount of money' : null;
}
