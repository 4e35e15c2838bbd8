import { describe, expect, test } from '@jest/globals';
import { clocksOf } from './clocks-of.ts';
import { Story } from './drawn-story.fixture.ts';

/* 22 U.S.C. 2776 (AECA 36), told as chronologies about sales to invented countries. */

const LAW = 'us-22usc2776';
const READING = 'us-22usc2776/emergency-licence';

/** $26 million of interceptors to a purchaser of the named group. */
const INTERCEPTORS = {
  route: 'government-sale',
  purchaserGroup: 'named-group',
  majorEquipmentUsd: 26_000_000,
  totalUsd: 40_000_000,
  constructionUsd: 0,
  firearmsUsd: 0,
};
/** $90 million of bombs to a purchaser outside it. */
const BOMBS = {
  ...INTERCEPTORS,
  purchaserGroup: 'all-others',
  majorEquipmentUsd: 90_000_000,
  totalUsd: 90_000_000,
};
const SHEET = { newSalesTerritory: false, cooperativeProject: false };
const ALL_MET = { N1: 'met', N2: 'met', N3: 'met' } as const;

const drafted = (facts: Readonly<Record<string, unknown>>, adopted = {}) =>
  new Story(LAW, '2026-02-01', adopted)
    .does('analyst', 'facts.stated', '2026-02-01', { facts })
    .does('analyst', 'sheet.checked', '2026-02-01', SHEET);

const assessed = (facts: Readonly<Record<string, unknown>>, adopted = {}) =>
  drafted(facts, adopted).finds('2026-02-02', ALL_MET).certified('2026-02-02');

/** Certified on 3 February, received by all three on the 4th. */
const underReview = (facts: Readonly<Record<string, unknown>>) =>
  assessed(facts)
    .does('decider', 'sale-certification.submitted', '2026-02-03', { number: '26-01' })
    .delivers('sale-certification', '2026-02-04')
    .does('messenger', 'receipt.confirmed', '2026-02-04');

const issue = { number: 'XM-D-001', quarterEndsOn: '2026-03-31' };
const issued = () =>
  underReview(INTERCEPTORS)
    .does('messenger', 'period.ended', '2026-02-20')
    .does('decider', 'letter.issued', '2026-02-20', issue);

describe('the table', () => {
  test('says which row applies: 26 million is above the 25 of the group, 24 is not', () => {
    const small = drafted({ ...INTERCEPTORS, majorEquipmentUsd: 24_000_000 })
      .finds('2026-02-02', { N1: 'met', N2: 'unmet', N3: 'met' })
      .certified('2026-02-02');
    expect(small.refuses('decider', 'sale-certification.submitted', '2026-02-03', { number: '1' })).toContain(
      'No amount of the table',
    );
    small.does('decider', 'no-certification.concluded', '2026-02-03');
    expect(small.on('2026-02-03').kind).toBe('not-barred');
    expect(assessed(INTERCEPTORS).refuses('decider', 'no-certification.concluded', '2026-02-03')).toContain(
      'An amount of the table is reached',
    );
  });

  test('concludes nothing from a fact that nobody knows', () => {
    const { route, purchaserGroup } = BOMBS;
    const open = drafted({ route, purchaserGroup }).finds('2026-02-02', ALL_MET).certified('2026-02-02');
    for (const act of ['no-certification.concluded', 'sale-certification.submitted'])
      expect(open.refuses('decider', act, '2026-02-03', { number: '1' })).toContain('table');
  });

  test('has no row for a grant: that is concluded by a person too', () => {
    const grant = drafted({ route: 'grant' })
      .finds('2026-02-02', { N1: 'unmet', N2: 'unmet', N3: 'met' })
      .certified('2026-02-02');
    expect(grant.on('2026-02-02').kind).toBe('not-determined');
    grant.does('decider', 'no-certification.concluded', '2026-02-03');
    expect(grant.on('2026-02-03').kind).toBe('not-barred');
  });
});

