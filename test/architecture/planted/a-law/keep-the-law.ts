/* A spec of a copy of the system to which only the folder of a law was added: brought up, acted under, answered by. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Actor } from '#casework';
import { answerEligibility, listAuthorities, showAuthority } from '#casework';
import type { TestCore } from '../support/core.ts';
import { openCore, refusalOf, valueOf } from '../support/core.ts';
import { explained, openCountryCase } from '../support/drawn-case.ts';
import { loadPartners } from '../support/partners.ts';

const LAW = 'us-99usc7';
let core: TestCore;
let analyst: Actor;
let decider: Actor;

beforeAll(async () => {
  core = await openCore();
  await loadPartners(core.ports);
  analyst = await core.person('analyst', { office: 'regional-bureau' });
  decider = await core.person('deciding-official', { office: 'secretary-of-state' });
});
afterAll(() => core?.close());

test('a database that is brought up knows which of its states need a signature', async () => {
  const { rows } = await core.owner.query(
    'select state, is_initial, says, needs from authority_states where authority_id = $1 order by state',
    [LAW],
  );
  expect(rows).toEqual([
    { state: 'grounded', is_initial: false, says: 'bars', needs: 'signature' },
    { state: 'watching', is_initial: true, says: 'open', needs: 'nothing' },
  ]);
});

test('it is listed and shown like every law', async () => {
  const listed = valueOf(await listAuthorities(core.ports)(analyst, {}));
  expect(listed.map(({ id }) => id)).toContain(LAW);
  expect(valueOf(await showAuthority(core.ports)(analyst, { id: LAW })).citation).toBe('99 U.S.C. 7');
});

test('a proceeding under it is opened, explained, refused, signed, and bars what it reaches', async () => {
  const answer = async (instrumentId: string) =>
    valueOf(await answerEligibility(core.ports)(analyst, { country: 'QM', instrumentId })).reasons.find(
      ({ authorityId }) => authorityId === LAW,
    );
  const about = { country: 'QM', authorityId: LAW };
  const file = await openCountryCase(core, analyst, [analyst, decider], about);
  expect(await answer('fmf')).toMatchObject({ verdict: 'not-determined' });
  const ground = () => file.act(decider, 'balloons.grounded', { reasons: 'They are popped.' });
  expect(refusalOf(await ground()).blocks?.map(({ words }) => words)).toContain(
    'That balloons are popped has not been found.',
  );
  const [shown] = await explained(core, decider, file.caseId);
  expect(shown?.acts.find(({ type }) => type === 'balloons.grounded')).toMatchObject({ allowed: false });
  const found = { elementId: 'Z1', value: 'met', reasons: 'Seen.' };
  valueOf(await file.act(analyst, 'finding.recorded', found));
  valueOf(await ground());
  expect(await file.state()).toBe('grounded');
  const barred = { verdict: 'barred', cite: '99 U.S.C. 7(a)', determinationId: expect.any(String) };
  expect(await answer('fmf')).toMatchObject(barred);
  expect((await answer('imet'))?.verdict).not.toBe('barred');
});

test('the database lets nobody enter it unsigned', async () => {
  const { proceedingId } = await openCountryCase(core, analyst, [analyst], {
    country: 'QN',
    authorityId: LAW,
  });
  const move = `update proceedings set state = 'grounded', revision = revision + 1 where id = $1`;
  await expect(core.app.query(move, [proceedingId])).rejects.toThrow(/by a signed one/);
});
