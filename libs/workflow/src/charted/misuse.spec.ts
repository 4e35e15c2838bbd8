import { describe, expect, test } from '@jest/globals';
import { Story } from './drawn-story.fixture.ts';

/* 22 U.S.C. 2753 and 2754 (AECA 3 and 4), and the gate of research agreements, told about invented countries. */

const LAW = 'us-22usc2753';
const MET = { M1: 'met', M2: 'met', M3: 'met', M4: 'met' } as const;
const INCIDENT = {
  articles: 'Attack aircraft, letter of offer QN-D-001.',
  what: 'Raids on villages across the border.',
  receivedOn: '2026-01-05',
};
const FOUR = {
  definition: 'Any use that the agreement does not name.',
  requiredActions: ['Ask for the mission records.'],
  targetOn: '2026-02-01',
  finding: 'Four raids are recorded.',
};
const NEITHER = { publicLaw: 'P.L. 3', on: '2026-03-01' };

const reported = () =>
  new Story(LAW, '2026-01-05')
    .does('analyst', 'incident.recorded', '2026-01-05', INCIDENT)
    .does('analyst', 'incident.found-reportable', '2026-01-06', FOUR)
    .delivers('possible-violation-report', '2026-01-07')
    .does('messenger', 'report.confirmed', '2026-01-07');

const found = (violationBy: string) =>
  reported()
    .does('analyst', 'violation.described', '2026-01-08', { violationBy })
    .finds('2026-01-08', MET)
    .certified('2026-01-09');

const ineligible = () =>
  found('unauthorised-purpose')
    .does('decider', 'credits-ineligibility.determined', '2026-01-10')
    .does('decider', 'sales-ineligibility.determined', '2026-01-10');

const regions = (story: Story, day: string) =>
  Object.fromEntries(story.on(day).regions.map(({ region, kind }) => [region, kind]));

describe('information that a violation may have occurred', () => {
  test('is reported without any finding, and withholds nothing while it is looked at', () => {
    const story = new Story(LAW, '2026-01-05').does('analyst', 'incident.recorded', '2026-01-05', INCIDENT);
    expect(story.on('2026-01-05').kind).toBe('silent');
    story.does('analyst', 'incident.found-reportable', '2026-01-06', FOUR);
    expect(story.on('2026-01-06').kind).toBe('not-determined');
    expect(story.refuses('messenger', 'report.confirmed', '2026-01-06')).toContain('has not received');
  });

  test('asks for the four things that oversight found missing', () => {
    const story = new Story(LAW, '2026-01-05').does('analyst', 'incident.recorded', '2026-01-05', INCIDENT);
    for (const missing of Object.keys(FOUR)) {
      const { [missing as keyof typeof FOUR]: _left, ...rest } = FOUR;
      story.refuses('analyst', 'incident.found-reportable', '2026-01-06', rest);
    }
  });

  test('is closed only when what was passed on without consent is reported too', () => {
    const story = reported()
      .does('analyst', 'unauthorised-transfer.recorded', '2026-01-08', {
        what: 'Two to a militia.',
        receivedOn: '2026-01-08',
      })
      .finds('2026-01-08', { ...MET, M4: 'unmet' })
      .certified('2026-01-09');
    expect(story.refuses('decider', 'violation.not-found', '2026-01-10')).toContain('without consent');
    story
      .delivers('unauthorised-transfer-report', '2026-01-10')
      .does('decider', 'violation.not-found', '2026-01-10');
    expect(story.on('2026-01-10').kind).toBe('not-barred');
  });
});

describe('ineligibility', () => {
  test('ends credits for every violation, cash sales only for a use against its purpose', () => {
    const story = found('transfer-without-consent');
    expect(story.refuses('decider', 'sales-ineligibility.determined', '2026-01-10')).toContain('(c)(1)(A)');
    story.does('decider', 'credits-ineligibility.determined', '2026-01-10');
    expect(story.refuses('decider', 'sales-ineligibility.determined', '2026-01-10')).toContain('purpose');
    expect(regions(story, '2026-01-10')).toMatchObject({ credits: 'barred', sales: 'silent' });
  });

  test('of cash sales is lifted by a certification once the Congress has it; of credits by none', () => {
    const story = ineligible();
    expect(
      story.refuses('analyst', 'impact-certification.prepared', '2026-01-11', { impact: 'Bases.' }),
    ).toContain('written report');
    story
      .delivers('ineligibility-report', '2026-01-11')
      .does('analyst', 'impact-certification.prepared', '2026-01-11', { impact: 'Bases.' })
      .finds('2026-01-11', { S1: 'met' });
    expect(story.refuses('decider', 'impact.certified', '2026-01-12')).toContain('has not received');
    story.delivers('impact-certification', '2026-01-12').does('decider', 'impact.certified', '2026-01-12');
    expect(regions(story, '2026-01-12')).toMatchObject({ credits: 'barred', sales: 'excepted' });
    story.does('messenger', 'sales-ineligibility.resolved', '2026-03-01', NEITHER);
    expect(regions(story, '2026-03-01')).toMatchObject({ sales: 'barred' });
    expect(story.refuses('decider', 'impact.certified', '2026-03-02')).not.toBe('');
  });

  test('lasts until the violation has ceased and the assurances are satisfactory: both, and newly given', () => {
    const story = ineligible().delivers('ineligibility-report', '2026-01-11');
    story.does('analyst', 'incident.closed', '2026-01-12');
    const ceased = { ceased: 'No raid since March.' };
    expect(story.refuses('decider', 'credits.restored', '2026-06-01', ceased)).toContain('assurances');
    story.does('analyst', 'assurances.recorded', '2026-06-01', {
      by: 'The Minister',
      words: 'Never again.',
      on: '2026-05-30',
    });
    expect(story.refuses('decider', 'credits.restored', '2026-06-01', ceased)).toContain('assurances');
    story
      .does('decider', 'assurances.accepted', '2026-06-02')
      .does('decider', 'credits.restored', '2026-06-03', ceased)
      .does('decider', 'sales.restored', '2026-06-03', ceased);
    expect(story.on('2026-06-03').kind).toBe('not-barred');
  });

  test('that comes again is not ended by the old assurances', () => {
    const story = ineligible()
      .delivers('ineligibility-report', '2026-01-11')
      .does('analyst', 'assurances.recorded', '2026-02-01', {
        by: 'The Minister',
        words: 'Never.',
        on: '2026-02-01',
      })
      .does('decider', 'assurances.accepted', '2026-02-02')
      .does('decider', 'credits.restored', '2026-02-03', { ceased: 'It ended.' })
      .does('messenger', 'credits-ineligibility.resolved', '2026-03-01', NEITHER);
    expect(story.refuses('decider', 'credits.restored', '2026-03-02', { ceased: 'It ended.' })).toContain(
      'since the ineligibility began',
    );
  });
});

