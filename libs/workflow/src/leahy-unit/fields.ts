import { fieldProblem } from '../field-problem.ts';
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
  const problem = fieldProblem(asked, value);
  return problem !== null || value === undefined || value === null
    ? problem
    : (asked.check?.(value, situation) ?? null);
}
