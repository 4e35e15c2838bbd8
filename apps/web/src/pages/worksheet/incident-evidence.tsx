import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { ask, client } from '../../data/client.ts';
import type { Schema } from '../../data/client.ts';
import { Asked } from '../../parts/asked.tsx';
import { Name } from '../../parts/name.tsx';
import { counted } from '../../words/plain.ts';
import { CONTENT_GRADES, gradeInWords, SOURCE_GRADES } from '../evidence/evidence-data.ts';

const TITLES: Readonly<Record<Schema<'EvidenceGroup'>['direction'], string>> = {
  supports: 'Supports it',
  contradicts: 'Contradicts it',
  context: 'Gives context',
};

/** What is linked to the event, by direction, with how many origins it goes back to. */
export function IncidentEvidence({ incidentId }: { readonly incidentId: string }) {
  const query = useQuery({
    queryKey: ['evidence', 'linked', incidentId],
    queryFn: async () =>
      (await ask(client.GET('/api/evidence-links', { params: { query: { incidentId } } }))).groups,
  });
  return (
    <section aria-labelledby="evidence">
      <h2 id="evidence">Evidence on it</h2>
      <Asked query={query} what="the evidence">
        {(groups) =>
          groups.length === 0 ? (
            <p>Nothing is linked to it yet. Open an item of evidence and link it.</p>
          ) : (
            <div className="worksheet-groups">
              {groups.map((group) => (
                <Group key={group.direction} group={group} />
              ))}
            </div>
          )
        }
      </Asked>
    </section>
  );
}

function Group({
  group: { direction, independentOrigins, evidence },
}: {
  readonly group: Schema<'EvidenceGroup'>;
}) {
  return (
    <section aria-label={TITLES[direction]} className="worksheet-group">
      <h3>{TITLES[direction]}</h3>
      <p className="usa-hint">
        {counted(evidence.length, 'item')} from {counted(independentOrigins, 'independent origin')}
      </p>
      <ul>
        {evidence.map(({ item, link }) => (
          <li key={link.linkId}>
            <Link to={`/evidence/${item.id}`}>{item.sealed ? 'Sealed item' : <Name>{item.title}</Name>}</Link>
            <div className="usa-hint">
              Source {gradeInWords(SOURCE_GRADES, item.sourceGrade?.grade)}. Content{' '}
              {gradeInWords(CONTENT_GRADES, item.contentGrade?.grade)}.
            </div>
            {link.reason && <div dir="auto">{link.reason}</div>}
          </li>
        ))}
      </ul>
    </section>
  );
}
