import type { Provenance } from '#law';
import { isVerified } from '#law';

/** A value of the law's data as it is shown: every provenance in it says whether it was read in the law's own text. */
export type Shown<Value> = Value extends Provenance
  ? Value & { readonly verified: boolean }
  : Value extends (...args: never) => unknown
    ? never
    : Value extends readonly (infer Item)[]
      ? readonly Shown<Item>[]
      : Value extends object
        ? { readonly [Key in keyof Value]: Shown<Value[Key]> }
        : Value;

/** Shows a value of the law's data. Functions (the suggestions of elements) are left out: they are no words of the law. */
export function shown<Value>(value: Value): Shown<Value> {
  return show(value) as Shown<Value>;
}

function show(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(show);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).filter(([, held]) => typeof held !== 'function');
  const own = Object.fromEntries(fields.map(([name, held]) => [name, show(held)]));
  return isProvenance(value) ? { ...own, verified: isVerified(value) } : own;
}

const isProvenance = (value: object): value is Provenance => 'status' in value && 'checkedOn' in value;

/** How many of the statements in a value were not read in the law's own text. */
export function countUnverified(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  if (isProvenance(value)) return isVerified(value) ? 0 : 1;
  return Object.values(value).reduce((sum: number, held) => sum + countUnverified(held), 0);
}
