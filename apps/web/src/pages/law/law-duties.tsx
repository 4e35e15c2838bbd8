import type { Schema } from '../../data/client.ts';
import { ReadWhere } from '../../parts/read-where.tsx';
import { When } from '../../parts/when.tsx';
import { sentence } from '../../words/plain.ts';
import { RequiredContents } from './required-contents.tsx';

type Law = Schema<'AuthorityShown'>;
type Duty = Law['duties'][number];

/** Who must be told what, and when. Words without a number of days are gates, not deadlines. */
export function LawDuties({ law }: { readonly law: Law }) {
  return law.duties.map((duty) => <OneDuty key={duty.id} duty={duty} law={law} />);
}

function OneDuty({ duty, law }: { readonly duty: Duty; readonly law: Law }) {
  const { id, title, words, cite, recipients, contents, effectiveFrom, provenance } = duty;
  const named = new Map(law.recipients.map((one) => [one.id, one.name]));
  return (
    <article id={`duty-${id}`} className="law-item" aria-labelledby={`duty-${id}-title`}>
      <h3 id={`duty-${id}-title`}>
        {title} <cite>{cite}</cite>
      </h3>
      <p>{words}</p>
      <dl className="part-lines">
        <div>
          <dt>Told</dt>
          <dd>
            {recipients.map((one) => named.get(one) ?? sentence(one)).join('; ') ||
              'Nobody; it is put on record.'}
          </dd>
        </div>
        <div>
          <dt>When</dt>
          <dd>{timingOf(duty, law)}</dd>
        </div>
        {effectiveFrom !== null && (
          <div>
            <dt>Applies from</dt>
            <dd>
              <When at={effectiveFrom} />
            </dd>
          </div>
        )}
      </dl>
      <RequiredContents contents={contents} />
      <ReadWhere source={provenance} />
    </article>
  );
}

function timingOf({ timing, onlyNonTraceable }: Duty, { clocks }: Law): string {
  const only = onlyNonTraceable ? ' Only for assistance whose recipient units cannot be known before.' : '';
  if (timing.kind !== 'clock') return `${timing.words}.${only}`;
  const clock = clocks.find(({ id }) => id === timing.clockId);
  return `${clock?.words ?? sentence(timing.clockId)}${only}`;
}
