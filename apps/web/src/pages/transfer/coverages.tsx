import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router';
import { ask, client } from '../../data/client.ts';
import type { AnswerOf, Schema } from '../../data/client.ts';
import { useSignedIn } from '../../data/session.ts';
import { useToast } from '../../frame/toasts.tsx';
import { Name } from '../../parts/name.tsx';
import type { FormField } from '../../parts/read-texts.ts';
import { SignedRecordForm } from '../../parts/signed-record-form.tsx';
import { When } from '../../parts/when.tsx';

type Transfer = Schema<'ShownTransfer'>;

const REST: readonly FormField[] = [
  {
    name: 'isWithin',
    label: 'Is the transfer within what it covers?',
    kind: 'choice',
    required: true,
    choices: [
      ['true', 'Yes, within its words'],
      ['false', 'No, outside its words'],
    ],
  },
  { name: 'reasons', label: 'Reasons', kind: 'text', required: true },
];

/** Whether the transfer is within what a determination covers by its own words; a legal adviser says so. */
export function Coverages({ transfer: { id, coverages } }: { readonly transfer: Transfer }) {
  const { permissions } = useSignedIn();
  return (
    <section aria-labelledby="coverage">
      <h2 id="coverage">Within what was signed?</h2>
      {coverages.length === 0 ? (
        <p>Nobody has said of any determination whether this transfer is within its words.</p>
      ) : (
        <ul>
          {coverages.map((one) => (
            <li key={one.id}>
              <Link to={`/determinations/${one.determinationId}`}>
                {one.isWithin ? 'Within the determination' : 'Outside the determination'}
              </Link>
              : <Name>{one.reasons}</Name> (<Name>{one.recordedByName}</Name>, <When at={one.recordedAt} />)
            </li>
          ))}
        </ul>
      )}
      {permissions.includes('coverage.record') && (
        <details className="transfer-act">
          <summary>Sign whether it is within a determination</summary>
          <CoverageForm id={id} />
        </details>
      )}
    </section>
  );
}

/** Signed, since it can make the answer eligible. */
function CoverageForm({ id }: { readonly id: string }) {
  const queries = useQueryClient();
  const say = useToast();
  const { data: resting = [] } = useDeterminations(id);
  if (resting.length === 0) return <p>The answer about this transfer rests on no determination.</p>;
  const choices = resting.map(
    ({ determinationId, cite, words }) => [determinationId, `${cite}: ${words}`] as const,
  );
  const fields: readonly FormField[] = [
    { name: 'determinationId', label: 'Determination', kind: 'choice', required: true, choices },
    ...REST,
  ];
  return (
    <SignedRecordForm
      form={`transfer-coverage:${id}`}
      fields={fields}
      shown={(payload) => toSign(payload, resting)}
      send={(payload) => cover(id, payload)}
      sent={() => {
        void queries.invalidateQueries({ queryKey: ['transfer', id] });
        void queries.invalidateQueries({ queryKey: ['answer'] });
        say('Signed. The answer takes it into account.');
      }}
    />
  );
}

type Written = Readonly<Record<string, unknown>>;

const cover = (id: string, { isWithin, ...payload }: Written) =>
  ask(
    client.POST('/api/transfers/{id}/coverages', {
      params: { path: { id } },
      body: { ...payload, isWithin: isWithin === 'true' } as Schema<'RecordCoverageBody'>,
    }),
  );

function toSign({ determinationId, isWithin, reasons }: Written, resting: readonly Resting[]) {
  const within = isWithin === 'true';
  const rests = resting.find((one) => one.determinationId === determinationId);
  return {
    title: within ? 'the transfer is within the determination' : 'the transfer is outside the determination',
    rule: rests?.cite ?? 'the determination’s own words',
    lines: [
      ['determination', rests?.words ?? ''],
      ['reasons', String(reasons)],
    ] as const,
    consequences: [
      within
        ? 'The answer about this transfer rests on the determination; where nothing else stands in the way, it may go.'
        : 'What the determination lifts is not lifted for this transfer.',
    ],
  };
}

interface Resting {
  readonly determinationId: string;
  readonly cite: string;
  readonly words: string;
}

/** The determinations that the answer about the transfer rests on, each with the reason's words. */
const useDeterminations = (id: string) =>
  useQuery({
    queryKey: ['transfer-determinations', id],
    queryFn: async (): Promise<readonly Resting[]> => {
      const said = await ask(client.GET('/api/answers', { params: { query: { transfer: id } } }));
      const { reasons } = (said as unknown as AnswerOf<'/api/answers', 'get'>).answer;
      const found = reasons.flatMap(({ determinationId, cite, words }) =>
        determinationId === null ? [] : [{ determinationId, cite: cite ?? '', words }],
      );
      return [...new Map(found.map((one) => [one.determinationId, one])).values()];
    },
  });
