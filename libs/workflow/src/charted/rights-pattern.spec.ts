import { describe, expect, test } from '@jest/globals';
import { CLOCK_ACTOR } from '../actor.ts';
import { clocksOf } from './clocks-of.ts';
import { Story } from './drawn-story.fixture.ts';

/* 22 U.S.C. 2304 (502B), told as chronologies about an invented country. */

const LAW = 'us-22usc2304';
const ALL_MET = { P1: 'met', P2: 'met', P3: 'met', P4: 'met' } as const;

const ARGUMENT = {
  incidentIds: ['incident-1', 'incident-2'],
  periodFrom: '2021-01-01',
  periodTo: '2025-12-31',
  places: ['North', 'Harbour'],
  categories: ['torture'],
  responsibility: 'The ministry trains the interrogators.',
  response: 'Complaints are never answered.',
  argument: 'The same methods, by the same service, in nine of ten prisons, for five years.',
};
const WEIGHED = {
  religiousFreedom: 'None is on record.',
  religiousFreedomEfforts: 'Not applicable.',
  organizations: 'Two reports find the same.',
  access: 'Visits are refused.',
};

const reviewed = () =>
  new Story(LAW, '2026-01-05')
    .does('analyst', 'pattern-review.opened', '2026-01-05', { because: 'Five reports.' })
    .does('analyst', 'pattern.argued', '2026-01-06', ARGUMENT)
    .does('analyst', 'considerations.weighed', '2026-01-06', WEIGHED);

const prohibited = () =>
  reviewed()
    .finds('2026-01-07', ALL_MET)
    .certified('2026-01-08')
    .does('decider', 'pattern.determined', '2026-01-09');

const REQUEST = {
  requester: 'the Committee on Foreign Relations of the Senate',
  receivedOn: '2026-03-01',
  reference: 'Letter 7.',
};
const TRANSMITTED = { assistedBy: 'Drafted there.', organizations: 'Three.', access: 'Refused.' };

const requested = (story = new Story(LAW, '2026-01-05')) =>
  story.does('messenger', 'request.received', '2026-03-02', REQUEST);

const answered = (day: string, story = requested()) =>
  story.delivers('statement', day).does('messenger', 'statement.transmitted', day, TRANSMITTED);

const step = (effect: string, word: string, on: string) => ({
  citation: 'S.J. Res. 1 (invented)',
  effect,
  step: word,
  on,
});
const ADOPTED = { citation: 'S.J. Res. 1 (invented)', on: '2026-04-20' };

describe('a consistent pattern', () => {
  test('is determined by a person, on an argument, and bars', () => {
    expect(prohibited().on('2026-01-09')).toMatchObject({
      kind: 'barred',
      cite: '22 U.S.C. 2304(a)(2)',
      covers: null,
    });
  });

  test('is not determined from linked incidents alone, however many', () => {
    const story = new Story(LAW, '2026-01-05').does('analyst', 'pattern-review.opened', '2026-01-05', {
      because: 'x',
    });
    for (let count = 0; count < 200; count++)
      story.does('analyst', 'incident.linked', '2026-01-06', {
        incidentId: `incident-${count}`,
        category: 'torture',
      });
    story.finds('2026-01-07', ALL_MET).certified('2026-01-08');
    expect(story.refuses('decider', 'pattern.determined', '2026-01-09')).toContain(
      'No argument for a pattern',
    );
  });

  test('is determined neither way before the considerations of (a)(4) are weighed', () => {
    const story = new Story(LAW, '2026-01-05')
      .does('analyst', 'pattern-review.opened', '2026-01-05', { because: 'x' })
      .does('analyst', 'pattern.argued', '2026-01-06', ARGUMENT)
      .finds('2026-01-07', { ...ALL_MET, P3: 'unmet' })
      .certified('2026-01-08');
    expect(story.refuses('decider', 'no-pattern.determined', '2026-01-09')).toContain('(A) and (B)');
  });

  test('that has ended is restored on findings of a new round', () => {
    const story = prohibited();
    expect(story.refuses('decider', 'restoration.determined', '2026-06-01')).toContain('No review is open');
    story
      .does('analyst', 'findings-review.opened', '2026-06-01', { because: 'The service is dissolved.' })
      .does('analyst', 'considerations.weighed', '2026-06-02', WEIGHED)
      .finds('2026-06-03', { ...ALL_MET, P4: 'unmet' })
      .certified('2026-06-04')
      .does('decider', 'restoration.determined', '2026-06-05');
    expect(story.on('2026-06-05').kind).toBe('not-barred');
  });
});

