import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { AUTHORITIES, INSTRUMENTS } from '#law';
import type { AnswerFacts, BarFact, Link, Standing } from './answer.ts';
import { decideAnswer } from './decide-answer.ts';
import { lawOfTheDay } from './law-of-the-day.ts';

const STATE = 'us-22usc2378d';
const DEFENSE = 'us-10usc362';
const on = '2031-05-01';
const knownAt = '2031-05-01T12:00:00.000Z';

const instrument = (id: string) => {
  const found = INSTRUMENTS.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`no instrument ${id}`);
  return found;
};

const question = { instrumentId: 'fmf', on, knownAt };

const facts = (more: Partial<AnswerFacts>): AnswerFacts => ({
  unitId: 'unit',
  unitName: '9th Example Battalion',
  paths: [],
  standings: [],
  bars: [],
  result: null,
  gates: null,
  drawn: [],
  transfer: null,
  ...more,
});

const decide = (instrumentId: string, more: Partial<AnswerFacts>, adopted = {}) =>
  decideAnswer(
    { instrumentId, on, knownAt },
    lawOfTheDay(instrument(instrumentId), on, adopted),
    facts(more),
  );

const vetted = {
  resultId: 'r',
  result: 'approved',
  validFrom: '2031-01-01',
  expiresOn: '2032-01-01',
} as const;

const bar = (more: Partial<BarFact> = {}): BarFact => ({
  barId: 'bar',
  proceedingId: 'p',
  authorityId: STATE,
  determinationId: 'd',
  unitId: 'unit',
  barredUnitId: 'unit',
  extension: null,
  effectiveFrom: '2031-04-01',
  end: null,
  ...more,
});

const standing = (state: Standing['state'], more: Partial<Standing> = {}): Standing => ({
  proceedingId: 'p',
  authorityId: STATE,
  unitId: 'unit',
  state,
  since: '2031-04-01T00:00:00.000Z',
  determinationId: null,
  ...more,
});

const link = (certainty: Link['certainty']): Link => ({
  claimId: 'c',
  childId: 'unit',
  parentId: 'above',
  parentName: '1st Example Brigade',
  kind: 'command',
  certainty,
  fromDate: '2020-01-01',
  toDate: null,
});

