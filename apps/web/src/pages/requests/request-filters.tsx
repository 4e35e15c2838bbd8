import type { FormEvent, ReactNode } from 'react';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { FieldTies } from '../../parts/field.tsx';
import { Field } from '../../parts/field.tsx';
import { useCountries, usePosts } from './use-catalogues.ts';

const FIELDS = ['text', 'post', 'country', 'needed'] as const;
type FilterField = (typeof FIELDS)[number];

/** Which requests are listed; what was asked for is in the address. */
export function RequestFilters() {
  const [search, setSearch] = useSearchParams();
  const [texts, setTexts] = useState(() =>
    Object.fromEntries(FIELDS.map((field) => [field, search.get(field) ?? ''])),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const next = new URLSearchParams(search);
    for (const field of FIELDS) {
      const text = texts[field]?.trim() ?? '';
      if (text === '') next.delete(field);
      else next.set(field, text);
    }
    setSearch(next, { state: { keepFocus: true } });
  };
  const tied = (field: FilterField, ties: FieldTies) => ({
    ...ties,
    value: texts[field] ?? '',
    onChange: (event: { readonly target: { readonly value: string } }) =>
      setTexts({ ...texts, [field]: event.target.value }),
  });
  return (
    <form className="part-filters requests-filters" role="search" aria-label="Requests" onSubmit={submit}>
      <Filter label="Title, programme, event or place">
        {(ties) => <input className="usa-input" type="text" {...tied('text', ties)} />}
      </Filter>
      <Filter label="Post">{(ties) => <PostChoice {...tied('post', ties)} />}</Filter>
      <Filter label="Country">{(ties) => <CountryChoice {...tied('country', ties)} />}</Filter>
      <Filter label="Needed on this day or before">
        {(ties) => <input className="usa-input" type="date" {...tied('needed', ties)} />}
      </Filter>
      <button type="submit" className="usa-button">
        Show
      </button>
    </form>
  );
}

function Filter({
  label,
  children,
}: {
  readonly label: string;
  readonly children: (ties: FieldTies) => ReactNode;
}) {
  return (
    <Field label={label} required>
      {children}
    </Field>
  );
}

type ChoiceProps = React.ComponentProps<'select'>;

function PostChoice(props: ChoiceProps) {
  const { data: posts = [] } = usePosts();
  return (
    <select className="usa-select" {...props}>
      <option value="">Every post</option>
      {posts.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}

/** The countries that have a post: no other has requests. */
function CountryChoice(props: ChoiceProps) {
  const { data: posts = [] } = usePosts();
  const { data: countries = [] } = useCountries();
  const codes = new Set(posts.map(({ country }) => country));
  const named = countries.filter(({ iso }) => codes.has(iso));
  return (
    <select className="usa-select" {...props}>
      <option value="">Every country</option>
      {named.map(({ iso, name }) => (
        <option key={iso} value={iso}>
          {name}
        </option>
      ))}
    </select>
  );
}
