import { Link } from 'react-router';
import type { Schema } from '../../data/client.ts';
import { ReadWhere } from '../../parts/read-where.tsx';
import { daysInWords } from '../../words/dates.ts';

interface LawUseProps {
  readonly conditions: NonNullable<Schema<'AuthorityShown'>['useConditions']>;
}

/** Conditions on where and for what something may be used, all of which have to hold. */
export function LawUse({
  conditions: { conditions, undertaking, exempt, reporting, waiver, sunset },
}: LawUseProps) {
  return (
    <>
      <p>
        What was found on each is recorded in a{' '}
        <Link to="/cases?subject=country">case about the country</Link>, under its conditions of use.
      </p>
      {conditions.map(({ id, words, cite, provenance }) => (
        <article key={id} id={id} className="law-item" aria-label={`Condition ${id}`}>
          <p>
            {words} <cite>{cite}</cite>
          </p>
          <ReadWhere source={provenance} />
        </article>
      ))}
      <dl className="part-lines">
        {undertaking && (
          <div>
            <dt>Use elsewhere</dt>
            <dd>
              {undertaking.words} <cite>{undertaking.cite}</cite>
            </dd>
          </div>
        )}
        {exempt.map(({ words, cite }) => (
          <div key={words}>
            <dt>Exempt</dt>
            <dd>
              {words} <cite>{cite}</cite>
            </dd>
          </div>
        ))}
        <div>
          <dt>Reports</dt>
          <dd>
            {reporting.words} First after {daysInWords(reporting.firstDays.value)}, then every{' '}
            {daysInWords(reporting.everyDays.value)}. <cite>{reporting.cite}</cite>
          </dd>
        </div>
        {waiver && (
          <div>
            <dt>Waiver</dt>
            <dd>
              {waiver.words} <cite>{waiver.cite}</cite>
            </dd>
          </div>
        )}
        <div>
          <dt>Ends</dt>
          <dd>
            After {sunset.years.value} years. <cite>{sunset.cite}</cite>
          </dd>
        </div>
      </dl>
    </>
  );
}
