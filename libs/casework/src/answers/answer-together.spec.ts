import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Authority } from '#law';
import { AUTHORITIES, findAuthority, findInstrument } from '#law';
import type { RegionGround } from '#workflow';
import type { AnswerFacts, DrawnFact, LawOfTheDay, TransferFact } from './answer.ts';
import { decideAnswer } from './decide-answer.ts';
import { initialGround } from './initial-ground.ts';
import { lawOfTheDay } from './law-of-the-day.ts';

const on = '2031-05-10';
const knownAt = '2031-05-10T12:00:00.000Z';
const HUMANITARIAN = 'us-22usc2378-1';
const RIGHTS = 'us-22usc2304';
const MISUSE = 'us-22usc2753';
const NOTIFICATION = 'us-22usc2776';
const PURPOSE = 'us-22usc2754';

const lawNamed = (id: string): Authority => {
  const found = findAuthority(id);
  if (found === undefined) throw new Error(`no law ${id}`);
  return found;
};
const lawFor = (instrumentId: string, adopted: Record<string, string> = {}): LawOfTheDay => {
  const instrument = findInstrument(instrumentId);
  if (instrument === undefined) throw new Error(`no instrument ${instrumentId}`);
  return lawOfTheDay(instrument, on, adopted);
};

const OPEN_GATES = {
  agreementId: 'a',
  agreementEndsOn: null,
  edition: {
    number: 1,
    deliveredTo: AUTHORITIES.flatMap(({ duties }) => duties.flatMap((duty) => duty.recipients)),
  },
};

const facts = (more: Partial<AnswerFacts> = {}): AnswerFacts => ({
  ...{ unitId: null, unitName: null, paths: [], standings: [], bars: [], result: null },
  gates: OPEN_GATES,
  drawn: [],
  transfer: null,
  ...more,
});

/** A state of a law as an act would have kept it. */
function inState(authorityId: string, stateId: string, more: Partial<RegionGround> = {}): DrawnFact {
  const { procedure } = lawNamed(authorityId);
  const regions = procedure.machine === 'charted' ? procedure.regions : [];
  const region = regions.find(({ states }) => states.some(({ id }) => id === stateId));
  const ground = region && initialGround(lawNamed(authorityId), { ...region, initial: stateId }, knownAt);
  if (region === undefined || ground === undefined) throw new Error(`no state ${stateId}`);
  const since = '2031-05-01T10:00:00.000Z';
  const kept = { ...ground, since, determinationId: 'd', terms: null, ...more };
  return { proceedingId: `p-${authorityId}`, authorityId, openedAt: since, regions: { [region.id]: kept } };
}

const decide = (instrumentId: string, more: Partial<AnswerFacts>, adopted: Record<string, string> = {}) =>
  decideAnswer({ instrumentId, on, knownAt }, lawFor(instrumentId, adopted), facts(more));

const sale = (more: Partial<TransferFact> = {}, said: TransferFact['facts'] = {}): TransferFact => ({
  transferId: 't',
  facts: {
    ...{ instrument: 'fms-national-funds', route: 'government-sale', purchaserGroup: 'all-others' },
    ...{ majorEquipmentUsd: 1_000_000, totalUsd: 2_000_000, constructionUsd: 0, firearmsUsd: 0 },
    ...{ recipientIsUnit: false, policeOrInternalSecurity: false },
    ...said,
  },
  rises: [],
  drawn: [inState(PURPOSE, 'purposeAuthorised')],
  conditions: [],
  within: {},
  ...more,
});
/** Readings under which only the laws about countries and transfers are asked of a cash sale. */
const SALES_ARE_NO_ASSISTANCE = {
  'us-22usc2378d/cash-sales': 'grants-only',
  'us-22usc2378-1/cash-sales': 'every-furnishing',
};
const decideSale = (transfer: TransferFact, more: Partial<AnswerFacts> = {}) =>
  decide('fms-national-funds', { transfer, ...more }, SALES_ARE_NO_ASSISTANCE);

