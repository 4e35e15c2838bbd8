import { describe, expect, test } from '@jest/globals';
import type { Authority, ChartRegion, Instrument } from '#law';
import { AUTHORITIES, INSTRUMENTS } from '#law';
import type { AnswerFacts, DrawnFact, TurnsOn } from './answer.ts';
import { decideAnswer } from './decide-answer.ts';
import { initialGround } from './initial-ground.ts';
import { lawOfTheDay } from './law-of-the-day.ts';

/* No reading stands in a law for nothing: some answer turns on it, and lists what there is to choose from. */

const on = '2031-05-10';
const knownAt = '2031-05-10T12:00:00.000Z';

const barUnder = ({ id: authorityId }: Authority): AnswerFacts['bars'] => [
  {
    ...{ barId: 'b', proceedingId: 'p', authorityId, determinationId: 'd', unitId: 'u', barredUnitId: 'u' },
    ...{ extension: null, effectiveFrom: '2031-04-01', end: null },
  },
];

/** A proceeding under the law in each of its states, as an act would have kept it. */
function everyState(authority: Authority): readonly DrawnFact[] {
  const { procedure, id: authorityId } = authority;
  if (procedure.machine !== 'charted') return [];
  const drawn = (region: ChartRegion, state: string): readonly DrawnFact[] => {
    const ground = initialGround(authority, { ...region, initial: state }, knownAt);
    if (ground === undefined) return [];
    const kept = { ...ground, determinationId: 'd', terms: null };
    return [{ proceedingId: 'p', authorityId, openedAt: knownAt, regions: { [region.id]: kept } }];
  };
  return procedure.regions.flatMap((region) => region.states.flatMap(({ id }) => drawn(region, id)));
}

/** What can be on record under a law, as far as one thing on record goes. */
function everyRecord(authority: Authority, { id: instrument, route }: Instrument): readonly AnswerFacts[] {
  const nothing: AnswerFacts = {
    ...{ unitId: 'u', unitName: '9th Example Battalion', paths: [], standings: [], bars: [], result: null },
    ...{ gates: null, drawn: [], transfer: null },
  };
  const known = { instrument, route, recipientIsUnit: true };
  const transfer = { transferId: 't', facts: known, rises: [], drawn: [], conditions: [], within: {} };
  const ofTransfer = (drawn: readonly DrawnFact[]) => ({ ...nothing, transfer: { ...transfer, drawn } });
  return [
    { ...nothing, bars: barUnder(authority) },
    ofTransfer([]),
    ...everyState(authority).map((one) =>
      authority.subject === 'transfer' ? ofTransfer([one]) : { ...nothing, drawn: [one] },
    ),
  ];
}

function turnedOn(authority: Authority, adopted: Record<string, string> = {}): readonly TurnsOn[] {
  return INSTRUMENTS.flatMap((instrument) => {
    const law = lawOfTheDay(instrument, on, adopted);
    const supposed = authority.standing === 'law' || authority.standing === 'policy' ? [] : [authority];
    return everyRecord(authority, instrument)
      .map((facts) => decideAnswer({ instrumentId: instrument.id, on, knownAt }, { ...law, supposed }, facts))
      .flatMap(({ reasons, policy }) => [...reasons, ...policy])
      .flatMap(({ turnsOn }) => turnsOn);
  });
}

const withReadings = AUTHORITIES.filter(({ readings }) => readings.length > 0);

describe.each(withReadings)('every reading of $id', (authority) => {
  test('that nobody adopted is listed by some answer, with its alternatives and what each gives', () => {
    const listed = turnedOn(authority);
    for (const { id, alternatives } of authority.readings) {
      const found = listed.find(({ reading }) => reading === id);
      const told = found?.adopted === null ? found.alternatives : [];
      expect([id, told.map((one) => one.id)]).toEqual([id, alternatives.map((one) => one.id)]);
      expect(told.every(({ gives, words, heldBy }) => gives && words && heldBy)).toBe(true);
    }
  });

  test('that was adopted is named by some answer as what it turns on', () => {
    const adopted = Object.fromEntries(
      authority.readings.map((one) => [one.id, one.alternatives[0]?.id ?? '']),
    );
    const named = turnedOn(authority, adopted).map(({ reading, adopted: chosen }) => `${reading}: ${chosen}`);
    for (const [reading, chosen] of Object.entries(adopted)) expect(named).toContain(`${reading}: ${chosen}`);
  });
});
