import type { Basis } from '../refusal.ts';
import type { Field, Situation } from './act.ts';

const source = (cite: string | undefined, basis: Basis | undefined) => ({
  cite: cite ?? 'record of the case',
  basis: basis ?? ('design' as const),
});

interface Options {
  readonly cite?: string;
  readonly basis?: Basis;
  readonly check?: (value: unknown, situation: Situation) => string | null;
  readonly askedWhen?: (situation: Situation) => boolean;
}

const field = (
  kind: Field['kind'],
  name: string,
  words: string,
  { cite, basis, ...more }: Options = {},
): Field => ({
  field: name,
  words,
  kind,
  required: true,
  ...source(cite, basis),
  ...more,
});

/** A field that names something on record. */
export const id = (name: string, words: string, options?: Options): Field =>
  field('id', name, words, options);

/** A field of free words that may not be blank. */
export const text = (name: string, words: string, options?: Options): Field =>
  field('text', name, words, options);

/** A yes-or-no field. */
export const flag = (name: string, words: string, options?: Options): Field =>
  field('flag', name, words, options);

/** An ISO date. */
export const date = (name: string, words: string, options?: Options): Field =>
  field('date', name, words, options);

/** A list of ids; may be empty unless its check says otherwise. */
export const ids = (name: string, words: string, options?: Options): Field =>
  field('ids', name, words, options);

/** One of a closed list. */
export const choice = (
  name: string,
  words: string,
  choices: readonly string[],
  options?: Options,
): Field => ({
  ...field('choice', name, words, options),
  choices,
});

/** The same field, which may also be absent or null. */
export const optional = (asked: Field): Field => ({ ...asked, required: false });

/** What is wrong with a value for this field, as a sentence, or null. */
export function problemWith(asked: Field, value: unknown, situation: Situation): string | null {
  if (asked.askedWhen?.(situation) === false) return null;
  if (value === undefined || value === null)
    return asked.required ? `It asks for "${asked.field}": ${asked.words}` : null;
  if (!fits(asked, value)) return `"${asked.field}" must be ${expected(asked)}.`;
  return asked.check?.(value, situation) ?? null;
}

function fits({ kind, choices = [] }: Field, value: unknown): boolean {
  if (kind === 'flag') return typeof value === 'boolean';
  if (kind === 'ids') return Array.isArray(value) && value.every((item) => typeof item === 'string');
  if (typeof value !== 'string' || value.trim() === '') return false;
  if (kind === 'date') return isDate(value);
  return kind === 'choice' ? choices.includes(value) : true;
}

function isDate(value: string): boolean {
  const instant = /^\d{4}-\d{2}-\d{2}$/.test(value) ? Date.parse(`${value}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(value);
}

function expected({ kind, choices = [] }: Field): string {
  if (kind === 'choice') return `one of ${choices.join(', ')}`;
  return {
    flag: 'true or false',
    ids: 'a list of ids',
    date: 'a date (YYYY-MM-DD)',
    id: 'an id',
    text: 'words',
  }[kind];
}