describe('the laws about the whole to which a recipient belongs', () => {
  test('with nothing on record nothing is open, and it is said under which laws', () => {
    const answer = decide('fmf', {});
    expect(answer.verdict).toBe('eligible');
    const silence = answer.reasons.find(({ words }) => words.startsWith('Nothing is open'));
    expect(silence?.words).toContain('22 U.S.C. 2378-1');
    expect(silence?.cite).toContain('22 U.S.C. 2304(a)(2)');
  });

  test('a bar of the whole and a bar of the unit are two reasons, and each bars alone', () => {
    const bar = {
      ...{ barId: 'b', proceedingId: 'q', authorityId: 'us-22usc2378d', determinationId: 'e', unitId: 'u' },
      ...{ barredUnitId: 'u', extension: null, effectiveFrom: '2031-04-01', end: null },
    };
    const unit = { unitId: 'u', unitName: '9th Example Battalion', gates: null };
    const drawn = [inState(HUMANITARIAN, 'withheld')];
    const both = decide('imet', { ...unit, bars: [bar], drawn });
    expect(
      both.reasons.filter(({ verdict }) => verdict === 'barred').map(({ authorityId }) => authorityId),
    ).toEqual(['us-22usc2378d', HUMANITARIAN]);
    expect(decide('imet', { ...unit, drawn }).verdict).toBe('barred');
    expect(both.reasons.find(({ authorityId }) => authorityId === HUMANITARIAN)).toMatchObject({
      cite: '22 U.S.C. 2378-1(a)',
      determinationId: 'd',
      proceedingId: `p-${HUMANITARIAN}`,
    });
  });

  test('a proceeding of which no act has moved a region stands in its first state', () => {
    const opened: DrawnFact = {
      proceedingId: 'p',
      authorityId: HUMANITARIAN,
      openedAt: knownAt,
      regions: {},
    };
    expect(decide('fmf', { drawn: [opened] }).verdict).toBe('eligible');
    const purpose = { ...opened, authorityId: PURPOSE };
    const answer = decideSale(sale({ drawn: [purpose] }));
    expect(answer.verdict).toBe('not-determined');
    expect(answer.reasons.find(({ authorityId }) => authorityId === PURPOSE)?.proceedingId).toBe('p');
  });

  test('a clock that has run out bars by the law itself, recorded or not, and the day before says on which day', () => {
    const due = (day: string) =>
      inState(RIGHTS, 'statementDue', {
        determinationId: null,
        clock: { due: day, says: 'bars', words: 'Day 31.', cite: '22 U.S.C. 2304(c)(3)' },
      });
    expect(decide('fmf', { drawn: [due('2031-05-09')] }).verdict).toBe('barred');
    expect(decide('fmf', { drawn: [due('2031-05-10')] })).toMatchObject({
      verdict: 'eligible',
      expires: '2031-05-11',
    });
  });

  test('a reading that nobody adopted leaves it open, with what each alternative gives', () => {
    const drawn = [inState(HUMANITARIAN, 'madeKnown')];
    const answer = decide('fmf', { drawn });
    expect(answer.verdict).toBe('not-determined');
    const [turnsOn] = answer.reasons.find(({ authorityId }) => authorityId === HUMANITARIAN)?.turnsOn ?? [];
    expect(turnsOn).toMatchObject({
      adopted: null,
      alternatives: [{ gives: 'barred' }, { gives: 'not-determined' }],
    });
    const reading = `${HUMANITARIAN}/made-known`;
    expect(decide('fmf', { drawn }, { [reading]: 'self-executing' }).verdict).toBe('barred');
  });

  test('an exit holds the bar back for what it covers, and for nothing else', () => {
    const drawn = [inState(RIGHTS, 'policeCertified')];
    const toPolice = (policeOrInternalSecurity: boolean | null) =>
      decide('pko', {
        transfer: sale({ drawn: [] }, { instrument: 'pko', route: 'grant', policeOrInternalSecurity }),
        drawn,
        gates: OPEN_GATES,
      }).reasons.find(({ authorityId }) => authorityId === RIGHTS)?.verdict;
    expect([true, false, null].map(toPolice)).toEqual(['eligible', 'barred', 'not-determined']);
    expect(decide('pko', { drawn }).verdict).toBe('not-determined');
  });

  test('an exit limited by words leaves open whether this is it; its last day is an expiry, and then the bar is back', () => {
    const excepted = (scope: string | null, until: string | null) =>
      decide('fmf', { drawn: [inState(HUMANITARIAN, 'excepted', { terms: { scope, until } })] });
    expect(excepted('Air defence.', null).verdict).toBe('not-determined');
    expect(excepted(null, '2031-05-10')).toMatchObject({ verdict: 'eligible', expires: '2031-05-11' });
    expect(excepted(null, '2031-05-10').obligations.join()).toContain('until 10 May 2031');
    expect(excepted(null, '2031-05-09').verdict).toBe('barred');
  });

  test('ineligibility for sales reaches sales and nothing else', () => {
    const drawn = [inState(MISUSE, 'salesIneligible')];
    expect(decide('fms-national-funds', { drawn }, SALES_ARE_NO_ASSISTANCE).verdict).toBe('barred');
    const imet = decide('imet', { drawn });
    expect(imet.verdict).not.toBe('barred');
    expect(imet.reasons.find(({ authorityId }) => authorityId === MISUSE)?.words).toContain('does not reach');
  });
});

