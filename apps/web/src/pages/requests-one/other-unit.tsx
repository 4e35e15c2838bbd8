import { useQuery } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { useState } from 'react';
import { Link } from 'react-router';
import { ask, client } from '../../data/client.ts';
import type { Schema } from '../../data/client.ts';
import { Asked } from '../../parts/asked.tsx';
import { Field } from '../../parts/field.tsx';
import { Name } from '../../parts/name.tsx';
import { Reasons } from './candidate-card.tsx';
import type { Nomination } from './use-nominations.ts';

interface OtherUnitProps {
  readonly nomination: Nomination;
  readonly confirm: (unit: { readonly id: string; readonly name: string }) => void;
}

const MOST = 8;

/** A search of the registry by hand, for a unit that was not proposed. */
export function OtherUnit({ nomination, confirm }: OtherUnitProps) {
  const [text, setText] = useState(nomination.unitText ?? '');
  const [asked, setAsked] = useState('');
  const query = useQuery({
    queryKey: ['units', 'for-matching', nomination.country, asked],
    queryFn: () =>
      ask(
        client.GET('/api/units', {
          params: { query: { text: asked, country: nomination.country, limit: MOST } },
        }),
      ),
    enabled: asked !== '',
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(text.trim());
  };
  return (
    <div className="match-other">
      <form role="search" aria-label="The registry" className="part-filters" onSubmit={submit}>
        <Field label="Another unit of the registry" required>
          {(ties) => (
            <input
              className="usa-input"
              type="text"
              dir="auto"
              data-match-search=""
              {...ties}
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          )}
        </Field>
        <button type="submit" className="usa-button usa-button--outline">
          Search <kbd>S</kbd>
        </button>
      </form>
      {asked !== '' && (
        <Asked query={query} what="units">
          {({ units, notice }) => (
            <>
              {notice && <p className="usa-hint">{notice}</p>}
              {units.length === 0 && <p>No unit of this country has such a name.</p>}
              <ul className="part-plain match-found">
                {units.map((unit) => (
                  <Found key={unit.id} unit={unit} confirm={confirm} />
                ))}
              </ul>
            </>
          )}
        </Asked>
      )}
    </div>
  );
}

interface FoundProps {
  readonly unit: Schema<'FoundUnit'>;
  readonly confirm: OtherUnitProps['confirm'];
}

function Found({ unit: { id, name, match }, confirm }: FoundProps) {
  return (
    <li>
      <div className="match-candidate-head">
        <Link to={`/units/${id}`} target="_blank" rel="noreferrer">
          <Name>{name}</Name>
          <span className="usa-sr-only"> (in a new tab)</span>
        </Link>
        <button
          type="button"
          className="usa-button usa-button--outline"
          onClick={() => confirm({ id, name })}
        >
          Confirm<span className="usa-sr-only"> {name}</span>
        </button>
      </div>
      {match && <Reasons reasons={match.reasons} />}
    </li>
  );
}
