import type { Proceeding } from '#workflow';
import type {
  ActSince,
  Determination,
  Dissent,
  FindingVersion,
  KeptStanding,
  Position,
  ProceedingNote,
  ProceedingRecord,
  ProceedingStore,
  StoredTransition,
} from '#casework';
import type { Binding } from '../kernel/binding.ts';
import { HandsQuery } from './hands.query.ts';
import type { ProceedingRow } from './proceeding-columns.ts';
import { PROCEEDING_COLUMNS, toRecord } from './proceeding-columns.ts';

/** Proceedings in PostgreSQL. What an act puts on record is a new row; only where the proceeding stands is changed. */
export class ProceedingRepository extends HandsQuery implements ProceedingStore {
  readonly at: string;

  constructor(private readonly binding: Binding) {
    super(binding.manager);
    this.at = binding.at;
  }

  async add(caseId: string, id: string, { machine, version, state, context }: Proceeding): Promise<void> {
    const { authorityId, authorityVersion } = context.procedure;
    await this.manager.query(
      `insert into proceedings (id, case_id, country, authority_id, authority_version, machine, machine_version, state,
         context, unit_id, state_since, opened_at, revision)
       select $1, c.id, c.country, $3, $4, $5, $6, $7, $8, $9, $10, $10, 1 from cases c where c.id = $2`,
      [
        ...[id, caseId, authorityId, authorityVersion, machine, version, state, JSON.stringify(context)],
        ...[context.subjectUnitId, this.at],
      ],
    );
    await this.manager.query(
      `insert into assessment_authors (proceeding_id, person_id, since)
       select distinct $1::uuid, w.author_person, $3::timestamptz from worksheets w where w.case_id = $2`,
      [id, caseId, this.at],
    );
  }

  async lock(id: string): Promise<ProceedingRecord | undefined> {
    return (await this.read('p.id = $1 for update', id))[0];
  }

  ofCase(caseId: string): Promise<readonly ProceedingRecord[]> {
    return this.read('p.case_id = $1 order by p.id', caseId);
  }

  lockCase(caseId: string): Promise<readonly ProceedingRecord[]> {
    return this.read('p.case_id = $1 order by p.id for update', caseId);
  }

  private async read(where: string, id: string): Promise<readonly ProceedingRecord[]> {
    const rows: ProceedingRow[] = await this.manager.query(
      `select ${PROCEEDING_COLUMNS} from proceedings p where ${where}`,
      [id],
    );
    return rows.map(toRecord);
  }

  async actsSince(id: string, revision: number): Promise<readonly ActSince[]> {
    const rows: (Omit<ActSince, 'at'> & { at: Date })[] = await this.manager.query(
      `select t.act, t.record->>'title' as title, t.signed, coalesce(a.name, 'Plumbline') as by, t.at,
              t.sequence + 1 as revision, t.payload
       from proceeding_transitions t left join accounts a on a.id = t.account_id
       where t.proceeding_id = $1 and t.sequence >= $2 order by t.sequence`,
      [id, revision],
    );
    return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
  }

  dissent(id: string, findingIds: readonly string[]): Promise<readonly Dissent[]> {
    return this.manager.query(
      `select 'position' as "from", p.id, a.name, p.office, p.reasons as words
       from positions p join accounts a on a.id = p.account_id where p.proceeding_id = $1 and p.stance = 'object'
       union all
       select 'finding', f.id, a.name, a.office, f.dissent
       from findings f join accounts a on a.id = f.author_account
       where f.proceeding_id = $1 and f.dissent is not null and f.id = any($2::uuid[])
       order by 2`,
      [id, findingIds],
    );
  }

  async addFinding(proceedingId: string, finding: FindingVersion): Promise<void> {
    const { id, assessmentVersion, elementId, value, reasons, evidenceIds, dissent } = finding;
    await this.insert(
      'findings (id, proceeding_id, assessment_version, element_id, value, reasons, evidence_ids, dissent, author_account, author_person, at)',
      [
        id,
        proceedingId,
        assessmentVersion,
        elementId,
        value,
        reasons,
        evidenceIds,
        dissent,
        ...this.author(),
      ],
    );
  }

  async addPosition(proceedingId: string, { id, office, stance, reasons }: Position): Promise<void> {
    await this.insert('positions (id, proceeding_id, office, stance, reasons, account_id, person_id, at)', [
      ...[id, proceedingId, office, stance, reasons],
      ...this.author(),
    ]);
  }

  async addNote(proceedingId: string, { id, kind, body }: ProceedingNote): Promise<void> {
    await this.insert('proceeding_records (id, proceeding_id, kind, body, account_id, person_id, at)', [
      ...[id, proceedingId, kind, JSON.stringify(body)],
      ...this.author(),
    ]);
  }

  async addAuthors(id: string, personIds: readonly string[]): Promise<void> {
    await this.manager.query(
      `insert into assessment_authors (proceeding_id, person_id, since)
       select $1, person, $3 from unnest($2::uuid[]) as person
       where not exists (select 1 from assessment_authors a where a.proceeding_id = $1 and a.person_id = person)`,
      [id, personIds, this.at],
    );
  }

  async addDetermination(proceedingId: string, made: Determination): Promise<void> {
    await this.insert(
      `determinations (id, proceeding_id, assessment_version, kind, exit_kind, to_state, drafted_by_person,
        signed_by_person, signed_by_account, signature_id, reasons, dissent, effective_at, signed_at, sequence)`,
      [
        ...[made.id, proceedingId, made.assessmentVersion, made.kind, made.exitKind, made.toState],
        ...[made.draftedByPerson, made.signedByPerson, made.signedByAccount, made.signatureId, made.reasons],
        ...[JSON.stringify(made.dissent), made.effectiveAt, made.signedAt, made.sequence],
      ],
    );
  }

  async move(id: string, transition: StoredTransition, next: Proceeding): Promise<void> {
    const { record, payload, sequence, determinationId } = transition;
    const { act, rule, from, to, signed, byLaw, at, actor } = record;
    await this.insert(
      `proceeding_transitions (id, proceeding_id, sequence, act, rule, from_state, to_state, signed, unit_id, at,
        account_id, person_id, record, payload, determination_id, by_law)`,
      [
        ...[transition.id, id, sequence, act, rule, from, to, signed, next.context.subjectUnitId, at],
        ...[
          actor.accountId,
          actor.personId,
          JSON.stringify(record),
          JSON.stringify(payload),
          determinationId,
          byLaw,
        ],
      ],
    );
    await this.manager.query(
      `update proceedings set state_since = case when state = $2 then state_since else $3 end, state = $2, context = $4,
         unit_id = $5, revision = $6 + 1 where id = $1`,
      [id, next.state, at, JSON.stringify(next.context), next.context.subjectUnitId, sequence],
    );
  }

  async addStanding(id: string, { sequence, region, ground }: KeptStanding): Promise<void> {
    const { state, says, determinationId, byLaw } = ground;
    await this.insert(
      'proceeding_standings (proceeding_id, sequence, region, state, says, ground, determination_id, by_law, recorded_at)',
      [id, sequence, region, state, says, JSON.stringify(ground), determinationId, byLaw, this.at],
    );
  }

  private author(): readonly string[] {
    const { actor, at } = this.binding;
    return [actor.accountId, actor.personId, at];
  }

  private async insert(into: string, values: readonly unknown[]): Promise<void> {
    const places = values.map((_value, index) => `$${index + 1}`).join(', ');
    await this.manager.query(`insert into ${into} values (${places})`, [...values]);
  }
}
