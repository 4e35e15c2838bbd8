import { describe, expect, test } from '@jest/globals';
import { Story } from './drawn-story.fixture.ts';

/* 22 U.S.C. 2378-1 (620I), told as chronologies about an invented country. */

const LAW = 'us-22usc2378-1';
const ANY = { [`${LAW}/restriction`]: 'any' };
const ALL_MET = { E1: 'met', E2: 'met', E3: 'met', E4: 'met' } as const;

const assessed = (adopted: Record<string, string> = ANY) =>
  new Story(LAW, '2026-01-05', adopted)
    .does('post', 'restriction.reported', '2026-01-05', { summary: 'The north crossing is closed to aid.' })
    .does('analyst', 'assessment.opened', '2026-01-06')
    .does('analyst', 'access-incidents.linked', '2026-03-16', {
      accessIncidentIds: ['crossing-1', 'crossing-2'],
      shows: 'No convoy passed for ten weeks.',
    })
    .finds('2026-03-16', ALL_MET);

const madeKnown = (adopted?: Record<string, string>) =>
  assessed(adopted)
    .does('analyst', 'transmission.recorded', '2026-03-17', {
      toldBy: 'the Secretary of State',
      toldTo: 'the President',
      what: 'That the crossing is closed to aid of the United States, and since when.',
      toldOn: '2026-03-17',
    })
    .finds('2026-03-18', { E5: 'met' })
    .certified('2026-03-18')
    .does('decider', 'made-known.determined', '2026-03-19');

const withheld = () => madeKnown().does('decider', 'withholding.determined', '2026-03-20');

const intended = () =>
  withheld().does('decider', 'exception.intended', '2026-04-01', {
    effectiveOn: '2026-04-10',
    scope: 'Air defence.',
  });

const excepted = () =>
  intended()
    .delivers('exception-notice', '2026-04-03')
    .finds('2026-04-04', { X1: 'met' })
    .certified('2026-04-05')
    .does('decider', 'exception.determined', '2026-04-10', {
      effectiveOn: '2026-04-10',
      scope: 'Air defence.',
    });

describe('aid that is blocked at a crossing', () => {
  test('is withheld, excepted after notice, withheld again when the exception is revoked, and restored when it has ended', () => {
    const story = excepted();
    expect(story.on('2026-04-10')).toMatchObject({ kind: 'excepted', scope: 'Air defence.', until: null });

    story.does('decider', 'exception.revoked', '2026-05-01');
    expect(story.on('2026-05-01')).toMatchObject({ kind: 'barred', cite: '22 U.S.C. 2378-1(a)' });

    story
      .does('analyst', 'review.opened', '2026-06-01', { because: 'Every convoy of May has passed.' })
      .finds('2026-06-02', { ...ALL_MET, E2: 'unmet', E5: 'met' })
      .certified('2026-06-03')
      .does('decider', 'restoration.determined', '2026-06-04');
    expect(story.on('2026-06-04').kind).toBe('not-barred');

    story.does('post', 'new-restriction.reported', '2026-09-01', {
      summary: 'The north crossing is closed again.',
    });
    expect(story.on('2026-09-01').kind).toBe('not-determined');
    expect(story.proceeding.context.findings).toEqual({});
  });

  test('is found under an adopted reading of "restricts", and not without one', () => {
    const story = new Story(LAW, '2026-01-05')
      .does('post', 'restriction.reported', '2026-01-05', { summary: 'Searches at the crossing.' })
      .does('analyst', 'assessment.opened', '2026-01-06');
    const found = { elementId: 'E2', value: 'met' };
    expect(story.refuses('analyst', 'finding.recorded', '2026-01-07', found)).toContain(
      'any, substantial, arbitrary',
    );
    story.finds('2026-01-07', { E1: 'met', E2: 'undetermined' });
  });

  test('is not made known without a record of who told the President what, and when', () => {
    const story = assessed().does('analyst', 'contradicting-evidence.recorded', '2026-03-16');
    expect(story.refuses('decider', 'made-known.determined', '2026-03-19')).toContain(
      'No transmission to the President is on record',
    );
  });

  test('clears nobody because the President was not told', () => {
    const story = assessed().finds('2026-03-16', { E5: 'unmet' }).certified('2026-03-17');
    expect(story.refuses('decider', 'not-met.determined', '2026-03-18')).toContain(
      'neither does it that the President',
    );
  });
});

