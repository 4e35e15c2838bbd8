import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { Schema } from '../data/client.ts';
import { ask, client } from '../data/client.ts';
import { sentence } from '../words/plain.ts';

type TurnsOn = Schema<'TurnsOn'>;

const GIVES: Readonly<Record<Schema<'Alternative'>['gives'], string>> = {
  reached: 'the law reaches it',
  'not-reached': 'the law does not reach it',
  barred: 'barred',
  'not-barred': 'not barred',
  'not-determined': 'not determined',
  excepted: 'excepted',
  silent: 'says nothing',
};

/** The contested questions that a reason turns on: what is adopted, or what each alternative would give and who holds it. */
export function ReadingsTurnedOn({ turnsOn }: { readonly turnsOn: readonly TurnsOn[] }) {
  const { data: readings = [] } = useReadings();
  return (
    <>
      {turnsOn.map((one) => {
        const known = readings.find(({ id }) => id === one.reading);
        const [authorityId = '', name = ''] = one.reading.split('/');
        const adopted =
          known?.alternatives.find(({ id }) => id === one.adopted)?.words ?? sentence(one.adopted ?? '');
        return (
          <div key={one.reading} className="part-tree-reading">
            <p>
              <Link to={`/law/${authorityId}#${name}`}>{known?.question ?? sentence(name)}</Link>
            </p>
            {one.adopted === null ? <Alternatives of={one.alternatives} /> : <p>Adopted: {adopted}</p>}
          </div>
        );
      })}
    </>
  );
}

/** Contested questions with their alternatives. */
export const useReadings = () =>
  useQuery({
    queryKey: ['readings'],
    queryFn: async () => (await ask(client.GET('/api/readings'))).readings,
  });

function Alternatives({ of }: { readonly of: readonly Schema<'Alternative'>[] }) {
  return (
    <>
      <p>Nobody has adopted a reading. Each would give:</p>
      <ul className="part-tree-gives">
        {of.map(({ id, words, heldBy, gives }) => (
          <li key={id}>
            <strong>{sentence(GIVES[gives])}</strong>: {words} <cite>{heldBy}</cite>
          </li>
        ))}
      </ul>
    </>
  );
}