describe('the period of review', () => {
  test('is 15 days for the group and 30 for all others, from receipt, and issues nothing by itself', () => {
    for (const [facts, last, after] of [
      [INTERCEPTORS, '2026-02-19', '2026-02-20'],
      [BOMBS, '2026-03-06', '2026-03-07'],
    ] as const) {
      const story = underReview(facts);
      expect(story.refuses('messenger', 'period.ended', last)).toContain('has not run out');
      expect(clocksOf(story.proceeding, `${last}T12:00:00.000Z`)).toEqual([
        expect.objectContaining({ since: '2026-02-04', status: 'running' }),
      ]);
      expect(story.on('2026-12-31').kind).toBe('not-determined');
      story.does('messenger', 'period.ended', after);
      expect(story.on(after).kind).toBe('not-determined');
      story.does('decider', 'letter.issued', after, issue);
      expect(story.on(after).kind).toBe('not-barred');
    }
  });

  test('does not begin before all three have received every part of the certification', () => {
    const story = assessed(BOMBS).does('decider', 'sale-certification.submitted', '2026-02-03', {
      number: '26-02',
    });
    expect(story.refuses('messenger', 'receipt.confirmed', '2026-02-03')).toContain('have not all received');
    expect(clocksOf(story.proceeding, '2026-02-20T00:00:00.000Z')).toEqual([]);
  });

  test('stops nothing by custom: a hold is lifted or overridden, and the law knows neither', () => {
    const held = assessed(BOMBS)
      .does('messenger', 'informal-review.begun', '2026-02-03', { sentOn: '2026-02-03' })
      .does('messenger', 'hold.placed', '2026-02-04', { office: 'A ranking member', words: 'Where used?' });
    held.does('decider', 'hold.overridden', '2026-02-10');
    held.does('decider', 'sale-certification.submitted', '2026-02-11', { number: '26-03' });
    expect(held.proceeding.state).toContain('formalNotice');
  });

  test('waits for the statement that a committee requested', () => {
    const story = underReview(INTERCEPTORS)
      .does('messenger', 'statement.requested', '2026-02-10', {
        committee: 'house-foreign-affairs',
        extent: 'All of it.',
      })
      .does('messenger', 'period.ended', '2026-02-20');
    expect(story.refuses('decider', 'letter.issued', '2026-02-20', issue)).toContain('asked for a statement');
    story.delivers('committee-statement', '2026-02-21').does('decider', 'letter.issued', '2026-02-21', issue);
  });
});

describe('a joint resolution', () => {
  const number = { resolution: 'H.J. Res. 9', on: '2026-02-06' };

  test('stops nothing until it is enacted, and then bars', () => {
    const story = underReview(BOMBS)
      .does('messenger', 'resolution.introduced', '2026-02-06', number)
      .does('messenger', 'resolution.reported', '2026-02-10', { ...number, on: '2026-02-10' })
      .does('messenger', 'resolution.passed', '2026-02-20', { ...number, on: '2026-02-20' });
    expect(story.on('2026-02-20').kind).toBe('not-determined');
    story.does('messenger', 'resolution.vetoed', '2026-02-25', { ...number, on: '2026-02-25' });
    story.does('messenger', 'resolution.enacted', '2026-03-01', { publicLaw: 'P.L. 1', on: '2026-03-01' });
    expect(story.on('2026-03-01').kind).toBe('barred');
    expect(story.refuses('messenger', 'period.ended', '2026-03-20')).toContain('A law prohibits it');
  });

  test('of a later day still blocks what is not delivered, and nothing after that', () => {
    const law = { publicLaw: 'P.L. 2', on: '2026-06-01' };
    const story = issued().does('analyst', 'delivery.begun', '2026-05-01', { on: '2026-05-01' });
    const done = issued()
      .does('analyst', 'delivery.begun', '2026-05-01', { on: '2026-05-01' })
      .does('analyst', 'delivery.completed', '2026-05-20', { on: '2026-05-20' });
    story.does('messenger', 'law.blocked', '2026-06-01', law);
    expect(story.on('2026-06-01').kind).toBe('barred');
    expect(story.refuses('analyst', 'delivery.completed', '2026-06-02', { on: '2026-06-02' })).toContain(
      'A law prohibits it',
    );
    expect(done.refuses('messenger', 'law.blocked', '2026-06-01', law)).toContain('has been delivered');
  });
});