describe('between being made known and a signature', () => {
  const reading = `${LAW}/made-known`;

  test('nothing is determined while no reading is adopted, and both readings are shown', () => {
    const standing = madeKnown().on('2026-03-19');
    expect(standing).toMatchObject({ kind: 'not-determined', turnsOn: { reading, adopted: null } });
    expect(standing.turnsOn?.alternatives.map(({ id, gives }) => [id, gives])).toEqual([
      ['self-executing', 'barred'],
      ['determination-needed', 'not-determined'],
    ]);
  });

  test('the text bars by itself under the reading that says so', () => {
    const story = madeKnown();
    expect(story.on('2026-03-19', { ...ANY, [reading]: 'self-executing' }).kind).toBe('barred');
    expect(story.on('2026-03-19', { ...ANY, [reading]: 'determination-needed' }).kind).toBe('not-determined');
  });

  test('an exception can be intended, and given up, without withholding', () => {
    const story = madeKnown().does('decider', 'exception.intended', '2026-03-20', {
      effectiveOn: '2026-03-25',
      scope: 'All assistance.',
    });
    expect(story.proceeding.state).toBe('exceptionIntendedBeforeWithholding');
    expect(story.on('2026-03-20', { ...ANY, [reading]: 'self-executing' }).kind).toBe('barred');
    expect(story.does('decider', 'exception.withdrawn', '2026-03-21').proceeding.state).toBe('madeKnown');
  });
});

describe('the exception', () => {
  const determination = { effectiveOn: '2026-04-10', scope: 'Air defence.' };

  test('waits for the notice to all four committees', () => {
    const story = intended().finds('2026-04-04', { X1: 'met' }).certified('2026-04-05');
    expect(story.on('2026-04-05').kind).toBe('barred');
    expect(story.refuses('decider', 'exception.determined', '2026-04-10', determination)).toContain(
      'has not reached all four committees',
    );
  });

  test('needs all three contents in its notice', () => {
    const notice = { dutyId: 'exception-notice', contentIds: ['intention', 'reasons'] };
    expect(intended().refuses('messenger', 'notice.delivered', '2026-04-03', notice)).toContain(
      'effective-date',
    );
  });

  test('is not made before the effective date in the notice, and does not reach back', () => {
    const story = intended()
      .delivers('exception-notice', '2026-04-03')
      .finds('2026-04-04', { X1: 'met' })
      .certified('2026-04-05');
    expect(story.refuses('decider', 'exception.determined', '2026-04-09', determination)).toContain(
      'The effective date that the notice states has not come',
    );
    expect(story.refuses('decider', 'exception.determined', '2026-04-12', determination)).toContain(
      'does not reach back',
    );
  });

  test('that is changed after its notice is noticed again', () => {
    const story = intended()
      .delivers('exception-notice', '2026-04-03')
      .does('decider', 'exception.intended', '2026-04-06', {
        effectiveOn: '2026-04-10',
        scope: 'All assistance.',
      })
      .finds('2026-04-07', { X1: 'met' })
      .certified('2026-04-08');
    expect(story.refuses('decider', 'exception.determined', '2026-04-10', determination)).toContain(
      'since the exception was last intended',
    );
  });

  test('that was revoked needs a new intention and a new notice', () => {
    const story = excepted().does('decider', 'exception.revoked', '2026-05-01');
    expect(story.refuses('decider', 'exception.determined', '2026-05-02', determination)).toContain(
      'not possible in',
    );
    story
      .does('decider', 'exception.intended', '2026-05-02', {
        effectiveOn: '2026-05-03',
        scope: 'Air defence.',
      })
      .certified('2026-05-02');
    expect(
      story.refuses('decider', 'exception.determined', '2026-05-03', {
        ...determination,
        effectiveOn: '2026-05-03',
      }),
    ).toContain('has not reached all four committees');
  });

  test('that names its last day leaves the bar after it', () => {
    const story = intended()
      .delivers('exception-notice', '2026-04-03')
      .finds('2026-04-04', { X1: 'met' })
      .certified('2026-04-05')
      .does('decider', 'exception.determined', '2026-04-10', { ...determination, until: '2026-06-30' });
    expect(story.on('2026-06-30').kind).toBe('excepted');
    expect(story.on('2026-07-01').kind).toBe('barred');
  });

  test('is no assurance: an assurance opens nothing', () => {
    const story = withheld().does('analyst', 'assurance.recorded', '2026-03-21', {
      regime: 'another written assurance',
      signer: 'the minister of the interior',
      signedOn: '2026-03-20',
      textReference: 'Annex 4.',
    });
    expect(story.on('2026-03-21').kind).toBe('barred');
    expect(story.refuses('decider', 'restoration.determined', '2026-03-22')).toContain('No review is open');
  });

  test('is not lost while the findings are reviewed under it', () => {
    const story = excepted().does('analyst', 'review.opened', '2026-05-01', { because: 'Convoys pass.' });
    expect(story.on('2026-05-01')).toMatchObject({ kind: 'excepted', scope: 'Air defence.' });
    story
      .finds('2026-05-02', { ...ALL_MET, E1: 'unmet', E5: 'met' })
      .certified('2026-05-03')
      .does('decider', 'restoration.determined', '2026-05-04');
    expect(story.on('2026-05-04').kind).toBe('not-barred');
  });
});

test('who wrote in the assessment signs nothing on it', () => {
  const both = {
    accountId: 'bo@example',
    personId: 'ana',
    roles: ['deciding-official'],
    office: 'legal',
  } as const;
  expect(madeKnown().refuses(both, 'withholding.determined', '2026-03-20')).toContain(
    'You wrote in this assessment',
  );
});