describe('a certification of extraordinary circumstances', () => {
  const CERTIFIED = { circumstances: 'An epidemic.', warrants: 'Training of medics.' };
  const training = () =>
    prohibited()
      .finds('2026-02-01', { C3: 'met' })
      .certified('2026-02-02')
      .does('decider', 'training-certification.made', '2026-02-03', CERTIFIED);

  test('counts only when those have it to whom it is made', () => {
    const story = training();
    expect(story.on('2026-02-03').kind).toBe('barred');
    expect(story.refuses('decider', 'training-certification.effected', '2026-02-04')).toContain(
      'the Speaker',
    );
  });

  test('holds the bar back for what its own sentence names', () => {
    const story = training()
      .delivers('training-certification', '2026-02-04')
      .does('decider', 'training-certification.effected', '2026-02-05');
    expect(story.on('2026-02-05')).toMatchObject({
      kind: 'excepted',
      exit: 'training-certification',
      covers: { anyOf: [{ instrument: 'imet', policeOrInternalSecurity: false }] },
    });
  });

  test('that has ended does not serve again', () => {
    const story = training()
      .delivers('training-certification', '2026-02-04')
      .does('decider', 'training-certification.effected', '2026-02-05')
      .does('decider', 'training-certification.ended', '2026-03-01');
    expect(story.on('2026-03-01').kind).toBe('barred');
    expect(story.refuses('decider', 'training-certification.effected', '2026-03-02')).toContain('has ended');
  });

  test('of police goes to no Banking chairman, one of licences does', () => {
    const { duties } = prohibited().proceeding.context.procedure;
    const to = (id: string) => duties.find((duty) => duty.id === id)?.recipients;
    expect(to('police-certification')).not.toContain('committee:senate-banking');
    expect(to('licence-certification')).toContain('committee:senate-banking');
  });

  test('of two kinds covers what neither covers alone: training of police', () => {
    const story = prohibited().finds('2026-02-01', { C1: 'met', C3: 'met' }).certified('2026-02-02');
    for (const kind of ['police', 'training'])
      story
        .does('decider', `${kind}-certification.made`, '2026-02-03', CERTIFIED)
        .delivers(`${kind}-certification`, '2026-02-04')
        .does('decider', `${kind}-certification.effected`, '2026-02-05');
    const police = { instrument: 'imet', policeOrInternalSecurity: true };
    expect(story.proceeding.state).toBe('policeAndTrainingCertified / notRequested / noResolution');
    expect(story.on('2026-02-05').covers?.anyOf).toContainEqual(police);
    story.does('decider', 'training-certification.ended', '2026-03-01');
    expect(story.on('2026-03-01').covers?.anyOf).not.toContainEqual(police);
  });
});

describe('a significant improvement', () => {
  const found = () =>
    prohibited()
      .finds('2026-02-01', { I1: 'met', I2: 'met' })
      .certified('2026-02-02')
      .does('decider', 'improvement.found', '2026-02-03', {
        improvements: 'The prisons are open to visits.',
      });
  const ASSISTANCE = { assistance: 'Five million dollars of training.' };

  test('opens no funds before the report to the Congress', () => {
    expect(found().refuses('decider', 'improvement.applied', '2026-02-04', ASSISTANCE)).toContain(
      'before any funds',
    );
  });

  test('lifts what the adopted reading of (e) says, and nothing while none is adopted', () => {
    const story = found()
      .delivers('improvement-report', '2026-02-05')
      .does('decider', 'improvement.applied', '2026-02-06', ASSISTANCE);
    const under = (alternative: string) => story.on('2026-02-06', { [`${LAW}/improvement`]: alternative });
    expect(story.on('2026-02-06').kind).toBe('not-determined');
    expect(under('subchapter-one-funds').kind).toBe('barred');
    expect(under('the-prohibition')).toMatchObject({ kind: 'excepted', scope: ASSISTANCE.assistance });
  });
});

