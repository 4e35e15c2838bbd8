import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { AdoptedReadings } from '#law';
import { addDays, findAuthority, findInstrument } from '#law';
import type { Actor, Office, Opening, Proceeding, ProceedingEvent, RegionGround, Role } from '#workflow';
import { advance, replay, standingOf, start } from '#workflow';
import type { Bar, BarEnding } from '../consequences/consequence-store.ts';
import { keepBars } from '../consequences/keep-bars.ts';
import { keepStandings } from '../consequences/keep-standings.ts';
import type { TransitionContext } from '../consequences/transition-context.ts';
import type { Transaction } from '../kernel/unit-of-work.ts';
import type { AnswerFacts, Verdict } from './answer.ts';
import { decideAnswer } from './decide-answer.ts';
import { lawOfTheDay } from './law-of-the-day.ts';

/*
 * Barring, lifting, restoring and barring again, in any order, by real acts. What a proceeding says is held against a
 * second reading of it, made from the record of its acts alone; and no answer is "eligible" while that reading bars.
 */

type Fields = Readonly<Record<string, unknown>>;

/** Something that a person tries. It is done where the machine lets it be done, and leaves nothing where it does not. */
interface Tried {
  readonly act: string;
  readonly by: keyof typeof CAST;
  readonly fields?: Fields;
}

/** A move in the story; `days` pass before it. */
interface Move {
  readonly days: number;
  readonly tries: readonly Tried[];
}

/** An act that was done, as the ledger has it. */
interface Told {
  readonly act: string;
  readonly at: string;
  readonly actor: Actor;
  readonly payload: Fields;
  readonly adopted: AdoptedReadings;
  readonly voidedSignatureIds: readonly string[];
}

const person = (name: string, role: Role, office: Office): Actor => ({
  accountId: `${name}@example`,
  personId: name,
  roles: [role],
  office,
});
const CAST = {
  analyst: person('ana', 'analyst', 'human-rights-bureau'),
  adviser: person('lea', 'legal-adviser', 'legal'),
  decider: person('dee', 'deciding-official', 'human-rights-bureau'),
  defense: person('dov', 'deciding-official', 'dod'),
  messenger: person('mel', 'legislative-affairs', 'legal'),
  post: person('pat', 'post-vetter', 'post'),
};

const STATE = 'us-22usc2378d';
const DEFENSE = 'us-10usc362';
const AID = 'us-22usc2378-1';
const FIRST = '2026-01-01';
const UNIT = 'unit';

/** What follows from acts, kept in memory by the same code that keeps it in the database. */
function keeping(adopted: AdoptedReadings) {
  const bars: (Bar & { readonly id: string })[] = [];
  const endings: BarEnding[] = [];
  const regions: Record<string, RegionGround> = {};
  const consequences = {
    newestBar: (proceedingId: string) => {
      const bar = bars.findLast((one) => one.proceedingId === proceedingId);
      const own = endings.filter(({ barId }) => barId === bar?.id);
      return Promise.resolve(bar && { ...bar, caseId: 'c', recordedAt: '', endings: own });
    },
    addBar: (bar: Bar) =>
      Promise.resolve(bars.push({ id: `bar-${bars.length}`, ...bar }) && `bar-${bars.length - 1}`),
    addEnding: (ending: BarEnding) => Promise.resolve(void endings.push(ending)),
  };
  const transaction = {
    consequences,
    ledger: { append: () => Promise.resolve() },
    readings: { adopted: () => Promise.resolve(adopted) },
    proceedings: {
      addStanding: (_id: string, { region, ground }: { region: string; ground: RegionGround }) =>
        Promise.resolve(void (regions[region] = ground)),
    },
  } as unknown as Transaction;
  return { bars, endings, regions, transaction };
}

type Kept = ReturnType<typeof keeping>;

/** The story so far. */
interface Story {
  readonly input: Setting['input'];
  readonly proceeding: Proceeding;
  readonly told: readonly Told[];
  readonly kept: Kept;
  readonly day: string;
}

/** Under which law and which readings, and what the proceeding begins with. */
interface Setting {
  readonly law: string;
  readonly adopted: AdoptedReadings;
  readonly input: Parameters<typeof start>[1];
}

