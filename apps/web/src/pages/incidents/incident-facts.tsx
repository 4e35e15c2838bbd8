import { useCountryName } from '../../data/catalogue.ts';
import type { Schema } from '../../data/client.ts';
import { useCategoryTitle } from '../../data/worksheet-questions.ts';
import { Name } from '../../parts/name.tsx';
import { When } from '../../parts/when.tsx';
import { counted } from '../../words/plain.ts';
import './incidents.css';

/** What is alleged, where, when and of what kind. Nobody is named in it. */
export function IncidentFacts({ incident }: { readonly incident: Schema<'IncidentRecord'> }) {
  const { summary, allegedFrom, allegedTo, place, country, categories } = incident;
  const titleOf = useCategoryTitle();
  const countryName = useCountryName();
  return (
    <>
      <p className="incident-summary" dir="auto">
        {summary}
      </p>
      <ul className="incident-facts">
        <li>
          {allegedFrom ? (
            <>
              <When at={allegedFrom} />
              {allegedTo && allegedTo !== allegedFrom && (
                <>
                  {' to '}
                  <When at={allegedTo} />
                </>
              )}
            </>
          ) : (
            'Day not known'
          )}
        </li>
        <li>
          <Name>{place ?? 'Place not known'}</Name>
          {country ? `, ${countryName(country)}` : ', country not known'}
        </li>
        <li>Alleged: {categories.map(titleOf).join(', ')}</li>
        <li>{peopleWords(incident)}</li>
      </ul>
    </>
  );
}

function peopleWords({ people, peopleRemoved }: Schema<'IncidentRecord'>): string {
  const kept = people === 0 ? 'Nobody kept apart' : `${counted(people, 'person', 'people')} kept apart`;
  return peopleRemoved === 0 ? kept : `${kept}, ${peopleRemoved} taken away by a correction`;
}
