import type {
  DeviationApplication,
  Deviation,
  DeviationEnding,
  DeviationStore,
  DeviationTerms,
} from '#casework';
import type { ForumProfile } from '#law';
import type { Binding } from '../kernel/binding.ts';
import { APPLICATION_OBJECT, DEVIATION_COLUMNS } from './deviation-columns.ts';

/** Deviations in PostgreSQL: terms, signatures, ends and applications, each a row that is only ever added. */
export class DeviationRepository implements DeviationStore {
  readonly at: string;

  constructor(private readonly binding: Binding) {
    this.at = binding.at;
  }

  async forum(id: string): Promise<{ readonly version: number; readonly profile: ForumProfile } | undefined> {
    const rows: { version: number; profile: ForumProfile }[] = await this.binding.manager.query(
      `select version, body as profile from reference_entries where kind = 'forum' and id = $1
       order by version desc limit 1`,
      [id],
    );
    return rows[0];
  }

  async add(id: string, terms: DeviationTerms & { readonly forumVersion: number }): Promise<void> {
    const { manager, at, actor } = this.binding;
    const { forumId, forumVersion, authorityClaimed, scope, reasons, endPlan, startsOn, expiresOn, renews } =
      terms;
    await manager.query(
      `insert into deviations (id, forum_id, forum_version, authority_claimed, countries, authority_ids, case_ids, reasons,
         end_plan, starts_on, expires_on, renews, proposed_at, proposed_by_account, proposed_by_person)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
      [
        ...[id, forumId, forumVersion, authorityClaimed, scope.countries, scope.authorityIds, scope.caseIds],
        ...[reasons, endPlan, startsOn, expiresOn, renews, at, actor.accountId, actor.personId],
      ],
    );
  }

  async hold(id: string): Promise<Deviation | undefined> {
    const { manager } = this.binding;
    await manager.query(`select pg_advisory_xact_lock(hashtextextended('deviation:' || $1, 0))`, [id]);
    const rows: Deviation[] = await manager.query(
      `select ${DEVIATION_COLUMNS} from deviations d where d.id = $1`,
      [id],
    );
    return rows[0];
  }

  async sign({ id, proposed }: Pick<Deviation, 'id' | 'proposed'>, reasons: string): Promise<void> {
    const { manager, at, actor } = this.binding;
    await manager.query(
      `insert into deviation_signatures (deviation_id, proposed_by_person, signed_at, signed_by_account, signed_by_person,
         reasons)
       values ($1, $2, $3, $4, $5, $6)`,
      [id, proposed.personId, at, actor.accountId, actor.personId, reasons],
    );
  }

  async end(id: string, { kind, reasons }: Pick<DeviationEnding, 'kind' | 'reasons'>): Promise<void> {
    const { manager, at, actor } = this.binding;
    await manager.query(
      `insert into deviation_endings (deviation_id, kind, reasons, ended_at, account_id, person_id)
       values ($1, $2, $3, $4, $5, $6)`,
      [id, kind, reasons, at, actor.accountId, actor.personId],
    );
  }

  async apply(
    application: Pick<DeviationApplication, 'id' | 'deviationId' | 'proceedingId' | 'reasons'>,
  ): Promise<void> {
    const { manager, at, actor } = this.binding;
    const { id, deviationId, proceedingId, reasons } = application;
    await manager.query(
      `insert into deviation_applications (id, deviation_id, proceeding_id, reasons, applied_at, account_id, person_id)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [id, deviationId, proceedingId, reasons, at, actor.accountId, actor.personId],
    );
  }

  async endApplication(
    id: string,
    { because, reasons }: { readonly because: 'ended' | 'withdrawn' | 'expired'; readonly reasons: string },
  ): Promise<void> {
    const { manager, at, actor } = this.binding;
    await manager.query(
      `insert into deviation_application_ends (application_id, because, reasons, ended_at, account_id, person_id)
       values ($1, $2, $3, $4, $5, $6)`,
      [id, because, reasons, at, actor.accountId, actor.personId],
    );
  }

  standing(deviationId: string): Promise<readonly DeviationApplication[]> {
    return this.applications('x.deviation_id = $1', deviationId);
  }

  async standingOn(proceedingId: string): Promise<DeviationApplication | undefined> {
    return (await this.applications('x.proceeding_id = $1', proceedingId))[0];
  }

  private async applications(where: string, id: string): Promise<readonly DeviationApplication[]> {
    const rows: { application: DeviationApplication }[] = await this.binding.manager.query(
      `select ${APPLICATION_OBJECT} as application
       from deviation_applications x join proceedings p on p.id = x.proceeding_id
       where ${where} and not exists (select from deviation_application_ends n where n.application_id = x.id)
       order by x.applied_at desc, x.id`,
      [id],
    );
    return rows.map(({ application }) => application);
  }
}
