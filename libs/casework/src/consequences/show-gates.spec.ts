import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { EDITION_DUTIES, lawNamed, recipientNames } from './duties.ts';
import type { GateRecord } from './gate-record.ts';
import { decideGates } from './show-gates.ts';

const FROM = '2022-12-31';
const listDuties = EDITION_DUTIES.filter(({ duty }) => duty.kind === 'list');
const everyone = [...new Set(listDuties.flatMap(({ duty }) => duty.recipients))];

const day = fc
  .integer({ min: 0, max: 4_000 })
  .map((days) => new Date(Date.UTC(2018, 0, 1) + days * 86_400_000).toISOString().slice(0, 10));

const record = fc.record({
  agreement: fc.option(fc.constant({ title: 'Letters', inForceFrom: '2018-01-01', endsOn: null }), {
    nil: undefined,
  }),
  edition: fc.option(
    fc.subarray(everyone).map((reached) => ({
      number: 3,
      issuedOn: '2018-01-01',
      deliveries: reached.map((recipient) => ({ recipient })),
    })),
    { nil: undefined },
  ),
}) satisfies fc.Arbitrary<GateRecord>;

describe('the gates for assistance whose recipients cannot be known beforehand', () => {
  test('an agreement is asked for from 31 December 2022 on, and not a day before', () => {
    fc.assert(
      fc.property(record, day, (known, on) => {
        const gate = decideGates(known, on).find(({ dutyId }) => dutyId === 'written-agreement');
        const expected = on < FROM ? 'not-yet' : known.agreement === undefined ? 'closed' : 'open';
        expect(gate).toMatchObject({ standing: expected, verified: true, cite: '22 U.S.C. 2378d(c)(1)' });
      }),
    );
    const standing = (on: string) =>
      decideGates({ agreement: undefined, edition: undefined }, on).find(
        ({ dutyId }) => dutyId === 'written-agreement',
      )?.standing;
    expect([standing('2022-12-30'), standing('2022-12-31')]).toEqual(['not-yet', 'closed']);
  });

  test('the list is a closed gate until an edition has reached every recipient of the duty, each missing one named', () => {
    fc.assert(
      fc.property(record, day, (known, on) => {
        const reached = known.edition?.deliveries.map(({ recipient }) => recipient) ?? [];
        for (const { authorityId, dutyId, duty } of listDuties) {
          const gate = decideGates(known, on).find((one) => one.dutyId === dutyId);
          const missing = duty.recipients.filter((recipient) => !reached.includes(recipient));
          const open = known.edition !== undefined && missing.length === 0;
          expect(gate?.standing).toBe(open ? 'open' : 'closed');
          if (known.edition)
            for (const name of recipientNames(lawNamed(authorityId), missing))
              expect(gate?.words).toContain(name);
        }
      }),
    );
  });

  test('a gate of a law that is met for one place is met for every place: the record names none', () => {
    const known = { agreement: undefined, edition: undefined };
    expect(JSON.stringify(decideGates(known, '2026-01-01'))).not.toMatch(/countr/i);
  });
});
