import type { ActDone, Actor, CaseRecord, Outcome, Ports } from '#casework';
import {
  actOnProceeding,
  addAccount,
  addEvidence,
  declareConflict,
  linkIncident,
  openCase,
  openProceeding,
  receiveFile,
  recordIncident,
  submitInformation,
  SYSTEM,
} from '#casework';
import { findAuthority, unitProcedureOf } from '#law';
import type { TestCore } from './core.ts';
import { plantUnit, valueOf } from './core.ts';

export const STATE_LAW = 'us-22usc2378d';
export const DEFENSE_LAW = 'us-10usc362';

/** Who a case needs. All of Freedonia's portfolio; every name is invented. */
export interface People {
  readonly analyst: Actor;
  readonly counsel: Actor;
  /** Signs under the law of the Department of State. */
  readonly decider: Actor;
  /** Signs under the law of the Department of Defense. */
  readonly general: Actor;
  readonly vetter: Actor;
  readonly liaison: Actor;
  readonly inspector: Actor;
  readonly outsider: Actor;
}

export const PORTFOLIO = ['FD'];

export async function castPeople(core: TestCore): Promise<People> {
  const portfolio = PORTFOLIO;
  return {
    analyst: await core.person('analyst', { office: 'human-rights-bureau', portfolio }),
    counsel: await core.person('legal-adviser', { office: 'legal', portfolio }),
    decider: await core.person('deciding-official', { office: 'secretary-of-state', portfolio }),
    general: await core.person('deciding-official', { office: 'dod', portfolio }),
    vetter: await core.person('post-vetter', { office: 'post', portfolio }),
    liaison: await core.person('legislative-affairs', { office: 'regional-bureau', portfolio }),
    inspector: await core.person('inspector', { office: 'inspectorate', portfolio }),
    outsider: await core.person('outside-submitter', { office: 'outside', portfolio }),
  };
}

/** A proceeding as its tests drive it: the revision is followed, so that each act reads what the last one left. */
export interface Track {
  readonly id: string;
  readonly caseId: string;
  readonly authorityId: string;
  revision: number;
  state: string;
  /** Asks for an act at the revision last seen, or another one. */
  ask(
    actor: Actor,
    type: string,
    payload?: Record<string, unknown>,
    revision?: number,
  ): Promise<Outcome<ActDone>>;
  /** Does an act that must succeed. */
  act(actor: Actor, type: string, payload?: Record<string, unknown>): Promise<ActDone>;
}

export function follow(ports: Ports, head: { id: string; caseId: string; authorityId: string }): Track {
  const track: Track = {
    ...head,
    revision: 1,
    state: 'received',
    ask: async (actor, type, payload = {}, revision = track.revision) => {
      const outcome = await actOnProceeding(ports)(actor, { proceedingId: head.id, revision, type, payload });
      if (outcome.ok) [track.revision, track.state] = [outcome.value.revision, outcome.value.to];
      return outcome;
    },
    act: async (actor, type, payload) => {
      const outcome = await track.ask(actor, type, payload);
      if (!outcome.ok) throw new Error(`${type}: ${JSON.stringify(outcome.refusal, null, 2)}`);
      return outcome.value;
    },
  };
  return track;
}

export interface OpenedCase {
  readonly file: CaseRecord;
  readonly unitId: string;
  readonly incidentId: string;
  readonly informationId: string;
  open(authorityId: string): Promise<Track>;
}

let count = 0;

/** A fictional unit of Freedonia with a case on it: everyone has declared, an incident is linked. */
export async function openFictionalCase(core: TestCore, people: People): Promise<OpenedCase> {
  const { ports } = core;
  const unitId = await plantUnit(ports, { name: `${(count += 1) + 100}th Battalion`, country: 'FD' });
  const file = valueOf(await openCase(ports)(people.analyst, { title: 'The mill at Brookfield', unitId }));
  const { inspector: _need, outsider: _not, ...staff } = people;
  for (const actor of Object.values(staff))
    valueOf(
      await declareConflict(ports)(actor, { caseId: file.id, declares: 'none', words: 'I looked; none.' }),
    );
  const receipt = valueOf(
    await submitInformation(ports)(people.outsider, {
      source: 'The Brookfield Observer (fictional)',
      body: 'Three people were taken from the mill and did not come back.',
    }),
  );
  const [row] = (
    await core.owner.query(
      `select id from information where receipt_hash = encode(sha256(convert_to($1, 'UTF8')), 'hex')`,
      [receipt.receiptCode],
    )
  ).rows as { id: string }[];
  const informationId = row?.id ?? '';
  const incident = valueOf(
    await recordIncident(ports)(people.analyst, {
      informationId,
      country: 'FD',
      summary: 'People were taken from a mill and were not seen again.',
      allegedFrom: '2026-01-04',
      place: 'Brookfield',
      categories: ['enforced-disappearance'],
      people: [
        { kind: 'victim', reference: 'V1', particulars: 'a miller of about forty' },
        { kind: 'witness', reference: 'W1', particulars: null },
      ],
    }),
  );
  valueOf(await linkIncident(ports)(people.analyst, { caseId: file.id, incidentId: incident.id }));
  const open = async (authorityId: string) => {
    const levelRationale = 'The smallest group in the field that is implicated.';
    const ask = { caseId: file.id, authorityId, levelRationale, assistance: ['imet'] };
    const { id } = valueOf(await openProceeding(ports)(people.analyst, ask));
    return follow(ports, { id, caseId: file.id, authorityId });
  };
  return { file, unitId, incidentId: incident.id, informationId, open };
}

