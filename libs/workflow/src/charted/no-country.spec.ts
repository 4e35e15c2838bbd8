import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Authority, Facts } from '#law';
import { AUTHORITIES } from '#law';
import { cast } from '../leahy-unit/cast.fixture.ts';
import { possibleActs } from './possible-acts.ts';
import { standingOf } from './standing-of.ts';
import { start } from './start.ts';

/* The same facts come to the same under every law, whatever country they are about. */

const AT = '2026-03-01T00:00:00.000Z';
const drawn = AUTHORITIES.filter(
  ({ standing, procedure }) =>
    procedure.machine === 'charted' && (standing === 'law' || standing === 'policy'),
);

const someFacts = ({ facts }: Authority): fc.Arbitrary<Facts> =>
  fc.dictionary(
    fc.constantFrom('undeclared', ...facts.map(({ name }) => name)),
    fc.constantFrom(true, false, null, 0, 90_000_000, 'named-group', 'government-sale'),
  );
const country = fc.record({
  country: fc.constantFrom('QM', 'QN', 'QP'),
  partner: fc.string(),
  countryName: fc.string(),
});

describe('no country', () => {
  test.each(drawn.map((authority) => [authority.id, authority] as const))(
    'changes what %s is told, allows or says',
    (_id, authority) => {
      const all = (facts: Facts) => {
        const proceeding = start(authority, { at: AT, facts });
        const acts = possibleActs(proceeding, cast.decider, { at: AT });
        return { proceeding, acts, says: standingOf(proceeding, AT) };
      };
      fc.assert(
        fc.property(someFacts(authority), country, country, (facts, one, other) => {
          expect(all({ ...facts, ...one })).toEqual(all({ ...facts, ...other }));
        }),
        { numRuns: 25 },
      );
    },
  );
});
