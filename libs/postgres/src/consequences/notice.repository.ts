import type {
  Delivery,
  DutyKey,
  NewNotice,
  Notice,
  NoticeContents,
  NoticePortions,
  NoticeStore,
} from '#casework';
import type { Binding } from '../kernel/binding.ts';
import { SELECT_NOTICE } from './notice-columns.ts';

/** Notices in PostgreSQL. Rows are only added; where a notice stands is read from them. */
export class NoticeRepository implements NoticeStore {
  constructor(private readonly binding: Binding) {}

  async add(notices: readonly NewNotice[]): Promise<readonly string[]> {
    const { manager, at, ids } = this.binding;
    const rows = notices.map((notice) => ({ id: ids.next(), ...notice }));
    await manager.query(
      `insert into notices (id, proceeding_id, determination_id, authority_id, duty_id, recipient, required_contents,
         due_from, clock_id, recorded_at)
       select n.id, n."proceedingId", n."determinationId", n."authorityId", n."dutyId", n.recipient,
         n."requiredContents", n."dueFrom", n."clockId", $2::timestamptz
       from jsonb_to_recordset($1::jsonb) as n (id uuid, "proceedingId" uuid, "determinationId" uuid, "authorityId" text,
         "dutyId" text, recipient text, "requiredContents" jsonb, "dueFrom" date, "clockId" text)`,
      [JSON.stringify(rows), at],
    );
    return rows.map(({ id }) => id);
  }

  async byId(id: string): Promise<Notice | undefined> {
    const rows: Notice[] = await this.binding.manager.query(`${SELECT_NOTICE} where n.id = $1`, [id]);
    return rows[0];
  }

  async holdRound({ id, proceedingId, dutyId }: Notice): Promise<readonly Notice[]> {
    await this.hold(proceedingId, dutyId);
    return this.binding.manager.query(
      `${SELECT_NOTICE}
       where (n.proceeding_id, n.duty_id, n.recorded_at) =
         (select o.proceeding_id, o.duty_id, o.recorded_at from notices o where o.id = $1)
       order by n.id`,
      [id],
    );
  }

  metBy({
    country,
    recordedAt,
    recipient,
    duties,
  }: {
    readonly country: string;
    readonly recordedAt: string;
    readonly recipient: string;
    readonly duties: readonly DutyKey[];
  }): Promise<readonly Notice[]> {
    return this.binding.manager.query(
      `select * from (${SELECT_NOTICE}
         join units u on u.id = unit_root(p.unit_id, now())
         where n.recipient = $3 and date_trunc('milliseconds', n.recorded_at) <= $2::timestamptz and u.country = $1
           and (n.authority_id, n.duty_id) in (select * from unnest($4::text[], $5::text[]))) met
       where status = 'open' order by "proceedingId", id`,
      [
        country,
        recordedAt,
        recipient,
        duties.map(({ authorityId }) => authorityId),
        duties.map(({ dutyId }) => dutyId),
      ],
    );
  }

  async isRaised(proceedingId: string, dutyId: string, since: string): Promise<boolean> {
    await this.hold(proceedingId, dutyId);
    const rows: unknown[] = await this.binding.manager.query(
      'select 1 from notices where proceeding_id = $1 and duty_id = $2 and recorded_at >= $3 limit 1',
      [proceedingId, dutyId, since],
    );
    return rows.length > 0;
  }

  async newestWaitingReport(proceedingId: string): Promise<string | undefined> {
    const rows: { id: string }[] = await this.binding.manager.query(
      `select r.report ->> 'determinationId' as id
       from proceedings p, jsonb_array_elements(p.context -> 'reports') with ordinality as r (report, place)
       where p.id = $1 and r.report ->> 'deliveredAt' is null order by r.place desc limit 1`,
      [proceedingId],
    );
    return rows[0]?.id;
  }

  async fill(
    noticeIds: readonly string[],
    contents: NoticeContents,
    portions: NoticePortions,
  ): Promise<readonly string[]> {
    const { manager, at, ids, actor } = this.binding;
    const versions = noticeIds.map(() => ids.next());
    await manager.query(
      `insert into notice_contents (id, notice_id, contents, portions, recorded_at, account_id)
       select v.id, v.notice, $3::jsonb, $6::jsonb, $4::timestamptz, $5::uuid from unnest($1::uuid[], $2::uuid[]) as v (id, notice)`,
      [versions, noticeIds, contents, at, actor.accountId, portions],
    );
    return versions;
  }

  async deliver(
    noticeId: string,
    contentsId: string,
    { deliveredOn, form, classifiedAnnex, proof }: Omit<Delivery, 'recipient'>,
  ): Promise<void> {
    const { manager, at, actor } = this.binding;
    await manager.query(
      `insert into notice_deliveries
         (notice_id, delivered_on, form, classified_annex, proof, contents_id, recorded_at, account_id)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [noticeId, deliveredOn, form, classifiedAnnex, proof, contentsId, at, actor.accountId],
    );
  }

  private async hold(proceedingId: string, dutyId: string): Promise<void> {
    const key = `duty:${proceedingId}:${dutyId}`;
    await this.binding.manager.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [key]);
  }
}
