import { useQuery } from '@tanstack/react-query';
import { ask, client } from '../../data/client.ts';
import { Asked } from '../../parts/asked.tsx';
import { Name } from '../../parts/name.tsx';
import { When } from '../../parts/when.tsx';
import { counted } from '../../words/plain.ts';
import { useCountryNames } from './use-country-names.ts';

/** The editions of the list that changed it, newest first, and where to follow them. */
export function Editions() {
  const countryName = useCountryNames();
  const query = useQuery({
    queryKey: ['public-editions'],
    queryFn: () => ask(client.GET('/api/public/editions')),
  });
  return (
    <section aria-labelledby="editions">
      <h2 id="editions">Editions</h2>
      <p>
        Each change that is public makes an edition.{' '}
        <a href="/api/public/editions.atom">Follow them as a feed (Atom)</a>.
      </p>
      <Asked query={query} what="editions">
        {({ editions }) =>
          editions.length === 0 ? (
            <p>No edition has been issued yet.</p>
          ) : (
            <ol className="part-plain">
              {editions.map(({ id, country, issuedOn, units }) => (
                <li key={id}>
                  <details>
                    <summary>
                      {countryName(country)}, <When at={issuedOn} />: {counted(units.length, 'unit')}
                    </summary>
                    <ul>
                      {units.map(({ unitName }) => (
                        <li key={unitName}>
                          <Name>{unitName}</Name>
                        </li>
                      ))}
                    </ul>
                  </details>
                </li>
              ))}
            </ol>
          )
        }
      </Asked>
    </section>
  );
}
