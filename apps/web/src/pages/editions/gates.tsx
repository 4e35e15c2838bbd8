import { useQuery } from '@tanstack/react-query';
import { useCountryName } from '../../data/catalogue.ts';
import { ask, client } from '../../data/client.ts';
import { Asked } from '../../parts/asked.tsx';

const STANDING = { open: 'Open', closed: 'Closed', 'not-yet': 'Not asked yet' } as const;

/** What must be on record before assistance whose recipients cannot be known beforehand, today. */
export function Gates({ country }: { readonly country: string }) {
  const on = new Date().toISOString().slice(0, 10);
  const countryName = useCountryName();
  const query = useQuery({
    queryKey: ['gates', country, on],
    queryFn: async () => (await ask(client.GET('/api/gates', { params: { query: { country, on } } }))).gates,
  });
  return (
    <section aria-labelledby="gates">
      <h2 id="gates">Gates for {countryName(country)} today</h2>
      <p>What must be on record before assistance whose recipients cannot be known beforehand.</p>
      <Asked query={query} what="the gates">
        {(gates) => (
          <ul className="editions-gates">
            {gates.map(({ dutyId, authorityId, title, standing, words, cite, verified }) => (
              <li key={`${authorityId} ${dutyId}`}>
                <strong>{STANDING[standing]}</strong>: {title}. {words} <cite>{cite}</cite>
                {!verified && ' (not verified in the text)'}
              </li>
            ))}
          </ul>
        )}
      </Asked>
    </section>
  );
}
