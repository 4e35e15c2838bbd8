import type { AskedField } from './possible-act.ts';

type Asked = Pick<AskedField, 'field' | 'words' | 'kind' | 'choices' | 'required' | 'atLeast'>;

/** What is wrong with a value for a field, as a sentence, or null: absent where it is asked for, or of another kind. */
export function fieldProblem(asked: Asked, value: unknown): string | null {
  if (value === undefined || value === null)
    return asked.required ? `It asks for "${asked.field}": ${asked.words}` : null;
  if (!FITS[asked.kind](value, asked)) return `"${asked.field}" must be ${EXPECTED[asked.kind](asked)}.`;
  const { atLeast = 0 } = asked;
  return Array.isArray(value) && value.length < atLeast
    ? `"${asked.field}" must hold at least ${atLeast}: ${asked.words}`
    : null;
}

/** True for a date of the calendar, written YYYY-MM-DD. */
export function isDate(value: unknown): value is string {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const instant = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(value);
}

const isText = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '';
const isListOf = (value: unknown, holds: (item: unknown) => boolean): boolean =>
  Array.isArray(value) && value.every(holds);
const isOneOf = (value: unknown, { choices = [] }: Asked): boolean =>
  choices.some((choice) => choice === value);

const FITS: Record<AskedField['kind'], (value: unknown, asked: Asked) => boolean> = {
  id: isText,
  text: isText,
  date: isDate,
  flag: (value) => typeof value === 'boolean',
  choice: isOneOf,
  choices: (value, asked) => isListOf(value, (item) => isOneOf(item, asked)) && !repeats(value),
  ids: (value) => isListOf(value, (item) => typeof item === 'string'),
  list: (value) => isListOf(value, isText),
  amount: (value) => Number.isSafeInteger(value) && Number(value) >= 0,
  number: (value) => Number.isSafeInteger(value),
};

const repeats = (value: unknown): boolean => Array.isArray(value) && new Set(value).size < value.length;

const EXPECTED: Record<AskedField['kind'], (asked: Asked) => string> = {
  id: () => 'an id',
  text: () => 'words',
  date: () => 'a date (YYYY-MM-DD)',
  flag: () => 'true or false',
  choice: ({ choices = [] }) => `one of ${choices.join(', ')}`,
  choices: ({ choices = [] }) => `some of ${choices.join(', ')}, each once`,
  ids: () => 'a list of ids',
  list: () => 'a list of lines that are not blank',
  amount: () => 'whole US dollars, 0 or more',
  number: () => 'a whole number',
};