describe('an answer', () => {
  test('is not determined while nobody has vetted the unit: silence is not consent', () => {
    const answer = decide('imet', {});
    expect(answer.verdict).toBe('not-determined');
    expect(answer.reasons.map((reason) => reason.words).join()).toContain('no vetting result');
  });

  test('is eligible on a result that counts, and says until when', () => {
    expect(decide('imet', { result: vetted })).toMatchObject({ verdict: 'eligible', expires: '2032-01-01' });
  });

  test('is barred by a bar on the unit, whatever the vetting said, and names citation and determination', () => {
    const answer = decide('imet', { result: vetted, bars: [bar()] });
    expect(answer.verdict).toBe('barred');
    expect(answer.reasons[0]).toMatchObject({ cite: '22 U.S.C. 2378d(a)', determinationId: 'd', path: [] });
  });

  test('a bar under one law leaves what only the other law reaches alone', () => {
    expect(decide('imet', { result: vetted, bars: [bar({ authorityId: DEFENSE })] }).verdict).toBe(
      'eligible',
    );
    expect(decide('section-333', { result: vetted, bars: [bar()] }).verdict).toBe('eligible');
    expect(decide('section-333', { result: vetted, bars: [bar({ authorityId: DEFENSE })] }).verdict).toBe(
      'barred',
    );
  });

  test('a bar reaches a unit below, and the way there is shown', () => {
    const paths = [{ unitId: 'above', steps: [link('cited')] }];
    const answer = decide('imet', {
      result: vetted,
      paths,
      bars: [bar({ unitId: 'above', barredUnitId: 'above' })],
    });
    expect(answer.verdict).toBe('barred');
    expect(answer.reasons[0]?.path).toEqual([link('cited')]);
  });

  test('a bar through a link that is not stated for the day is not determined, neither barred nor eligible', () => {
    const paths = [{ unitId: 'above', steps: [link('unstated')] }];
    const answer = decide('imet', {
      result: vetted,
      paths,
      bars: [bar({ unitId: 'above', barredUnitId: 'above' })],
    });
    expect(answer.verdict).toBe('not-determined');
  });

  test('where two ways lead up, the firm one counts', () => {
    const paths = [
      { unitId: 'above', steps: [link('unstated')] },
      { unitId: 'above', steps: [link('cited'), link('assumed')] },
    ];
    expect(decide('imet', { result: vetted, paths, bars: [bar({ unitId: 'above' })] }).verdict).toBe(
      'barred',
    );
  });

  test('an exit holds the bar back, and its end is an expiry', () => {
    const end = { ground: 'effective-steps', scope: null, until: '2031-06-30', determinationId: 'x' };
    const answer = decide('imet', { result: vetted, bars: [bar({ end })] });
    expect(answer).toMatchObject({ verdict: 'eligible', expires: '2031-07-01' });
  });

  test('an exit that covers one thing leaves everything else undecided, never eligible', () => {
    const end = { ground: 'waiver', scope: 'flood relief', until: '2031-06-30', determinationId: 'x' };
    const answer = decide('imet', { result: vetted, bars: [bar({ end })] });
    expect(answer).toMatchObject({ verdict: 'not-determined', expires: '2031-07-01' });
    expect(answer.obligations.join()).toContain('flood relief');
    expect(answer.reasons[0]?.words).toContain('for all else the bar stands');
  });

  test('the agreement is asked for only from the day on which the text asks for it', () => {
    const before = { ...question, on: '2022-12-30' };
    const gates = { agreementId: null, agreementEndsOn: null, edition: null };
    const reasons = (asked: typeof question) =>
      decideAnswer(asked, lawOfTheDay(instrument('fmf'), asked.on, {}), facts({ gates })).reasons;
    const agreement = (asked: typeof question) =>
      reasons(asked).filter(({ words }) => words.startsWith('Written agreement'));
    expect(agreement(before)).toEqual([]);
    expect(agreement(question)).toHaveLength(1);
  });

  test.each([
    'received',
    'triage',
    'unitUnknown',
    'underReview',
    'hold',
    'hostGovConsult',
    'reopened',
  ] as const)('an open question (%s) is not determined, even with a result', (state) => {
    expect(decide('imet', { result: vetted, standings: [standing(state)] }).verdict).toBe('not-determined');
  });

  test('an open question about a unit above is one about this unit', () => {
    const paths = [{ unitId: 'above', steps: [link('cited')] }];
    const standings = [standing('underReview', { unitId: 'above' })];
    expect(decide('imet', { result: vetted, paths, standings }).verdict).toBe('not-determined');
  });

  test('a restored unit stands by its own determination; a unit below it needs a result of its own', () => {
    expect(decide('imet', { standings: [standing('restored')] }).verdict).toBe('eligible');
    const paths = [{ unitId: 'above', steps: [link('cited')] }];
    expect(decide('imet', { paths, standings: [standing('restored', { unitId: 'above' })] }).verdict).toBe(
      'not-determined',
    );
  });

  test('a contested reach that nobody has settled leaves a bar undecided and lists what each reading gives', () => {
    const answer = decide('fms-national-funds', { result: vetted, bars: [bar()] });
    expect(answer.verdict).toBe('not-determined');
    const [first] = answer.reasons;
    expect(first?.turnsOn.map(({ reading, adopted: chosen }) => [reading, chosen])).toEqual([
      [`${STATE}/cash-sales`, null],
      [`${STATE}/level-of-unit`, null],
    ]);
    expect(JSON.stringify(first?.turnsOn[0])).toContain('not-reached');
  });

  test('an adopted reading decides, and the reason says that it turns on it', () => {
    const cell = AUTHORITIES.find(({ id }) => id === STATE)?.reach.find(
      (row) => row.instrument === 'fms-national-funds',
    );
    if (cell?.reach !== 'depends') throw new Error('the reach of cash sales is expected to be contested');
    for (const [alternative, gives] of Object.entries(cell.gives)) {
      const answer = decide(
        'fms-national-funds',
        { result: vetted, bars: [bar()] },
        { [cell.reading]: alternative },
      );
      expect(answer.verdict).toBe(gives === 'reached' ? 'barred' : 'eligible');
      expect(answer.reasons.flatMap((reason) => reason.turnsOn)).toContainEqual({
        reading: cell.reading,
        adopted: alternative,
      });
    }
  });

  test('where recipients are unknown beforehand, the agreement and the delivered list are gates', () => {
    const shut = decide('fmf', { gates: { agreementId: null, agreementEndsOn: null, edition: null } });
    expect(shut.verdict).toBe('not-determined');
    expect(shut.reasons.filter((reason) => reason.cite?.includes('(c)(1)')).length).toBeGreaterThanOrEqual(2);
    const recipients = AUTHORITIES.flatMap(({ duties }) => duties.flatMap((duty) => duty.recipients));
    const open = decide('fmf', {
      gates: {
        agreementId: 'a',
        agreementEndsOn: '2031-12-31',
        edition: { number: 3, deliveredTo: recipients },
      },
    });
    expect(open).toMatchObject({ verdict: 'eligible', expires: '2032-01-01' });
  });
});

