import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { ask, client } from '../../data/client.ts';
import { Name } from '../../parts/name.tsx';
import { When } from '../../parts/when.tsx';
import { sentence } from '../../words/plain.ts';
import type { Acting, Stale } from './use-acting.ts';

interface StaleBesideProps {
  readonly proceedingId: string;
  readonly stale: Stale;
  readonly goOn: Acting['goOn'];
}

/** What a colleague did meanwhile, side by side with what was being written. Neither is lost; the writer goes on when they have read it. */
export function StaleBeside({ proceedingId, stale, goOn }: StaleBesideProps) {
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <section ref={box} tabIndex={-1} className="case-stale" aria-labelledby="stale">
      <h3 id="stale">A colleague acted while you were writing</h3>
      <p>Nothing of yours was sent, and nothing of theirs was overwritten. Your text is still in the form.</p>
      <div className="case-beside">
        <div>
          <h4>Meanwhile</h4>
          <ul>
            {stale.acts.map(({ title, by, at, payload }) => (
              <li key={`${title} ${at}`}>
                {title}, by <Name>{by}</Name>, <When at={at} />
                <Lines said={payload} />
              </li>
            ))}
          </ul>
          <NowOnRecord proceedingId={proceedingId} stale={stale} />
        </div>
        <div>
          <h4>What you were writing</h4>
          <p>{stale.act.title}</p>
          <Lines said={stale.payload} />
        </div>
      </div>
      {stale.read ? (
        <p>The case was read again. Send your text when it still says what you mean.</p>
      ) : (
        <button type="button" className="usa-button" onClick={() => void goOn()}>
          I have read it; go on with my text
        </button>
      )}
    </section>
  );
}

/** The finding that a colleague recorded on the question that is being answered. */
function NowOnRecord({ proceedingId, stale }: Pick<StaleBesideProps, 'proceedingId' | 'stale'>) {
  const element = stale.payload['elementId'];
  const { data } = useQuery({
    queryKey: ['stale', proceedingId, stale.acts.length, stale.acts.at(-1)?.at],
    enabled: typeof element === 'string',
    queryFn: () =>
      ask(client.GET('/api/proceedings/{id}/findings', { params: { path: { id: proceedingId } } })),
  });
  const row = data?.questions.find(({ id }) => id === element);
  const isAbove = stale.acts.some(({ payload }) => payload['elementId'] === element);
  if (!row?.holds || isAbove) return null;
  const { value, reasons, name } = row.holds;
  return (
    <>
      <p>
        On record now for {row.id}, {row.title}, by <Name>{name}</Name>:
      </p>
      <Lines said={{ value, reasons }} />
    </>
  );
}

const HIDDEN = ['elementId', 'evidenceIds'];
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function Lines({ said }: { readonly said: Readonly<Record<string, unknown>> }) {
  const lines = Object.entries(said).filter(
    ([field, value]) =>
      !HIDDEN.includes(field) && typeof value === 'string' && value !== '' && !ID.test(value),
  );
  if (lines.length === 0) return null;
  return (
    <dl className="part-lines">
      {lines.map(([field, value]) => (
        <div key={field}>
          <dt>{sentence(field)}</dt>
          <dd>
            <bdi>{field === 'value' || field === 'stance' ? sentence(String(value)) : String(value)}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}