describe('an emergency', () => {
  const certified = { number: '26-09' };

  test('goes round the period and not round the certification', () => {
    const story = assessed(BOMBS);
    expect(story.refuses('decider', 'emergency.certified-sale', '2026-02-03', certified)).toContain(
      'has not been found',
    );
    story.finds('2026-02-03', { ES1: 'met' }).certified('2026-02-03');
    story.does('decider', 'emergency.certified-sale', '2026-02-03', certified);
    expect(story.refuses('decider', 'letter.issued-in-emergency', '2026-02-03', issue)).toContain(
      'have not all received',
    );
    story.delivers('emergency-sale-certification', '2026-02-04');
    story.does('decider', 'letter.issued-in-emergency', '2026-02-04', issue);
    expect(story.on('2026-02-04').kind).toBe('excepted');
  });

  test('reaches the 30 days of a licence only under an adopted reading', () => {
    const licence = { ...BOMBS, route: 'licence' };
    const open = assessed(licence).finds('2026-02-03', { EL1: 'met' });
    expect(
      open.refuses('analyst', 'finding.recorded', '2026-02-03', { elementId: 'EL2', value: 'met' }),
    ).toContain('reading');
    open.certified('2026-02-03');
    expect(open.refuses('decider', 'emergency.certified-licence', '2026-02-03', certified)).toContain(
      'under an adopted reading',
    );
    const adopted = assessed(licence, { [READING]: 'every-licence' })
      .finds('2026-02-03', { EL1: 'met', EL2: 'met' })
      .certified('2026-02-03')
      .does('decider', 'emergency.certified-licence', '2026-02-03', certified);
    expect(adopted.proceeding.state).toContain('emergencyCertified');
  });

  test('needs no reading for a licence to the group', () => {
    assessed({ ...INTERCEPTORS, route: 'licence' })
      .finds('2026-02-03', { EL1: 'met' })
      .certified('2026-02-03')
      .does('decider', 'emergency.certified-licence', '2026-02-03', certified);
  });
});

describe('what changes after the certification', () => {
  test('a rise in value goes back to the draft and is notified again', () => {
    const story = issued().does('analyst', 'amendment.recorded', '2026-04-01', {
      change: 'Forty more.',
      majorEquipmentUsd: 60_000_000,
      totalUsd: 80_000_000,
    });
    expect(story.on('2026-04-01').kind).toBe('not-determined');
    story.finds('2026-04-02', ALL_MET).certified('2026-04-02');
    story
      .does('decider', 'sale-certification.submitted', '2026-04-03', { number: '26-20' })
      .delivers('sale-certification', '2026-04-06')
      .does('messenger', 'receipt.confirmed', '2026-04-06');
    expect(story.refuses('messenger', 'period.ended', '2026-04-21')).toContain('has not run out');
    story.does('messenger', 'period.ended', '2026-04-22');
  });

  test('a dear enhancement is certified as if it were a separate letter of offer; delivery waits 45 days', () => {
    const upgrade = {
      enhancement: 'A new seeker.',
      enhancedKind: 'equipment',
      enhancedUsd: 25_000_000,
      sensitivityRaised: true,
    };
    const story = issued().does('analyst', 'upgrade.recorded', '2026-04-01', upgrade);
    expect(story.refuses('analyst', 'delivery.begun', '2026-04-01', { on: '2026-04-01' })).toContain(
      'enhancement',
    );
    story.delivers('enhancement-report', '2026-04-02');
    expect(story.refuses('messenger', 'upgrade.waited', '2026-05-20')).toContain('certification of its own');
    story.does('analyst', 'new-certification.begun', '2026-04-03');
    story.does('analyst', 'upgrade.recertifying', '2026-04-03');
    story
      .finds('2026-04-03', ALL_MET)
      .certified('2026-04-03')
      .does('decider', 'sale-certification.submitted', '2026-04-03', { number: '26-21' })
      .delivers('sale-certification', '2026-04-03')
      .does('messenger', 'receipt.confirmed', '2026-04-03')
      .does('messenger', 'period.ended', '2026-04-20')
      .does('decider', 'letter.issued', '2026-04-20', { ...issue, quarterEndsOn: '2026-06-30' });
    expect(story.refuses('messenger', 'upgrade.recertified', '2026-05-17')).toContain('45 days');
    story.does('messenger', 'upgrade.recertified', '2026-05-18');
    expect(story.on('2026-05-18').kind).toBe('not-barred');
  });

  test('a small one is only reported and waited for', () => {
    const story = issued()
      .does('analyst', 'upgrade.recorded', '2026-04-01', {
        enhancement: 'Software.',
        enhancedKind: 'equipment',
        enhancedUsd: 1_000_000,
        sensitivityRaised: false,
      })
      .delivers('enhancement-report', '2026-04-02');
    expect(story.refuses('analyst', 'new-certification.begun', '2026-04-03')).toContain('does not reach');
    story.does('messenger', 'upgrade.waited', '2026-05-18');
  });
});

test('a requested notice of shipment is waited for: 30 days', () => {
  const story = issued().does('messenger', 'shipment-notice.requested', '2026-03-01', {
    committee: 'senate-foreign-relations',
  });
  const delivery = { on: '2026-04-01' };
  expect(story.refuses('analyst', 'delivery.begun', '2026-04-01', delivery)).toContain(
    'Notice of the shipment',
  );
  story.delivers('shipment-notice', '2026-03-02').does('analyst', 'delivery.begun', '2026-04-02', delivery);
});