/** Tells a story move by move and looks at it after each. */
async function tell(
  { law, adopted, input }: Setting,
  moves: readonly Move[],
  look: (story: Story) => void,
): Promise<void> {
  const kept = keeping(adopted);
  let [minutes, day] = [0, FIRST];
  let proceeding = start(lawNamed(law), input);
  const told: Told[] = [];
  for (const move of moves) {
    day = addDays(day, move.days);
    for (const { act, by, fields = {} } of move.tries) {
      const id = `${act}-${++minutes}`;
      const ids = {
        recordId: id,
        determinationId: id,
        signatureId: id,
        findingId: id,
        noticeId: id,
        reportId: id,
      };
      const payload = { ...ids, reasons: 'As on record.', ...resolved(fields, day, proceeding) };
      const at = new Date(Date.parse(`${day}T00:00:00.000Z`) + minutes * 1_000).toISOString();
      const actor = CAST[by];
      const event = { ...payload, type: act, actor, at, adopted } as unknown as ProceedingEvent;
      const result = advance(proceeding, event);
      if (!result.ok) continue;
      const { record, next: after } = result;
      const context = {
        at,
        caseId: 'c',
        proceedingId: 'p',
        sequence: minutes,
        before: proceeding,
        after,
        record,
      };
      const transition = { ...context, actor, payload, determinationId: record.signed ? id : null };
      await keepBars(kept.transaction, transition as unknown as TransitionContext);
      await keepStandings(kept.transaction, transition as unknown as TransitionContext);
      told.push({ act, at, actor, payload, adopted, voidedSignatureIds: record.voidedSignatureIds });
      proceeding = after;
    }
    look({ input, proceeding, told, kept, day });
  }
}

/** Fields that depend on the day or on the proceeding are written as functions of them. */
function resolved(fields: Fields, day: string, proceeding: Proceeding): Fields {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      typeof value === 'function'
        ? (value as (day: string, now: Proceeding) => unknown)(day, proceeding)
        : value,
    ]),
  );
}

/** What the record alone says on a day; `closed` is a question that was closed without an answer, and asks nothing of anybody. */
type Said = 'barred' | 'excepted' | 'not-barred' | 'not-determined' | 'silent' | 'closed';
type Reading = { readonly kind: Said; readonly until: string | null };
const onDay = ({ kind, until }: Reading, day: string): Said =>
  kind === 'excepted' && until !== null && day > until ? 'barred' : kind;

const untilOf = ({ payload }: Told): string | null => (payload['until'] as string | undefined) ?? null;
const plainly = (kind: Said): Reading => ({ kind, until: null });

/** Today, and days on which a limited exit is over. */
const DAYS_ON = [0, 1, 10, 100];

function lawNamed(id: string) {
  const found = findAuthority(id);
  if (found === undefined) throw new Error(`no law ${id}`);
  return found;
}

const instrument = (id: string) => {
  const found = findInstrument(id);
  if (found === undefined) throw new Error(`no instrument ${id}`);
  return found;
};

/** Asks for assistance whose recipient is vetted, so that nothing but the proceeding stands in the way. */
function verdictOn(day: string, { law, adopted }: Setting, more: Partial<AnswerFacts>): Verdict {
  const instrumentId = law === DEFENSE ? 'section-333' : 'imet';
  const result = { resultId: 'r', result: 'approved', validFrom: FIRST, expiresOn: '2046-01-01' } as const;
  const facts: AnswerFacts = {
    ...{ unitId: UNIT, unitName: '9th Example Battalion', paths: [], standings: [], bars: [], result },
    ...{ gates: null, drawn: [], transfer: null },
    ...more,
  };
  const question = { instrumentId, on: day, knownAt: `${day}T23:59:59.000Z` };
  return decideAnswer(question, lawOfTheDay(instrument(instrumentId), day, adopted), facts).verdict;
}

/** The same proceeding by replaying its record. */
function replayed({ input, proceeding: { machine, context }, told }: Story): unknown {
  const again = replay({ machine, procedure: context.procedure, input } as Opening, told);
  return again.ok ? again.proceeding : again;
}

/** What must hold after every move, today and on days to come, of what the record says and of what is said. */
function holds(
  story: Story,
  setting: Setting,
  { says, facts }: { says(day: string): Said; facts(day: string): Partial<AnswerFacts> },
): void {
  expect(replayed(story)).toEqual(story.proceeding);
  for (const days of DAYS_ON) {
    const day = addDays(story.day, days);
    const expected = says(day);
    const at = `${day}T23:59:59.000Z`;
    const { kind } = standingOf(story.proceeding, at, { adopted: setting.adopted });
    const verdict = verdictOn(day, setting, facts(day));
    expect({ day, kind, verdict }).toEqual({
      day,
      kind: expected === 'closed' ? 'not-determined' : expected,
      verdict: expect.stringMatching(MAY[expected]),
    });
  }
}