describe('a request for a statement', () => {
  test('answered on day 29 stops nothing', () => {
    const story = answered('2026-03-30');
    expect(story.on('2026-03-30').kind).toBe('silent');
    expect(story.on('2026-06-01').kind).toBe('silent');
  });

  test('not answered stops deliveries on day 31 by the law itself, recorded or not', () => {
    const story = requested();
    expect(story.on('2026-03-31').kind).toBe('silent');
    expect(story.on('2026-04-01')).toMatchObject({
      ...{ kind: 'barred', byLaw: true, since: '2026-04-01', cite: '22 U.S.C. 2304(c)(3)' },
    });
    story.does(CLOCK_ACTOR, 'deliveries.stopped', '2026-04-01');
    expect(story.on('2026-04-01')).toMatchObject({ kind: 'barred', byLaw: true });
    expect(answered('2026-04-09', story).on('2026-04-09').kind).toBe('silent');
  });

  test('is stopped by no clock before day 31, and by no person at all', () => {
    expect(requested().refuses(CLOCK_ACTOR, 'deliveries.stopped', '2026-03-31')).toContain('are not over');
    expect(requested().refuses('decider', 'deliveries.stopped', '2026-04-01')).toContain('not yours to do');
  });

  test('is not answered by a statement that lacks a part', () => {
    const parts = ['A', 'B-i', 'B-ii', 'C-i', 'D'];
    const notice = { dutyId: 'statement', contentIds: parts };
    expect(requested().refuses('messenger', 'notice.delivered', '2026-03-20', notice)).toContain('C-ii');
    expect(requested().refuses('messenger', 'statement.transmitted', '2026-03-20', TRANSMITTED)).toContain(
      'both committees',
    );
  });

  test('runs beside a pattern that is found, and its thirty days do not fall with a new round of findings', () => {
    const story = requested(prohibited()).does('analyst', 'findings-review.opened', '2026-03-10', {
      because: 'x',
    });
    const [clock] = clocksOf(story.proceeding, '2026-03-10T00:00:00.000Z');
    expect(clock).toMatchObject({ status: 'running', since: '2026-03-01' });
    expect(story.on('2026-03-10').regions.map(({ state }) => state)).toEqual([
      'prohibited',
      'statementDue',
      'noResolution',
    ]);
  });

  test('that comes while another is due keeps its own thirty days', () => {
    const story = requested().does('messenger', 'further-request.received', '2026-03-20', {
      ...REQUEST,
      requester: 'the House of Representatives, by resolution',
      receivedOn: '2026-03-20',
    });
    answered('2026-03-25', story);
    expect(story.on('2026-03-25').kind).toBe('not-determined');
    story.does('messenger', 'request.received', '2026-03-26', { ...REQUEST, receivedOn: '2026-03-20' });
    expect(story.on('2026-04-19').kind).toBe('silent');
    expect(story.on('2026-04-20').kind).toBe('barred');
    answered('2026-04-25', story).does('messenger', 'further-requests.answered', '2026-04-25', {
      answers: 'Both.',
    });
    expect(story.on('2026-04-25').kind).toBe('silent');
  });

  test('that was answered with another is not waiting any more when a later one is answered', () => {
    const further = { ...REQUEST, receivedOn: '2026-03-20' };
    const story = requested().does('messenger', 'further-request.received', '2026-03-20', further);
    answered('2026-03-25', story)
      .does('messenger', 'further-requests.answered', '2026-03-26', { answers: 'Both.' })
      .does('messenger', 'request.received', '2026-08-01', { ...REQUEST, receivedOn: '2026-08-01' });
    expect(answered('2026-08-10', story).on('2026-08-10').kind).toBe('silent');
  });

  test('can be followed by a later one', () => {
    const story = answered('2026-03-30').does('messenger', 'request.received', '2026-08-01', {
      ...REQUEST,
      receivedOn: '2026-08-01',
    });
    expect(story.on('2026-08-31').kind).toBe('silent');
    expect(story.on('2026-09-01').kind).toBe('barred');
  });

  test('is opened as far as a later law says, while the statement is still due', () => {
    const story = requested()
      .does(CLOCK_ACTOR, 'deliveries.stopped', '2026-04-01')
      .does('messenger', 'specific-authorization.recorded', '2026-04-05', {
        citation: 'An act (invented)',
        enactedOn: '2026-04-04',
        authorizes: 'Spare parts.',
        until: '2026-04-30',
      })
      .does('decider', 'authorization.entered', '2026-04-06');
    expect(story.on('2026-04-30')).toMatchObject({ kind: 'excepted', scope: 'Spare parts.' });
    expect(story.on('2026-05-01').kind).toBe('barred');
    expect(answered('2026-05-02', story).on('2026-05-02').kind).toBe('silent');
  });
});