describe('the laws about a transfer', () => {
  test('below the table a sale needs no certification, and the row is shown', () => {
    const answer = decideSale(sale());
    expect(answer.verdict).toBe('eligible');
    const row = answer.reasons.find(({ authorityId }) => authorityId === NOTIFICATION);
    expect(row?.words).toContain('$1,000,000 is below $14,000,000');
  });

  test('at the table it is not determined until somebody opens and decides it, with the row that applies', () => {
    const answer = decideSale(sale({}, { majorEquipmentUsd: 14_000_000, totalUsd: 14_000_000 }));
    expect(answer.verdict).toBe('not-determined');
    const row = answer.reasons.find(({ authorityId }) => authorityId === NOTIFICATION);
    expect(row).toMatchObject({ verdict: 'not-determined', cite: '22 U.S.C. 2776(b)(1)' });
    expect(row?.words).toContain('$14,000,000 reaches $14,000,000');
  });

  test('an amount that nobody knows is not below', () => {
    const answer = decideSale(sale({}, { majorEquipmentUsd: null }));
    expect(answer.verdict).toBe('not-determined');
    expect(answer.reasons.map(({ words }) => words).join()).toContain('not known: majorEquipmentUsd');
  });

  test('a sale whose purpose nobody has reviewed is open', () => {
    expect(decideSale(sale({ drawn: [] })).verdict).toBe('not-determined');
    expect(decideSale(sale({ drawn: [inState(PURPOSE, 'purposeNotAuthorised')] })).verdict).toBe('barred');
  });

  test('what was issued is outdated by an amendment that raises an amount, until it is decided anew', () => {
    const large = { majorEquipmentUsd: 20_000_000, totalUsd: 20_000_000 };
    const drawn = [inState(PURPOSE, 'purposeAuthorised'), inState(NOTIFICATION, 'issued')];
    expect(decideSale(sale({ drawn }, large)).verdict).toBe('eligible');
    const later = { at: '2031-05-02T10:00:00.000Z', rose: ['totalUsd'] };
    const answer = decideSale(sale({ drawn, rises: [later] }, large));
    expect(answer.verdict).toBe('not-determined');
    expect(answer.reasons.map(({ words }) => words).join()).toContain('raised totalUsd');
    const earlier = { ...later, at: '2031-04-30T10:00:00.000Z' };
    expect(decideSale(sale({ drawn, rises: [earlier] }, large)).verdict).toBe('eligible');
    const small = { at: later.at, rose: ['totalUsd'] };
    expect(decideSale(sale({ drawn, rises: [small] })).verdict).toBe('eligible');
    const sensitive = { at: later.at, rose: ['sensitivity'] };
    expect(decideSale(sale({ drawn, rises: [sensitive] })).verdict).toBe('not-determined');
  });

  test('a question about a kind of assistance says which laws only a transfer can be asked', () => {
    const reserved = (instrumentId: string) =>
      decide(instrumentId, {}).reserved.map(({ authorityId }) => authorityId);
    expect(reserved('fms-national-funds')).toEqual(expect.arrayContaining([NOTIFICATION, PURPOSE]));
    expect(reserved('imet')).toEqual([]);
    expect(decideSale(sale()).reserved).toEqual([]);
  });

  test('policy is shown beside the law and changes no verdict; a bill is not asked at all', () => {
    const answer = decide('research-agreement', {
      transfer: sale({ drawn: [] }, { instrument: 'research-agreement', route: 'other' }),
    });
    expect(answer.policy.length).toBeGreaterThan(0);
    expect(answer.policy.every(({ words }) => words.startsWith('Policy, not law: '))).toBe(true);
    const everything = JSON.stringify(answer.reasons);
    for (const { id, citation, standing } of AUTHORITIES.filter((one) => one.standing !== 'law')) {
      expect([standing, everything.includes(id)]).toEqual([standing, false]);
      expect(everything).not.toContain(`"${citation}`);
    }
  });

  test('a bill supposed to be law restricts use in its areas; supposed by nobody, it restricts nothing', () => {
    const bill = lawNamed('bill-ceasefire-compliance');
    const area = bill.useConditions?.areas.ids[0] ?? '';
    const transfer = sale({}, { useArea: area, defensiveOnly: false });
    const law = lawFor('fms-national-funds', SALES_ARE_NO_ASSISTANCE);
    const question = { instrumentId: 'fms-national-funds', on, knownAt };
    const unmet = (bill.useConditions?.conditions ?? []).map(({ id }) => ({
      ...{ id, caseId: 'c', authorityId: bill.id, conditionId: id, status: 'unmet' as const, reasons: 'x' },
      ...{ evidenceIds: [], foundOn: on, by: { at: knownAt, accountId: 'a', personId: 'p', name: 'n' } },
    }));
    const asked = facts({ transfer: { ...transfer, conditions: unmet } });
    expect(decideAnswer(question, law, asked).verdict).toBe('eligible');
    const supposed = decideAnswer(question, { ...law, supposed: [bill] }, asked);
    expect(supposed.verdict).not.toBe('eligible');
  });
});

