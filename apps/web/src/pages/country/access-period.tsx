import type { FormEvent } from 'react';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { Field } from '../../parts/field.tsx';

/** Which access incidents are looked at: those that lasted into a period, from a place in the list on. All of it is in the address. */
export interface AccessPeriod {
  readonly from?: string;
  readonly to?: string;
  readonly after?: string;
}

const NAMES = [
  ['accessFrom', 'from'],
  ['accessTo', 'to'],
  ['accessAfter', 'after'],
] as const;

/** Reads the period from the address. */
export function useAccessPeriod(): AccessPeriod {
  const [search] = useSearchParams();
  return Object.fromEntries(
    NAMES.flatMap(([said, name]) => {
      const value = search.get(said);
      return value ? [[name, value] as const] : [];
    }),
  );
}

/** Asks for the first and the last day of what is looked at. */
export function AccessPeriodForm() {
  const [search, setSearch] = useSearchParams();
  const [from, setFrom] = useState(search.get('accessFrom') ?? '');
  const [to, setTo] = useState(search.get('accessTo') ?? '');
  const look = (days: Readonly<Record<string, string>>) => {
    const next = new URLSearchParams(search);
    for (const [name] of NAMES) next.delete(name);
    for (const [name, day] of Object.entries(days)) if (day !== '') next.set(name, day);
    setSearch(next, { state: { keepFocus: true }, preventScrollReset: true });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    look({ accessFrom: from, accessTo: to });
  };
  const all = () => {
    setFrom('');
    setTo('');
    look({});
  };
  return (
    <form className="part-filters" role="search" aria-label="Access incidents" onSubmit={submit}>
      <Day label="From" value={from} write={setFrom} />
      <Day label="To" value={to} write={setTo} />
      <button type="submit" className="usa-button usa-button--outline">
        Show these days
      </button>
      {NAMES.some(([name]) => search.has(name)) && (
        <button type="button" className="usa-button usa-button--unstyled" onClick={all}>
          Show all days
        </button>
      )}
    </form>
  );
}

interface DayProps {
  readonly label: string;
  readonly value: string;
  readonly write: (day: string) => void;
}

function Day({ label, value, write }: DayProps) {
  return (
    <Field label={label} required>
      {(ties) => (
        <input
          className="usa-input"
          type="date"
          {...ties}
          value={value}
          onChange={(event) => write(event.target.value)}
        />
      )}
    </Field>
  );
}

/** The way to the records that follow, and back to the first ones. */
export function AccessPages({ next }: { readonly next: string | null }) {
  const [search] = useSearchParams();
  const started = search.has('accessAfter');
  if (next === null && !started) return null;
  const toPage = (after: string | null) => {
    const following = new URLSearchParams(search);
    following.delete('accessAfter');
    if (after !== null) following.set('accessAfter', after);
    return { search: following.toString(), hash: 'access' };
  };
  return (
    <nav aria-label="Pages of the access incidents" className="part-pages">
      {started && <Link to={toPage(null)}>First page</Link>}
      {next !== null && <Link to={toPage(next)}>Next page</Link>}
    </nav>
  );
}
