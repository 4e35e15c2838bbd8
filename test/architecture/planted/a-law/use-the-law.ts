/* A spec of a copy of the libraries to which only the folder of a law was added: one proceeding, by their front doors. */
import { expect, test } from '@jest/globals';
import { findAuthority } from '#law';
import { advance, possibleActs, standingOf, start } from '#workflow';
import type { Actor, Proceeding } from '#workflow';

const person = (personId: string, role: 'analyst' | 'deciding-official'): Actor => ({
  accountId: `${personId}@example`,
  personId,
  roles: [role],
  office: 'human-rights-bureau',
});
const [ana, dee] = [person('ana', 'analyst'), person('dee', 'deciding-official')];

test('a law that is a folder more is acted under: refused, then signed, then it bars', () => {
  const authority = findAuthority('us-99usc7');
  if (authority === undefined) throw new Error('The law is not there.');
  let at = '2026-02-01T00:00:00.000Z';
  let proceeding: Proceeding = start(authority, { at });
  const allowed = () =>
    possibleActs(proceeding, dee, { at }).flatMap((act) => (act.allowed ? [act.type] : []));
  const does = (actor: Actor, type: string, fields: object): void => {
    at = new Date(Date.parse(at) + 60_000).toISOString();
    const made = { findingId: at, determinationId: at, signatureId: at, recordId: at };
    const result = advance(proceeding, { ...made, ...fields, type, actor, at } as never);
    if (!result.ok) throw new Error(result.refusal.message);
    proceeding = result.next;
  };
  expect(allowed()).not.toContain('balloons.grounded');
  does(ana, 'finding.recorded', { elementId: 'Z1', value: 'met', reasons: 'Seen.' });
  expect(allowed()).toContain('balloons.grounded');
  does(dee, 'balloons.grounded', { reasons: 'Because they are popped.' });
  expect(proceeding.state).toBe('grounded');
  expect(standingOf(proceeding, at)).toMatchObject({ kind: 'barred', authorityId: 'us-99usc7' });
});