describe('consent to a transfer to others', () => {
  const request = {
    articles: 'Twelve howitzers, to Placeholdia.',
    group: 'all-others',
    newTerritory: false,
    equipmentUsd: 20_000_000,
    totalUsd: 20_000_000,
    usWould: true,
    safeguard: 'written-commitment',
  };
  const requested = (more = {}) =>
    new Story(LAW, '2026-01-05')
      .does('analyst', 'consent.requested', '2026-01-05', { ...request, ...more })
      .finds('2026-01-05', { T1: 'undetermined' });

  test('waits 30 days from the submission, 15 for the group', () => {
    for (const [more, last, after] of [
      [{}, '2026-02-05', '2026-02-06'],
      [{ group: 'named-group', equipmentUsd: 26_000_000 }, '2026-01-21', '2026-01-22'],
    ] as const) {
      const story = requested(more)
        .does('messenger', 'consent-certification.submitted', '2026-01-06', { submittedOn: '2026-01-06' })
        .delivers('consent-certification', '2026-01-08');
      expect(story.refuses('decider', 'consent.given', last)).toContain('have not run out');
      story.does('decider', 'consent.given', after);
      expect(story.on(after).kind).toBe('silent');
    }
  });

  test('needs no certification below the amounts, and never where the United States would not transfer it', () => {
    const small = { equipmentUsd: 1_000_000, totalUsd: 1_000_000 };
    expect(requested().refuses('decider', 'consent.given-below', '2026-01-06')).toContain(
      'An amount of the table is reached',
    );
    expect(
      requested({ ...small, usWould: false }).refuses('decider', 'consent.given-below', '2026-01-06'),
    ).toContain('would transfer');
    requested(small).does('decider', 'consent.given-below', '2026-01-06');
  });
});

describe('the purpose of a sale', () => {
  const stated = (purpose: string) =>
    new Story('us-22usc2754', '2026-01-05')
      .does('analyst', 'facts.stated', '2026-01-05', { facts: { route: 'government-sale' } })
      .does('analyst', 'purpose.stated', '2026-01-05', { purpose, statedIn: 'Letter of request.' });

  test('is open until a person signs', () => {
    const story = stated('legitimate-self-defense').finds('2026-01-06', { A1: 'met', A2: 'unmet' });
    expect(story.on('2026-01-06').kind).toBe('not-determined');
    story.certified('2026-01-06').does('decider', 'purpose.authorised', '2026-01-07');
    expect(story.on('2026-01-07').kind).toBe('not-barred');
  });

  test('bars where it is none of the section, until the question is taken up again', () => {
    const story = stated('other').finds('2026-01-06', { A1: 'met', A2: 'met' }).certified('2026-01-06');
    story.does('decider', 'purpose.not-authorised', '2026-01-07');
    expect(story.on('2026-01-07').kind).toBe('barred');
    story.does('analyst', 'purpose.reopened', '2026-02-01', { why: 'A new agreement.' });
    expect(story.on('2026-02-01').kind).toBe('not-determined');
  });
});

describe('the gate of a research agreement', () => {
  const shares = {
    usCashUsd: 10_000_000,
    usInKindUsd: 2_000_000,
    otherCashUsd: 9_000_000,
    otherInKindUsd: 3_000_000,
    valued: 'Range days at cost.',
    fromUsFunds: false,
  };
  const open = (intent: string) =>
    new Story('policy-research-cost-sharing', '2026-01-05')
      .does('analyst', 'shares.recorded', '2026-01-05', shares)
      .does('analyst', 'intent.recorded', '2026-01-05', { intent, shownBy: 'Budget lines.' });

  const lacks = (L4: 'met' | 'unmet') => ({ L1: 'unmet', L2: 'unmet', L3: 'unmet', L4 }) as const;

  test('is passed only where every lack is found absent', () => {
    const story = open('both').finds('2026-01-06', lacks('unmet'));
    expect(story.refuses('defense', 'gate.passed', '2026-01-07')).toContain('certified');
    story.certified('2026-01-07').does('defense', 'gate.passed', '2026-01-08');
    expect(story.on('2026-01-08')).toMatchObject({ kind: 'not-barred', standing: 'policy' });
  });

  test('is closed by one', () => {
    const story = open('one-side').finds('2026-01-06', lacks('met')).certified('2026-01-07');
    expect(story.refuses('defense', 'gate.passed', '2026-01-08')).toContain('Not every lack');
    story.does('defense', 'gate.closed', '2026-01-08');
    expect(story.on('2026-01-08').kind).toBe('barred');
  });
});
