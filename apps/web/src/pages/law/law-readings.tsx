import type { Schema } from '../../data/client.ts';
import { useSignedIn } from '../../data/session.ts';
import { ReadWhere } from '../../parts/read-where.tsx';
import { Name } from '../../parts/name.tsx';
import { When } from '../../parts/when.tsx';
import { sentence } from '../../words/plain.ts';
import { anchorOf, useReadings } from '../laws/use-readings.ts';
import { AdoptReading } from './adopt-reading.tsx';

type Law = Schema<'AuthorityShown'>;
type Reading = Law['readings'][number];
type Shown = Schema<'ShownReading'>;

/** The contested questions of this law, who holds what, and what was adopted. A legal adviser adopts one here. */
export function LawReadings({ law }: { readonly law: Law }) {
  const known = useReadings().data?.readings;
  return law.readings.map((reading) => (
    <OneReading key={reading.id} reading={reading} shown={known?.find(({ id }) => id === reading.id)} />
  ));
}

interface OneReadingProps {
  readonly reading: Reading;
  readonly shown: Shown | undefined;
}

function OneReading({ reading: { id, question, cite, alternatives }, shown }: OneReadingProps) {
  const { permissions } = useSignedIn();
  const anchor = anchorOf(id);
  return (
    <article id={anchor} className="law-item" aria-labelledby={`${anchor}-title`}>
      <h3 id={`${anchor}-title`}>
        {question} <cite>{cite}</cite>
      </h3>
      {shown && <Adopted shown={shown} />}
      <ul className="law-ways">
        {alternatives.map(({ id: way, words, heldBy, provenance }) => (
          <li key={way} className={shown?.adopted?.alternativeId === way ? 'law-adopted' : undefined}>
            <strong>{sentence(way)}</strong>
            {shown?.adopted?.alternativeId === way && ' (adopted)'}
            <p>{words}</p>
            <p className="law-quiet">Held by: {heldBy}</p>
            <ReadWhere source={provenance} />
          </li>
        ))}
      </ul>
      {shown && permissions.includes('reading.adopt') && <AdoptReading reading={shown} />}
    </article>
  );
}

function Adopted({ shown: { adopted, adoptions } }: { readonly shown: Shown }) {
  const others = adoptions.filter(({ id }) => id !== adopted?.id);
  return (
    <>
      {adopted === null ? (
        <p>
          <strong>Nothing is adopted.</strong> An answer that turns on this is not determined.
        </p>
      ) : (
        <p>
          <strong>Adopted: {sentence(adopted.alternativeId)}</strong>, from{' '}
          <When at={adopted.effectiveFrom} />, by <Name>{adopted.adviser}</Name>: <bdi>{adopted.reasons}</bdi>
        </p>
      )}
      {others.length > 0 && (
        <details>
          <summary>Other adoptions on record ({others.length})</summary>
          <ul>
            {others.map(({ id, alternativeId, effectiveFrom, adviser, reasons, recordedAt }) => (
              <li key={id}>
                {sentence(alternativeId)}, from <When at={effectiveFrom} />, recorded <When at={recordedAt} />{' '}
                by <Name>{adviser}</Name>: <bdi>{reasons}</bdi>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
