import { useQuery } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { ask, client } from '../../data/client.ts';
import { Field } from '../../parts/field.tsx';
import { sentence } from '../../words/plain.ts';
import { ACTS } from './acts.ts';

const DAYS = [
  ['from', 'From the day'],
  ['until', 'To the day'],
] as const;
const ORDERS = [
  ['', 'Newest first'],
  ['oldest-first', 'Oldest first'],
] as const;
const READS = [
  ['', 'Every act'],
  ['guarded', 'Reads of what is sealed or protected'],
] as const;

/** Which entries are listed; what was asked for is in the address. */
export function LedgerFilters({ search }: { readonly search: URLSearchParams }) {
  const [, setSearch] = useSearchParams();
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>(() => Object.fromEntries(search));
  const write = (name: string) => (value: string) => setTexts({ ...texts, [name]: value });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const kept = Object.entries(texts).filter(([, text]) => text.trim() !== '');
    const asked = kept.map(([name, text]) => [name, name === 'act' ? actCalled(text.trim()) : text.trim()]);
    setSearch(Object.fromEntries(asked), { state: { keepFocus: true } });
  };
  return (
    <form className="part-filters" role="search" aria-label="Entries" onSubmit={submit}>
      <Line label="Words in it" type="text" value={texts['text']} write={write('text')} />
      <Line label="What happened" type="text" list={ACTS} value={texts['act']} write={write('act')} />
      <PersonChoice value={texts['accountId'] ?? ''} write={write('accountId')} />
      {DAYS.map(([name, label]) => (
        <Line key={name} label={label} type="date" value={texts[name]} write={write(name)} />
      ))}
      <Choice label="Kind of act" choices={READS} value={texts['reads']} write={write('reads')} />
      <Choice label="Order" choices={ORDERS} value={texts['order']} write={write('order')} />
      <button type="submit" className="usa-button">
        Search
      </button>
    </form>
  );
}

/** The act that goes by these words, as the entries show it; what was written where none does. */
const actCalled = (words: string): string =>
  ACTS.find((one) => sentence(one).toLowerCase() === words.toLowerCase()) ?? words;

interface LineProps {
  readonly label: string;
  readonly type: 'text' | 'date';
  readonly list?: readonly string[];
  readonly value: string | undefined;
  readonly write: (value: string) => void;
}

function Line({ label, type, list, value = '', write }: LineProps) {
  const id = `ledger-${label}`.replaceAll(' ', '-');
  return (
    <Field label={label} required>
      {(ties) => (
        <>
          <input
            className="usa-input"
            type={type}
            list={list && id}
            {...ties}
            value={value}
            onChange={(event) => write(event.target.value)}
          />
          {list && (
            <datalist id={id}>
              {list.map((one) => (
                <option key={one} value={one}>
                  {sentence(one)}
                </option>
              ))}
            </datalist>
          )}
        </>
      )}
    </Field>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly choices: readonly (readonly [value: string, words: string])[];
  readonly value: string | undefined;
  readonly write: (value: string) => void;
}

function Choice({ label, choices, value = '', write }: ChoiceProps) {
  return (
    <Field label={label} required>
      {(ties) => (
        <select
          className="usa-select"
          {...ties}
          value={value}
          onChange={(event) => write(event.target.value)}
        >
          {choices.map(([id, words]) => (
            <option key={id} value={id}>
              {words}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

function PersonChoice({ value, write }: { readonly value: string; readonly write: (id: string) => void }) {
  const query = useQuery({
    queryKey: ['accounts'],
    queryFn: async () => (await ask(client.GET('/api/accounts'))).accounts,
  });
  const choices = (query.data ?? []).map(({ id, name, email }) => [id, `${name} (${email})`] as const);
  const known = value === '' || choices.some(([id]) => id === value);
  return (
    <Choice
      label="Who did it"
      choices={[['', 'Everybody'], ...(known ? [] : ([[value, 'One account']] as const)), ...choices]}
      value={value}
      write={write}
    />
  );
}