/** What an answer may be. An exit that covers one thing leaves it to a person whether it covers this. */
const MAY: Record<Said, RegExp> = {
  barred: /^barred$/,
  'not-determined': /^(barred|not-determined)$/,
  excepted: /^(eligible|not-determined)$/,
  'not-barred': /^eligible$/,
  silent: /^eligible$/,
  closed: /^eligible$/,
};

/** Chapters and single acts in any order; where the story begins with a bar, there is more to lift and to bring back. */
const moves = (chapters: readonly (readonly Tried[])[], toBar: readonly Tried[]) => {
  const tries = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...chapters) },
    { weight: 1, arbitrary: fc.constantFrom(...chapters.flat().map((one): readonly Tried[] => [one])) },
  );
  const begun = fc.constantFrom<readonly Move[]>(
    [],
    [{ days: 0, tries: toBar }],
    [{ days: 1, tries: toBar }],
  );
  const rest = fc.array(fc.record({ days: fc.nat(20), tries }), { maxLength: 30, size: 'max' });
  return fc.tuple(begun, rest).map((parts) => parts.flat());
};

describe('a unit', () => {
  type Signer = 'decider' | 'defense';
  const does = (by: Tried['by'], act: string, fields: Fields = {}): Tried => ({ act, by, fields });
  const questions = (law: string, value: string) =>
    lawNamed(law).elements.map(({ id }) => does('analyst', 'finding.recorded', { elementId: id, value }));
  const consulted = (purpose: string) =>
    does('analyst', 'consultation.recorded', {
      ...{ consultationId: `about-${purpose}`, with: 'department-of-state', purpose },
    });
  const certified = does('adviser', 'assessment.certified');
  const against = does('analyst', 'contradicting-evidence.recorded');
  const stepIs = (status: string) =>
    does('analyst', 'remediation-step.recorded', { stepId: 'step', personRef: null, kind: 'trial', status });
  const TAKE = {
    exception: 'exception.determined',
    waiver: 'waiver.granted',
    'carve-out': 'carve-out.granted',
  };
  const inDays = (days: number) => (day: string) => addDays(day, days);

  /** Every part of the report that waits. */
  const allParts = (_day: string, { machine, context }: Proceeding): readonly string[] => {
    if (machine !== 'leahy-unit') return [];
    const waiting = context.reports.findLast(({ deliveredAt }) => deliveredAt === null);
    return context.procedure.exits.find(({ kind }) => kind === waiting?.exit)?.report?.contentIds ?? [];
  };

  const intake = [
    does('analyst', 'information.logged', { informationId: 'report', sourceId: 'source' }),
    does('analyst', 'incident.linked', { incidentId: 'incident', category: 'torture' }),
    does('analyst', 'review.opened'),
  ];
  const assessed = (law: string, value: string) => [
    ...questions(law, value),
    ...[against, consulted('determination'), certified],
  ];
  const bar = (signer: Signer) => [
    does(signer, 'credible-information.determined'),
    does(signer, 'bar.entered'),
  ];
  const toBar = (law: string, signer: Signer) => [...intake, ...assessed(law, 'met'), ...bar(signer)];

  function chaptersOf(law: string, signer: Signer): readonly (readonly Tried[])[] {
    const signs = (act: string, fields?: Fields) => does(signer, act, fields);
    const exits = lawNamed(law).exits.filter((exit) => exit.class in TAKE);
    const report = does('messenger', 'report.delivered', { contentIds: allParts });
    const lift = exits.flatMap(({ kind, class: of, conditions, limited }) =>
      ['ongoing', 'completed'].map((status) => [
        stepIs(status),
        does('analyst', 'remediation-review.opened'),
        ...conditions.map(({ id }) => does('analyst', 'finding.recorded', { elementId: id, value: 'met' })),
        consulted(kind),
        certified,
        signs(TAKE[of as keyof typeof TAKE], {
          ...{ exit: kind, ...(limited && { scope: 'an exercise', until: inDays(15) }) },
        }),
      ]),
    );
    const again = ['steps-stopped', 'sham-proceeding', 'new-gross-violation', 'exit-ended'].map((ground) =>
      signs('bar.reinstated', { ground }),
    );
    return [
      intake,
      assessed(law, 'met'),
      assessed(law, 'unmet'),
      bar(signer),
      toBar(law, signer),
      ...lift.map((one) => [...one, report, signs('restoration.determined')]),
      [signs('no-gross-violation.determined'), signs('eligibility.determined')],
      [does('analyst', 'assessment.edited'), does('analyst', 'proceeding.closed')],
      ...lift,
      ...lift.map((one) => [...one, report]),
      [report],
      [signs('restoration.determined')],
      [signs('remediation.found-insufficient')],
      [stepIs('stopped'), ...again],
      [stepIs('sham'), ...again],
      [does('analyst', 'incident.linked', { incidentId: 'later', category: 'torture' }), ...again],
      again,
      [does('analyst', 'review.renewed')],
      [does('analyst', 'proceeding.reopened', { informationId: 'news' }), does('analyst', 'review.opened')],
    ];
  }

  const MEANS: Readonly<Record<string, Said>> = {
    'credible-information.determined': 'barred',
    'bar.entered': 'barred',
    'bar.reinstated': 'barred',
    'no-gross-violation.determined': 'not-barred',
    'no-credible-information.determined': 'not-barred',
    'eligibility.determined': 'not-barred',
    'restoration.determined': 'not-barred',
    'review.renewed': 'not-determined',
    'proceeding.reopened': 'not-determined',
  };

  /** Whether an exit that waits for its report is lost before it counts: its signature voided, or the remediation too little. */
  const isLost = (waiting: Told | undefined, { act, voidedSignatureIds }: Told): boolean =>
    voidedSignatureIds.includes(String(waiting?.payload['signatureId'])) ||
    act === 'remediation.found-insufficient';

  /** What the record of a unit's case says, act by act. Under 22 U.S.C. 2378d(b) an exit counts from its report. */
  function readRecord(law: string, told: readonly Told[]): Reading {
    let now = plainly('not-determined');
    let waiting: Told | undefined;
    for (const one of told) {
      if (isLost(waiting, one)) waiting = undefined;
      if (Object.values(TAKE).includes(one.act)) waiting = one;
      const counts = one.act === 'report.delivered' || law === DEFENSE;
      if (waiting && counts) now = { kind: 'excepted', until: untilOf(waiting) };
      if (counts) waiting = undefined;
      now = afterAct(now, one);
    }
    return now;
  }

  function afterAct(now: Reading, { act }: Told): Reading {
    const means = MEANS[act];
    if (means !== undefined) return plainly(means);
    return act === 'proceeding.closed' && now.kind === 'not-determined' ? plainly('closed') : now;
  }

  /** Bars and the state, as the database gives them to an answer on a day. */
  function factsOf({ proceeding, told, kept: { bars, endings } }: Story, law: string, day: string) {
    const { state } = proceeding;
    const about = { proceedingId: 'p', authorityId: law, unitId: UNIT };
    const since = told.at(-1)?.at ?? FIRST;
    return {
      standings: [{ ...about, state, since, determinationId: null }] as AnswerFacts['standings'],
      bars: bars.map(({ id: barId, determinationId, effectiveFrom }) => {
        const held = endings.findLast(
          (one) => one.barId === barId && (one.effectiveUntil === null || one.effectiveUntil >= day),
        );
        const end = held && { ...held, until: held.effectiveUntil };
        const bar = { ...about, barId, determinationId, barredUnitId: UNIT, extension: null, effectiveFrom };
        return { ...bar, end: end ?? null };
      }),
    };
  }

  test.each([
    [STATE, 'decider'],
    [DEFENSE, 'defense'],
  ] as const)('stands where its record says, however often it is barred and restored: %s', (law, signer) => {
    const input = {
      ...{ at: `${FIRST}T00:00:00.000Z`, assistance: ['imet'] },
      ...{ subjectUnitId: UNIT, levelRationale: 'The company that ran the post.' },
    };
    const setting = { law, adopted: {}, input };
    return fc.assert(
      fc.asyncProperty(moves(chaptersOf(law, signer), toBar(law, signer)), (told) =>
        tell(setting, told, (story) =>
          holds(story, setting, {
            says: (day) => onDay(readRecord(law, story.told), day),
            facts: (day) => factsOf(story, law, day),
          }),
        ),
      ),
      { numRuns: 40 },
    );
  });
});

