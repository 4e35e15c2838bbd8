import { findAuthority } from '#law';
import type { Authority, Finding } from '#law';
import type { Actor, Office, Role } from '../actor.ts';
import { advance } from './advance.ts';
import type { LeahyEvent } from './events.ts';
import type { LeahyProceeding, LeahyStart } from './proceeding.ts';
import { start } from './start.ts';

/* The cast and the steps that this library's own specs share. Nothing here is exported by the library. */

const person = (name: string, role: Role, office: Office): Actor => ({
  accountId: `${name}@example`,
  personId: name,
  roles: [role],
  office,
});

/** Fictional people, one for each part. */
export const cast = {
  analyst: person('ana', 'analyst', 'human-rights-bureau'),
  adviser: person('lea', 'legal-adviser', 'legal'),
  decider: person('dee', 'deciding-official', 'human-rights-bureau'),
  defense: person('dov', 'deciding-official', 'dod'),
  messenger: person('mel', 'legislative-affairs', 'legal'),
  post: person('pat', 'post-vetter', 'post'),
  /** One human being with two hats: writes, and could sign. */
  both: {
    accountId: 'bo@example',
    personId: 'bo',
    roles: ['analyst', 'deciding-official'],
    office: 'human-rights-bureau',
  },
  bothInDefense: {
    accountId: 'bo@defense',
    personId: 'bo',
    roles: ['analyst', 'deciding-official'],
    office: 'dod',
  },
} as const satisfies Record<string, Actor>;

/** An authority that must exist. */
export function law(id: string): Authority {
  const authority = findAuthority(id);
  if (authority === undefined) throw new Error(`No authority ${id}`);
  return authority;
}

/** A proceeding of its own, begun on a fixed day. */
export function begin(id: 'us-22usc2378d' | 'us-10usc362', input: Partial<LeahyStart> = {}): LeahyProceeding {
  return start(law(id), { at: '2026-01-01T00:00:00.000Z', ...input });
}

/** An event without its time. */
export type Said = LeahyEvent extends infer E ? (E extends LeahyEvent ? Omit<E, 'at'> : never) : never;

let minutes = 0;

/** Gives an event a time later than every event before it. */
export function timed(said: Said): LeahyEvent {
  const at = new Date(Date.UTC(2026, 0, 2) + ++minutes * 60_000).toISOString();
  return { ...said, at } as LeahyEvent;
}

/** Plays events in order; a refusal is a failure of the spec. */
export function play(proceeding: LeahyProceeding, ...said: readonly Said[]): LeahyProceeding {
  return said.reduce((now, one) => {
    const result = advance(now, timed(one));
    if (!result.ok) throw new Error(`${one.type} in ${now.state}: ${result.refusal.message}`);
    return result.next;
  }, proceeding);
}

/** The refusal of an act that must be refused. */
export function refusalOf(proceeding: LeahyProceeding, said: Said) {
  const result = advance(proceeding, timed(said));
  if (result.ok) throw new Error(`${said.type} was allowed in ${proceeding.state}.`);
  return result.refusal;
}

/** Who decides under the law of this proceeding. */
export const deciderOf = ({ context }: LeahyProceeding): Actor =>
  context.procedure.decider.department === 'defense' ? cast.defense : cast.decider;

let signed = 0;

/** What a signed act carries. */
export const signature = (actor: Actor) => ({
  actor,
  determinationId: `determination-${++signed}`,
  signatureId: `signature-${signed}`,
  reasons: 'for the reasons in the memorandum',
});

/** From receipt to an open review. */
export const toReview: readonly Said[] = [
  { type: 'information.logged', actor: cast.analyst, informationId: 'report-1', sourceId: 'source-1' },
  { type: 'incident.linked', actor: cast.analyst, incidentId: 'incident-1', category: 'torture' },
  { type: 'assistance.identified', actor: cast.analyst, instrumentId: 'imet' },
  {
    type: 'unit.identified',
    actor: cast.analyst,
    unitId: 'unit-1',
    levelRationale: 'the company that ran the post',
  },
  { type: 'review.opened', actor: cast.analyst },
];

/** A finding on one question. */
export const found = (elementId: string, value: Finding, actor: Actor = cast.analyst): Said => ({
  type: 'finding.recorded',
  actor,
  elementId,
  value,
  findingId: `finding-${elementId}`,
});

/** Everything a determination needs but the signature. */
export function prepared(
  { context }: LeahyProceeding,
  values: Readonly<Record<string, Finding>> = {},
): readonly Said[] {
  return [
    ...context.procedure.elements.map(({ id }) => found(id, values[id] ?? 'met')),
    { type: 'contradicting-evidence.recorded', actor: cast.analyst, recordId: 'against-1' },
    consulted('determination'),
    { type: 'assessment.certified', actor: cast.adviser },
  ];
}

/** A consultation with the Department of State. */
export const consulted = (purpose: string): Said => ({
  type: 'consultation.recorded',
  actor: cast.analyst,
  consultationId: `consultation-${purpose}`,
  with: 'department-of-state',
  purpose,
});

/** Under review, with everything ready to be signed. */
export function ready(
  id: 'us-22usc2378d' | 'us-10usc362',
  values: Readonly<Record<string, Finding>> = {},
): LeahyProceeding {
  const open = play(begin(id), ...toReview);
  return play(open, ...prepared(open, values));
}

/** Barred, with the bar entered. */
export function barred(id: 'us-22usc2378d' | 'us-10usc362'): LeahyProceeding {
  const open = ready(id);
  const decider = deciderOf(open);
  return play(
    open,
    { type: 'credible-information.determined', ...signature(decider) },
    { type: 'bar.entered', ...signature(decider) },
  );
}

/** A step by the government. */
export const step = (stepId: string, status: 'ongoing' | 'completed' | 'stopped' | 'sham'): Said => ({
  type: 'remediation-step.recorded',
  actor: cast.analyst,
  stepId,
  personRef: null,
  kind: 'trial',
  status,
});

/** Barred, remediation under review, and the condition of the remedial exit met and certified. */
export function remedied(id: 'us-22usc2378d' | 'us-10usc362'): LeahyProceeding {
  const condition = id === 'us-22usc2378d' ? 'B1' : 'X1';
  return play(
    barred(id),
    step('step-1', id === 'us-22usc2378d' ? 'ongoing' : 'completed'),
    { type: 'remediation-review.opened', actor: cast.analyst },
    found(condition, 'met'),
    consulted(id === 'us-22usc2378d' ? 'effective-steps' : 'corrective-steps'),
    { type: 'assessment.certified', actor: cast.adviser },
  );
}

/** The report on the exit that waits, with all its parts. */
export function report({ context }: LeahyProceeding): Said {
  const waiting = context.reports.findLast(({ deliveredAt }) => deliveredAt === null);
  const contentIds =
    context.procedure.exits.find(({ kind }) => kind === waiting?.exit)?.report?.contentIds ?? [];
  return {
    type: 'report.delivered',
    actor: cast.messenger,
    reportId: 'report-on-exit',
    contentIds,
    signatureId: `signature-${++signed}`,
  };
}
