import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useCountryName } from '../../data/catalogue.ts';
import { ask, client } from '../../data/client.ts';
import { Combobox } from '../../parts/combobox.tsx';
import { Field } from '../../parts/field.tsx';
import { Name } from '../../parts/name.tsx';
import { dollars } from '../../words/dollars.ts';

const MOST = 200;

/** The transfers of the portfolio, as far as one page reaches. */
export const useTransfers = () =>
  useQuery({
    queryKey: ['transfers', { limit: MOST }],
    queryFn: async () =>
      (await ask(client.GET('/api/transfers', { params: { query: { limit: MOST } } }))).transfers,
  });

interface TransferPickerProps {
  readonly transfers: readonly string[];
  readonly change: (transfers: readonly string[]) => void;
}

/** Collects transfers by what they are called. */
export function TransferPicker({ transfers, change }: TransferPickerProps) {
  const [text, setText] = useState('');
  const countryName = useCountryName();
  const { data } = useTransfers();
  const wanted = text.trim().toLowerCase();
  const options = data
    ?.filter(({ id }) => !transfers.includes(id))
    .map(({ id, title, country, unitName, totalUsd }) => ({
      id,
      words: title,
      note: [unitName, countryName(country), dollars(totalUsd)].filter(Boolean).join(' · '),
    }))
    .filter(({ words, note }) => `${words} ${note}`.toLowerCase().includes(wanted))
    .slice(0, 10);
  return (
    <>
      <Field label="Add a transfer" help="By its title, its recipient or its country." required>
        {(ties) => (
          <Combobox
            ties={ties}
            text={text}
            write={setText}
            options={options}
            pick={({ id }) => {
              setText('');
              change([...transfers, id]);
            }}
            nothing="No transfer of your countries is called like this."
          />
        )}
      </Field>
      {transfers.length > 0 && (
        <ul className="answers-chosen" aria-label="Transfers asked about">
          {transfers.map((id) => (
            <li key={id}>
              <Name>{data?.find((one) => one.id === id)?.title ?? 'A transfer'}</Name>
              <button
                type="button"
                className="usa-button usa-button--unstyled"
                onClick={() => change(transfers.filter((other) => other !== id))}
              >
                Remove<span className="usa-sr-only"> {data?.find((one) => one.id === id)?.title}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
