import type { AskedField } from '#workflow';
import type { Fault } from '../kernel/outcome.ts';
import { isDay, textFault } from '../kernel/text-fault.ts';

/** What an act says, by field. */
export type Payload = Readonly<Record<string, unknown>>;

const LONGEST = { text: 20_000, id: 200 };
const MOST_IDS = 500;
const SHOWN = 80;
/** What is wrong with a payload, one fault a field: missing, of the wrong kind, or not asked for. */
export function faultsOf(asks: readonly AskedField[], payload: Payload): readonly Fault[] {
  const known = new Set(asks.map(({ field }) => field));
  const expected = `only ${[...known].join(', ') || 'nothing: this act asks for no fields'}`;
  const unknown = Object.keys(payload)
    .filter((field) => !known.has(field))
    .map((field) => ({
      where: field.slice(0, SHOWN),
      found: 'a field that this act does not ask for',
      expected,
    }));
  return [...unknown, ...asks.flatMap((asked) => faultOf(asked, payload[asked.field]) ?? [])];
}

function faultOf(asked: AskedField, value: unknown): Fault | undefined {
  const { field: where, words, required } = asked;
  if (value === undefined || value === null)
    return required ? { where, found: 'nothing', expected: words } : undefined;
  return KINDS[asked.kind](asked, value);
}

const KINDS: Record<AskedField['kind'], (asked: AskedField, value: unknown) => Fault | undefined> = {
  id: ({ field }, value) => textIn(field, value, LONGEST.id),
  text: ({ field }, value) => textIn(field, value, LONGEST.text),
  date: ({ field }, value) =>
    typeof value === 'string' && isDay(value) ? undefined : wrong(field, value, 'a day written YYYY-MM-DD'),
  choice: ({ field, choices = [] }, value) =>
    choices.some((one) => one === value) ? undefined : wrong(field, value, `one of ${choices.join(', ')}`),
  flag: ({ field }, value) => (typeof value === 'boolean' ? undefined : wrong(field, value, 'true or false')),
  ids: idsIn,
  choices: (asked, value) =>
    Array.isArray(value) && value.every((one) => asked.choices?.includes(one as string))
      ? tooFew(asked, value)
      : wrong(asked.field, value, `a list of any of ${(asked.choices ?? []).join(', ')}`),
  amount: ({ field }, value) =>
    isWhole(value) ? undefined : wrong(field, value, 'whole US dollars, not negative, as a number'),
  number: ({ field }, value) =>
    isWhole(value) ? undefined : wrong(field, value, 'a whole number that is not negative'),
  list: linesIn,
};

const isWhole = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0;

function tooFew(
  { field: where, words, atLeast = 0 }: AskedField,
  value: readonly unknown[],
): Fault | undefined {
  return value.length < atLeast ? { where, found: `${value.length} of them`, expected: words } : undefined;
}

function linesIn(asked: AskedField, value: unknown): Fault | undefined {
  const { field: where } = asked;
  if (!Array.isArray(value)) return wrong(where, value, 'a list of texts');
  if (value.length > MOST_IDS)
    return { where, found: `${value.length} texts`, expected: `at most ${MOST_IDS}` };
  const faults = value.map((item, at) => textIn(`${where}.${at}`, item, LONGEST.text));
  return tooFew(asked, value) ?? faults.find((fault) => fault !== undefined);
}

function textIn(where: string, value: unknown, max: number): Fault | undefined {
  return typeof value === 'string' ? textFault(where, value, max) : wrong(where, value, 'text');
}

function idsIn({ field: where, words, atLeast = 0 }: AskedField, value: unknown): Fault | undefined {
  if (!Array.isArray(value)) return wrong(where, value, 'a list of ids');
  if (value.length < atLeast) return { where, found: `${value.length} ids`, expected: words };
  if (value.length > MOST_IDS)
    return { where, found: `${value.length} ids`, expected: `at most ${MOST_IDS}` };
  const faults = value.map((item, at) => textIn(`${where}.${at}`, item, LONGEST.id));
  return faults.find((fault) => fault !== undefined);
}

/** A fault that shows what was found. */
export function wrong(where: string, value: unknown, expected: string): Fault {
  const text = (JSON.stringify(value) ?? String(value)).toWellFormed();
  return { where, found: text.length > SHOWN ? `${text.slice(0, SHOWN).toWellFormed()}…` : text, expected };
}
