import type { AdoptedReadings, Authority } from '#law';
import type { Actor, Office, Role } from '../actor.ts';
import { advance } from './advance.ts';
import type { ChartedEvent } from './events.ts';
import { inventedLaw } from './invented-law.fixture.ts';
import type { ChartedProceeding, ChartedStart } from './proceeding.ts';
import { start } from './start.ts';

/* The cast and the steps that the specs of drawn procedures share. Nothing here is exported by the library. */

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
  inspector: person('ivy', 'inspector', 'inspectorate'),
} as const satisfies Record<string, Actor>;

/** Both contested readings of the invented law, adopted. */
export const ADOPTED: AdoptedReadings = { 'fr-7fc620/order': 'any', 'fr-7fc620/automatic': 'by-order' };

/** An event without its time. */
export type Said = Omit<ChartedEvent, 'at'> & Pick<ChartedEvent, 'type' | 'actor'>;

/** A proceeding under the invented law, begun on the first day of 2026. */
export const begin = (input: Partial<ChartedStart> = {}, law: Authority = inventedLaw): ChartedProceeding =>
  start(law, { at: '2026-01-01T09:00:00.000Z', facts: { group: 'far', aidUsd: 20_000_000 }, ...input });

let minutes = 0;

/** Gives an event a time later than every event before it, on the second of January 2026 or on the day given. */
export function timed(said: Said, day = '2026-01-02'): ChartedEvent {
  const at = new Date(Date.parse(`${day}T00:00:00.000Z`) + ++minutes * 1000).toISOString();
  return { adopted: ADOPTED, otherLaws: [], ...said, at } as ChartedEvent;
}

/** Plays events in order; a refusal is a failure of the spec. */
export const play = (proceeding: ChartedProceeding, ...said: readonly Said[]): ChartedProceeding =>
  said.reduce((now, one) => must(now, timed(one)), proceeding);

/** The next proceeding; a refusal is a failure of the spec. */
export function must(proceeding: ChartedProceeding, event: ChartedEvent): ChartedProceeding {
  const result = advance(proceeding, event);
  if (!result.ok) throw new Error(`${event.type} in ${proceeding.state}: ${result.refusal.message}`);
  return result.next;
}

/** The refusal of an act that must be refused. */
export function refusalOf(proceeding: ChartedProceeding, said: Said, day?: string) {
  const result = advance(proceeding, timed(said, day));
  if (result.ok) throw new Error(`${said.type} was allowed in ${proceeding.state}.`);
  return result.refusal;
}

let made = 0;

/** What a signed act carries. */
export const signature = (actor: Actor = cast.decider) => ({
  actor,
  recordId: `record-${++made}`,
  determinationId: `determination-${made}`,
  signatureId: `signature-${made}`,
  reasons: 'for the reasons in the memorandum',
});

export const refusal = (more: Readonly<Record<string, unknown>> = {}): Said => ({
  type: 'refusal.recorded',
  actor: cast.analyst,
  day: '2026-01-02',
  gravity: 'grave',
  evidenceIds: ['evidence-1'],
  recordId: `record-${++made}`,
  ...more,
});

/** A finding on one question. */
export const found = (elementId: string, value: string, actor: Actor = cast.analyst): Said => ({
  type: 'finding.recorded',
  actor,
  elementId,
  value,
  findingId: `finding-${elementId}`,
});

/** Everything a determination needs but the signature. */
export const prepared = (values: Readonly<Record<string, string>> = {}): readonly Said[] => [
  ...['G1', 'G2'].map((id) => found(id, values[id] ?? 'met')),
  { type: 'contradicting-evidence.recorded', actor: cast.analyst, recordId: 'against-1' },
  certify,
];

/** The certification by a legal adviser. */
export const certify: Said = { type: 'assessment.certified', actor: cast.adviser };

/** The delivery of a notice, with all its parts. */
export const delivered = (dutyId: string, more: Readonly<Record<string, unknown>> = {}): Said => ({
  type: 'notice.delivered',
  actor: cast.messenger,
  dutyId,
  noticeId: `notice-${dutyId}`,
  contentIds: ['reasons'],
  ...more,
});

/** From the first record to the bar. */
export const toBar: readonly Said[] = [
  refusal(),
  ...prepared(),
  { type: 'refusal.determined', ...signature() },
  delivered('finding-notice'),
  { type: 'bar.ordered', ...signature() },
];

/** Aid withheld. */
export const barred = (): ChartedProceeding => play(begin(), ...toBar);