describe('a joint resolution', () => {
  const pending = () =>
    answered('2026-03-30').does(
      'messenger',
      'joint-resolution.reported',
      '2026-04-10',
      step('terminating', 'passed by both Houses', '2026-04-10'),
    );

  test('follows a statement', () => {
    const refused = new Story(LAW, '2026-01-05').refuses(
      'messenger',
      'joint-resolution.reported',
      '2026-04-10',
      step('terminating', 'introduced', '2026-04-10'),
    );
    expect(refused).toContain('No statement is on record');
  });

  test('stops nothing before it is law, and a veto leaves everything as it was', () => {
    const story = pending();
    expect(story.on('2026-04-10').kind).toBe('silent');
    expect(story.refuses('decider', 'termination.entered', '2026-04-20', ADOPTED)).toContain('as adopted');
    story.does('messenger', 'joint-resolution.failed', '2026-04-15', {
      how: 'vetoed and not overridden',
      on: '2026-04-15',
    });
    expect(story.proceeding.state).toBe('monitoring / statementSent / noResolution');
  });

  test('has the effect with which it was adopted and no other', () => {
    const adopted = step('terminating', 'adopted as law', '2026-04-20');
    const story = pending().does('messenger', 'joint-resolution.reported', '2026-04-20', adopted);
    expect(story.refuses('decider', 'continuation.entered', '2026-04-20', ADOPTED)).toContain('continuing');
  });

  test('terminates when it is adopted, is not undone by a further request, and gives way to a later one', () => {
    const story = pending()
      .does(
        'messenger',
        'joint-resolution.reported',
        '2026-04-20',
        step('terminating', 'adopted as law', '2026-04-20'),
      )
      .does('decider', 'termination.entered', '2026-04-20', ADOPTED);
    expect(story.on('2026-04-20')).toMatchObject({ kind: 'barred', cite: '22 U.S.C. 2304(c)(4)(A)' });
    story.does('messenger', 'request.received', '2026-05-01', { ...REQUEST, receivedOn: '2026-05-01' });
    expect(story.on('2026-05-01').kind).toBe('barred');
    expect(story.refuses('decider', 'continuation.entered', '2026-05-02', ADOPTED)).toContain('continuing');
  });

  test('that continues assistance holds a prohibition back once a person has signed that it does', () => {
    const story = answered('2026-03-30', requested(prohibited()))
      .does(
        'messenger',
        'joint-resolution.reported',
        '2026-04-20',
        step('continuing', 'adopted as law', '2026-04-20'),
      )
      .does('decider', 'continuation.entered', '2026-04-20', ADOPTED);
    expect(story.on('2026-04-20').kind).toBe('barred');
    story.does('decider', 'continuation.applied', '2026-04-21', {
      continues: 'Assistance for one year.',
      until: '2027-04-20',
    });
    expect(story.on('2026-04-21')).toMatchObject({ kind: 'excepted', scope: 'Assistance for one year.' });
    expect(story.on('2027-04-21').kind).toBe('barred');
  });
});