describe('what an answer rests on', () => {
  const shut = { agreementId: null, agreementEndsOn: null, edition: null };
  const anyone = AUTHORITIES.flatMap(({ duties }) => duties.flatMap((duty) => duty.recipients));
  const open = { agreementId: 'a', agreementEndsOn: null, edition: { number: 1, deliveredTo: anyone } };
  const reaches = {
    'us-10usc362/missile-defence': 'for-a-unit',
    'us-10usc362/drawdown': 'stocks-are-amounts',
  };

  test('gates stand in for vetting only under the law that sets them: the other law has none', () => {
    for (const id of ['missile-defence', 'drawdown']) {
      const unvetted = decide(id, { gates: open }, reaches);
      expect([id, unvetted.verdict]).toEqual([id, 'not-determined']);
      expect(unvetted.reasons.map(({ words }) => words).join()).toContain('10 U.S.C. 362 sets no gates');
      expect(decide(id, { gates: open, result: vetted }, reaches).verdict).toBe('eligible');
      const cleared = [standing('eligible', { authorityId: DEFENSE })];
      expect(decide(id, { gates: open, standings: cleared }, reaches).verdict).toBe('eligible');
    }
    expect(decide('missile-defence', { gates: shut, result: vetted }, reaches).verdict).toBe('eligible');
  });

  test('where nobody has settled whether that law reaches, silence stays silence, and the reading is named', () => {
    const answer = decide('missile-defence', { gates: open });
    expect(answer.verdict).toBe('not-determined');
    expect(answer.reasons[0]?.turnsOn).toMatchObject([
      { reading: 'us-10usc362/missile-defence', adopted: null },
    ]);
  });

  test('a law that does not reach is named, with its bar, and marked where its reach was not read in the text', () => {
    const answer = decide('imet', { result: vetted, bars: [bar({ authorityId: DEFENSE })] });
    expect(answer.verdict).toBe('eligible');
    const beside = answer.reasons.find(({ authorityId }) => authorityId === DEFENSE);
    expect(beside).toMatchObject({ verdict: 'eligible', verified: false });
    expect(beside?.words).toContain('The bar of 1 Apr 2031 under it stands');
    const licence = decide('dcs-licence', {}).reasons.find(({ words }) => words.startsWith('No law'));
    expect(licence?.verified).toBe(false);
  });

  test('the unit above is named', () => {
    const paths = [{ unitId: 'above', steps: [link('cited')] }];
    const [first] = decide('imet', { paths, bars: [bar({ unitId: 'above' })] }).reasons;
    expect(first?.words).toContain('through 1st Example Brigade, above 9th Example Battalion');
  });

  test('an open question is shown as an exposure where deliveries do not wait for it', () => {
    const standings = [standing('hold')];
    const said = (id: string, gates: AnswerFacts['gates']) =>
      decide(id, { standings, gates, result: vetted })
        .reasons.map(({ words }) => words)
        .join();
    expect(said('fmf', open)).toContain('exposure');
    expect(said('imet', null)).not.toContain('exposure');
  });

  test('a barred answer ends only when every way up has ended, and not with a result', () => {
    const steps = (toDate: string | null) => ({ unitId: 'above', steps: [{ ...link('cited'), toDate }] });
    const above = [bar({ unitId: 'above' })];
    const until = (...dates: (string | null)[]) =>
      decide('imet', { result: vetted, bars: above, paths: dates.map(steps) }).expires;
    expect(until('2031-08-31')).toBe('2031-09-01');
    expect(until('2031-08-31', '2031-12-31')).toBe('2032-01-01');
    expect(until('2031-08-31', null)).toBeNull();
    expect(decide('imet', { result: vetted, bars: [bar()] }).expires).toBeNull();
  });
});

describe('every answer', () => {
  const states = ['triage', 'underReview', 'eligible', 'restored', 'closed', 'ineligible'] as const;
  const situations = fc.record({
    bars: fc.array(fc.record({ authorityId: fc.constantFrom(STATE, DEFENSE), ended: fc.boolean() }), {
      maxLength: 3,
    }),
    standings: fc.array(
      fc.record({ authorityId: fc.constantFrom(STATE, DEFENSE), state: fc.constantFrom(...states) }),
      {
        maxLength: 3,
      },
    ),
    vetted: fc.boolean(),
    instrument: fc.constantFrom(...INSTRUMENTS.map(({ id }) => id)),
  });

  test('has a reason of its own verdict and none stronger; eligible only with a positive reason', () => {
    fc.assert(
      fc.property(situations, (given) => {
        const end = { ground: 'excepted', scope: null, until: null, determinationId: 'x' };
        const answer = decide(given.instrument, {
          bars: given.bars.map(({ authorityId, ended }) => bar({ authorityId, end: ended ? end : null })),
          standings: given.standings.map(({ authorityId, state }) => standing(state, { authorityId })),
          result: given.vetted ? vetted : null,
        });
        const verdicts = answer.reasons.map((reason) => reason.verdict);
        expect(verdicts).toContain(answer.verdict);
        if (answer.verdict !== 'barred') expect(verdicts).not.toContain('barred');
        if (answer.verdict === 'eligible') expect(verdicts).not.toContain('not-determined');
      }),
    );
  });
});