describe('aid that a government restricts', () => {
  const does = (by: Tried['by'], act: string, fields: Fields = {}): Tried => ({ act, by, fields });
  const signs = (act: string, fields?: Fields) => does('decider', act, fields);
  const inDays = (days: number) => (day: string) => addDays(day, days);
  const finds = (values: Readonly<Record<string, string>>) =>
    Object.entries(values).map(([elementId, value]) =>
      does('analyst', 'finding.recorded', { elementId, value }),
    );
  const certified = [
    does('analyst', 'contradicting-evidence.recorded'),
    does('adviser', 'assessment.certified'),
  ];
  const MET = { E1: 'met', E2: 'met', E3: 'met', E4: 'met' };

  const report = [
    does('post', 'restriction.reported', { summary: 'A crossing is closed to aid.' }),
    does('post', 'new-restriction.reported', { summary: 'A crossing is closed to aid.' }),
    does('analyst', 'assessment.opened'),
  ];
  const told = [
    does('analyst', 'access-incidents.linked', { accessIncidentIds: ['one'], shows: 'No convoy passed.' }),
    ...finds(MET),
    does('analyst', 'transmission.recorded', {
      ...{ toldBy: 'the Secretary of State', toldTo: 'the President', what: 'That it is closed.' },
      toldOn: inDays(0),
    }),
    ...finds({ E5: 'met' }),
    ...certified,
  ];
  const intend = (days: number) => [
    signs('exception.intended', { effectiveOn: inDays(days), scope: 'Air defence.' }),
    does('messenger', 'notice.delivered', {
      dutyId: 'exception-notice',
      contentIds: ['intention', 'effective-date', 'reasons'],
    }),
    ...finds({ X1: 'met' }),
    ...certified,
  ];
  const except = (more: Fields) => [signs('exception.determined', { effectiveOn: inDays(0), ...more })];
  const review = (value: string) => [
    does('analyst', 'review.opened', { because: 'Convoys pass.' }),
    ...finds({ ...MET, E2: value, E5: 'met' }),
    ...certified,
  ];

  const toBar = [...report, ...told, signs('made-known.determined'), signs('withholding.determined')];
  const CHAPTERS: readonly (readonly Tried[])[] = [
    report,
    told,
    [...report, ...told, signs('made-known.determined')],
    toBar,
    [signs('withholding.determined')],
    intend(0),
    intend(5),
    except({}),
    except({ scope: 'Air defence.' }),
    except({ until: inDays(8) }),
    [signs('exception.withdrawn')],
    [signs('exception.revoked')],
    [...review('unmet'), signs('restoration.determined')],
    [...review('met'), signs('restoration.determined')],
    [...finds({ E2: 'unmet' }), ...certified, signs('not-met.determined')],
  ];

  /** What the record says, act by act. */
  function readRecord(setting: Setting, acts: readonly Told[]): Reading {
    const bars = setting.adopted[`${AID}/made-known`] === 'self-executing';
    const MEANS: Readonly<Record<string, Said>> = {
      'assessment.opened': 'not-determined',
      'new-restriction.reported': 'not-determined',
      'made-known.determined': bars ? 'barred' : 'not-determined',
      'not-met.determined': 'not-barred',
      'withholding.determined': 'barred',
      'exception.revoked': 'barred',
      'restoration.determined': 'not-barred',
    };
    return acts.reduce<Reading>((now, one) => {
      if (one.act === 'exception.determined') return { kind: 'excepted', until: untilOf(one) };
      if (one.act === 'restriction.reported' && now.kind === 'silent') return plainly('not-determined');
      const means = MEANS[one.act];
      return means === undefined ? now : plainly(means);
    }, plainly('silent'));
  }

  test.each(['self-executing', 'determination-needed'])(
    'stands where its record says, in whatever order it is withheld, excepted and restored: %s',
    (madeKnown) => {
      const adopted = { [`${AID}/restriction`]: 'any', [`${AID}/made-known`]: madeKnown };
      const setting = { law: AID, adopted, input: { at: `${FIRST}T00:00:00.000Z` } };
      return fc.assert(
        fc.asyncProperty(moves(CHAPTERS, toBar), (chapters) =>
          tell(setting, chapters, (story) => {
            const { openedAt } = story.proceeding.context;
            const drawn = {
              proceedingId: 'p',
              authorityId: AID,
              openedAt,
              regions: { ...story.kept.regions },
            };
            holds(story, setting, {
              says: (day) => onDay(readRecord(setting, story.told), day),
              facts: () => ({ drawn: [drawn] }),
            });
          }),
        ),
        { numRuns: 40 },
      );
    },
  );
});