/** From what was received to a review that is open. */
export async function toReview(
  track: Track,
  { analyst }: People,
  { incidentId, informationId }: Pick<OpenedCase, 'incidentId' | 'informationId'>,
): Promise<void> {
  await track.act(analyst, 'information.logged', { informationId });
  await track.act(analyst, 'incident.linked', { incidentId, category: 'enforced-disappearance' });
  await track.act(analyst, 'review.opened');
}

/** Answers every element, and puts on record what every determination needs. */
export async function toCertified(
  track: Track,
  { analyst, counsel }: People,
  value: 'met' | 'unmet' = 'met',
  except: Readonly<Record<string, string>> = {},
): Promise<void> {
  const reasons = 'As the record shows.';
  for (const { id: elementId } of findAuthority(track.authorityId)?.elements ?? [])
    await track.act(analyst, 'finding.recorded', { elementId, value: except[elementId] ?? value, reasons });
  await track.act(analyst, 'contradicting-evidence.recorded', { words: 'A search found none.' });
  const authority = findAuthority(track.authorityId);
  const asked = authority && unitProcedureOf(authority).beforeDetermination;
  if (asked)
    await track.act(analyst, 'consultation.recorded', {
      with: asked.with,
      purpose: 'determination',
      whom: 'The desk of Freedonia',
      heldOn: '2026-02-01',
      said: 'It has nothing that contradicts this.',
    });
  await track.act(counsel, 'assessment.certified');
}

/** From a certified assessment to the bar. */
export async function toBar(track: Track, signer: Actor): Promise<void> {
  await track.act(signer, 'credible-information.determined', { reasons: 'The information is credible.' });
  await track.act(signer, 'bar.entered', { reasons: 'The bar follows from the law.' });
}

/** Sends a short text of our own as a file and adds it to the case; returns the item's id. */
export async function addNote({ ports }: TestCore, actor: Actor, caseId: string): Promise<string> {
  const text = `Note ${ports.ids.next()} of the court at Brookfield (fictional).`;
  const bytes = (async function* () {
    yield new TextEncoder().encode(text);
  })();
  const { id: uploadId } = valueOf(await receiveFile(ports)(actor, { bytes }));
  const item = { filename: 'note.txt', title: 'A note of the court', marking: 'unclassified' as const };
  const ask = { caseId, uploadId, ...item, collectedBy: 'The post' };
  return valueOf(await addEvidence(ports)(actor, ask)).id;
}

/** A second account of the same natural person. */
export async function twinOf(
  core: TestCore,
  actor: Actor,
  as: Pick<Actor, 'roles' | 'office'>,
): Promise<Actor> {
  const { ports } = core;
  const administrator: Actor = { ...SYSTEM, roles: ['administrator'] };
  const account = valueOf(
    await addAccount({ ...ports, passwords: { ...ports.passwords, hash: () => Promise.resolve('$none$') } })(
      administrator,
      {
        email: `twin-${ports.ids.next()}@plumbline.example`,
        name: actor.name,
        roles: as.roles,
        office: as.office,
        portfolio: PORTFOLIO,
        password: 'a long enough password',
        personId: actor.personId,
      },
    ),
  );
  return { ...actor, ...as, accountId: account.id };
}

/** The acts of a case in its chain, in order. */
export async function chainOf(
  core: TestCore,
  caseId: string,
): Promise<readonly { act: string; body: { entry: { data: Record<string, unknown> } } }[]> {
  const { rows } = await core.owner.query(
    'select act, body::jsonb as body from ledger_entries where chain = $1 order by sequence',
    [`case:${caseId}`],
  );
  return rows;
}
