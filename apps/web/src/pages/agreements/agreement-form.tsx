import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useAuthorities } from '../../data/catalogue.ts';
import { ask, client } from '../../data/client.ts';
import type { Schema } from '../../data/client.ts';
import { useToast } from '../../frame/toasts.tsx';
import { CountrySelect } from '../../parts/country-select.tsx';
import type { FormField } from '../../parts/read-texts.ts';
import { RecordForm } from '../../parts/record-form.tsx';
import { useKept } from '../../parts/use-drafts.ts';

const ABOUT: readonly FormField[] = [
  { name: 'title', label: 'Agreement', kind: 'line', required: true },
  { name: 'signedOn', label: 'Signed on', kind: 'day', required: true },
  { name: 'inForceFrom', label: 'In force from', kind: 'day', required: true },
  { name: 'endsOn', label: 'Last day', help: 'Left empty where it has no end of its own.', kind: 'day' },
];

/** What the laws ask a written agreement to say, from their own data. */
const useParts = () => {
  const { data: authorities = [] } = useAuthorities();
  const ids = authorities.filter(({ standing }) => standing === 'law').map(({ id }) => id);
  return useQuery({
    queryKey: ['agreement-parts', ids],
    enabled: ids.length > 0,
    queryFn: async () => {
      const laws = await Promise.all(
        ids.map(
          async (id) =>
            (await ask(client.GET('/api/authorities/{id}', { params: { path: { id } } }))).authority,
        ),
      );
      return laws.flatMap(({ citation, duties }) =>
        duties
          .filter(({ kind }) => kind === 'agreement')
          .flatMap(({ contents }) =>
            contents.map(({ id, words, cite }) => ({ id, words, cite: `${citation}${cite}` })),
          ),
      );
    },
  });
};

/** Records a written agreement, with what it says on each point that the law asks for. */
export function AgreementForm({ country: chosen }: { readonly country: string }) {
  const [country, setCountry] = useKept('agreement', 'country', chosen);
  const { data: parts = [] } = useParts();
  const queries = useQueryClient();
  const say = useToast();
  const fields = useMemo<readonly FormField[]>(
    () => [
      ...ABOUT,
      ...parts.map(({ id, words, cite }) => ({
        ...{ name: id, label: words, help: cite, kind: 'text' as const, required: true },
      })),
    ],
    [parts],
  );
  const send = (payload: Record<string, unknown>) => {
    const contents = Object.fromEntries(parts.map(({ id }) => [id, String(payload[id] ?? '')]));
    const said = Object.fromEntries(
      ABOUT.flatMap(({ name }) => (payload[name] ? [[name, payload[name]]] : [])),
    );
    const body = { ...said, country, contents } as unknown as Schema<'AgreementBody'>;
    return ask(client.POST('/api/agreements', { body }));
  };
  return (
    <details className="editions-act">
      <summary>Record an agreement</summary>
      {parts.length > 0 && (
        <RecordForm
          form="agreement"
          fields={fields}
          submit="Record the agreement"
          send={send}
          sent={() => {
            for (const key of ['agreements', 'gates', 'answer'])
              void queries.invalidateQueries({ queryKey: [key] });
            say('The agreement is on record.');
          }}
        >
          <CountrySelect label="With" none="Choose a country" value={country} write={setCountry} />
        </RecordForm>
      )}
    </details>
  );
}