/** Every state of every law about countries and transfers, as an act could have kept it. */
const everyState = AUTHORITIES.filter(({ standing }) => standing === 'law').flatMap((authority) =>
  authority.procedure.machine === 'charted'
    ? authority.procedure.regions.flatMap((region) =>
        region.states.map((state) => ({ authority, region, state: state.id })),
      )
    : [],
);
const grounds = fc.constantFrom(...everyState).chain(({ authority, region, state }) =>
  fc
    .record({
      scope: fc.option(fc.constant('Air defence.')),
      until: fc.option(fc.constantFrom('2031-05-01', '2031-06-01')),
      due: fc.option(fc.constantFrom('2031-05-01', '2031-06-01')),
      hasTerms: fc.boolean(),
    })
    .map(({ scope, until, due, hasTerms }) =>
      inState(authority.id, state, {
        terms: hasTerms ? { scope, until } : null,
        clock: due === null ? null : { due, says: 'bars', words: 'By the law itself.', cite: region.id },
      }),
    ),
);
const assistance = fc.constantFrom(
  'fmf',
  'imet',
  'pko',
  'fms-national-funds',
  'dcs-licence',
  'research-agreement',
);
const situations = fc.record({
  instrumentId: assistance,
  drawn: fc.array(grounds, { maxLength: 4 }),
  own: fc.array(grounds, { maxLength: 3 }),
  police: fc.option(fc.boolean()),
  amount: fc.option(fc.integer({ min: 0, max: 60_000_000 })),
  adopts: fc.boolean(),
});

type Situation = typeof situations extends fc.Arbitrary<infer Given> ? Given : never;

describe('every answer that takes all laws together', () => {
  const answerTo = ({ instrumentId, drawn, own, police, amount, adopts }: Situation) => {
    const route = findInstrument(instrumentId)?.route ?? null;
    const said = { instrument: instrumentId, route, policeOrInternalSecurity: police, totalUsd: amount };
    const adopted = adopts ? firstOfEach() : {};
    return decide(instrumentId, { drawn, transfer: sale({ drawn: own }, said) }, adopted);
  };
  const firstOfEach = () =>
    Object.fromEntries(
      AUTHORITIES.flatMap(({ readings }) =>
        readings.map(({ id, alternatives }) => [id, alternatives[0]?.id ?? '']),
      ),
    );

  test('is eligible only where no reason stands against it, and has a reason of its own verdict', () => {
    fc.assert(
      fc.property(situations, (given) => {
        const { verdict, reasons } = answerTo(given);
        const said = reasons.map((reason) => reason.verdict);
        expect(said).toContain(verdict);
        if (verdict !== 'barred') expect(said).not.toContain('barred');
        if (verdict === 'eligible') expect(said).not.toContain('not-determined');
        for (const { cite, words } of reasons) expect([typeof words, cite === '']).toEqual(['string', false]);
      }),
    );
  });

  test('is never eligible while a law that reaches it plainly bars', () => {
    fc.assert(
      fc.property(situations, fc.constantFrom('withheld', 'prohibited', 'stoppedByLaw'), (given, state) => {
        const authorityId = state === 'withheld' ? HUMANITARIAN : RIGHTS;
        const drawn = [...given.drawn, inState(authorityId, state)];
        expect(answerTo({ ...given, instrumentId: 'fmf', drawn }).verdict).toBe('barred');
      }),
    );
  });

  test('does not depend on the order of what is on record', () => {
    const sorted = (given: Situation) =>
      answerTo(given)
        .reasons.map((reason) => JSON.stringify(reason))
        .sort();
    fc.assert(
      fc.property(situations, (given) => {
        const turned = { ...given, drawn: given.drawn.toReversed(), own: given.own.toReversed() };
        expect(answerTo(turned).verdict).toBe(answerTo(given).verdict);
        expect(sorted(turned)).toEqual(sorted(given));
        expect(answerTo(turned).expires).toBe(answerTo(given).expires);
      }),
    );
  });

  test('changes with nothing but the facts: names and identifiers of recipients decide nothing', () => {
    fc.assert(
      fc.property(situations, fc.uuid(), fc.string(), (given, unitId, unitName) => {
        const { instrumentId, drawn } = given;
        const named = (id: string, name: string) =>
          decide(instrumentId, { drawn, unitId: id, unitName: name });
        expect(named(unitId, unitName).verdict).toBe(named('u', 'n').verdict);
      }),
    );
  });
});
