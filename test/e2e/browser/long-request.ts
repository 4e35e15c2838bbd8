import type { NominationSheet, ShownRequest, SubmittedRequest } from '#casework';
import type { Caller, Reply } from '../../support/people.ts';

const ROWS_AT_ONCE = 200;

/** A request of the demo's post in Leahy vetting with so many rows, each matched to a unit but those that `isOpen` tells. */
export async function longRequest(
  vetter: Caller,
  title: string,
  rows: number,
  isOpen: (row: number) => boolean,
): Promise<string> {
  const { units } = ok(
    await vetter.get<{ units: { id: string }[] }>('/api/units?country=QM&limit=1&text=11th%20Infantry'),
  );
  const { request } = ok(
    await vetter.send<SubmittedRequest>('POST', '/api/requests', {
      ...{ postId: 'examplia', title, programme: 'Mountain course', instrumentId: 'imet' },
      ...{ authority: '22 U.S.C. 2347', event: title, needBy: '2027-04-20', overLimit: 'A long course.' },
      rows: Array.from({ length: rows }, (_, at) => ({
        country: 'Examplia',
        unit: `Company ${(at % 20) + 1} of the 11th Infantry Battalion`,
        program: 'Mountain course',
        start_date: '2027-05-03',
        end_date: '2027-05-21',
      })),
    }),
  );
  const path = `/api/requests/${request.id}`;
  for (let after = 0; after < rows; after += ROWS_AT_ONCE) {
    const page = `${path}/nominations?limit=${ROWS_AT_ONCE}&after=${after}`;
    const { nominations } = ok(await vetter.get<{ nominations: NominationSheet[] }>(page));
    const judgements = nominations
      .filter(({ row }) => !isOpen(row))
      .map(({ id: nominationId, revision }) => ({
        ...{ nominationId, revision, judgement: 'confirmed', unitId: units[0]?.id },
      }));
    ok(await vetter.send('POST', `${path}/matches`, { judgements }));
  }
  for (const move of ['accept', 'submitToLeahy']) {
    const { revision } = ok(await vetter.get<ShownRequest>(path)).request;
    const passes = move === 'submitToLeahy' && {
      override: true,
      reason: 'The courtesy checks were made before.',
    };
    ok(await vetter.send('POST', `${path}/moves`, { revision, move, ...passes }));
  }
  return request.id;
}

/** What was answered. Throws where it was refused. */
export function ok<Body>({ status, body }: Reply<Body>): Body {
  if (status >= 300) throw new Error(`${status}: ${JSON.stringify(body)}`);
  return body;
}
