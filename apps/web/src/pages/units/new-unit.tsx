import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { Schema } from '../../data/client.ts';
import { ask, client } from '../../data/client.ts';
import { RefusedError } from '../../data/refused-error.ts';
import { useToast } from '../../frame/toasts.tsx';
import { CountrySelect } from '../../parts/country-select.tsx';
import type { FormField } from '../../parts/read-texts.ts';
import { RecordForm } from '../../parts/record-form.tsx';
import { useKept } from '../../parts/use-drafts.ts';
import type { CameFrom } from './came-from.ts';
import { backWith } from './came-from.ts';

const fieldsOf = (name: string, source: string): readonly FormField[] => [
  {
    name: 'name',
    label: 'Name',
    kind: 'line',
    required: true,
    help: 'As the source writes it, in its own script.',
    initial: name,
  },
  { name: 'aliases', label: 'Other names', kind: 'text', help: 'One a line.' },
  { name: 'source', label: 'Where this was read', kind: 'line', required: true, initial: source },
  {
    name: 'confidence',
    label: 'How sure the source is',
    kind: 'choice',
    required: true,
    choices: [
      ['high', 'High'],
      ['medium', 'Medium'],
      ['low', 'Low'],
    ],
  },
  {
    name: 'notADouble',
    label: 'Why it is another unit',
    kind: 'text',
    help: 'Only where the country already has a unit of this name.',
  },
];

type Namesake = { readonly unitId: string; readonly name: string };

interface NewUnitProps {
  readonly name: string;
  readonly country: string;
  /** The row of a request for which it is added, where there is one. */
  readonly from: CameFrom | undefined;
}

/** A unit by hand, with its first names and where they were read. One whose name is known is refused with a link to it. Who came from a request goes back to its row. */
export function NewUnit({ name, country: chosen, from }: NewUnitProps) {
  const form = from ? `new-unit:${from.back}` : 'new-unit';
  const [country, setCountry] = useKept(form, 'country', chosen);
  const [namesakes, setNamesakes] = useState<readonly Namesake[]>([]);
  const [fields] = useState(() => (from ? fieldsOf(name, from.source) : fieldsOf('', '')));
  const navigate = useNavigate();
  const say = useToast();
  const send = async ({ aliases, ...said }: Record<string, unknown>) => {
    const names = typeof aliases === 'string' ? aliases.split('\n').map((line) => line.trim()) : [];
    const body = { ...said, country: country || chosen, aliases: names.filter(Boolean) };
    try {
      return await ask(client.POST('/api/units', { body: body as Schema<'CreateUnitBody'> }));
    } catch (error) {
      setNamesakes(namesakesIn(error));
      throw error;
    }
  };
  return (
    <details className="units-new" open={from !== undefined}>
      <summary>Add a unit that is not here</summary>
      {name !== '' && (
        <p>
          Looked for as <bdi>{name}</bdi>. Make sure that none of those above is it.
        </p>
      )}
      <RecordForm
        form={form}
        fields={fields}
        submit="Add the unit"
        send={send}
        sent={({ unit }) => {
          say(`${unit.name} was added.`);
          void navigate(from ? backWith(from, unit.id) : `/units/${unit.id}`);
        }}
        beside={<Namesakes units={namesakes} />}
      >
        <CountrySelect none="Choose" value={country || chosen} write={setCountry} />
      </RecordForm>
    </details>
  );
}

function namesakesIn(error: unknown): readonly Namesake[] {
  const meanwhile = error instanceof RefusedError ? error.refusal.meanwhile : undefined;
  return (meanwhile as { namesakes?: readonly Namesake[] } | undefined)?.namesakes ?? [];
}

function Namesakes({ units }: { readonly units: readonly Namesake[] }) {
  return (
    <ul>
      {units.map(({ unitId, name }) => (
        <li key={unitId}>
          <Link to={`/units/${unitId}`}>
            <bdi>{name}</bdi>
          </Link>{' '}
          goes by this name.
        </li>
      ))}
    </ul>
  );
}
