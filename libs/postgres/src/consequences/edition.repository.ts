import type {
  Agreement,
  Delivery,
  EditionStore,
  IssuedEdition,
  NewEdition,
  RecordedDelivery,
} from '#casework';
import type { Binding } from '../kernel/binding.ts';
import { deliveries, EDITION_COLUMNS, ENTRIES } from './edition-columns.ts';
import { listed } from './listed.ts';

type ReadEdition = IssuedEdition & { readonly recordedAt: string };

/** Editions, their deliveries and agreements in PostgreSQL. */
export class EditionRepository implements EditionStore {
  constructor(private readonly binding: Binding) {}

  async issue(edition: NewEdition): Promise<IssuedEdition> {
    const { manager, at, ids, actor } = this.binding;
    const { country, issuedOn, because, authorityIds } = edition;
    await this.hold(`edition:${country}`);
    const id = ids.next();
    await manager.query(
      `insert into list_editions (id, country, number, issued_on, because, recorded_at, account_id)
       select $1::uuid, $2, coalesce(max(number), 0) + 1, $3::date, $4::jsonb, $5::timestamptz, $6::uuid from list_editions where country = $2`,
      [id, country, issuedOn, because, at, actor.accountId],
    );
    await manager.query(
      `insert into edition_entries (edition_id, bar_id, unit_id, unit_name, authority_id, barred_since, standing)
       select $1::uuid, bar_id, unit_id, unit_name, authority_id, effective_from, standing
       from (${listed('$3::date', '$4::text[]')}) listed where country = $2`,
      [id, country, issuedOn, authorityIds],
    );
    const issued = await this.byId(id);
    if (issued === undefined) throw new Error('An edition that was issued is there.');
    const { recordedAt: _recordedAt, ...kept } = issued;
    return kept;
  }

  async byId(id: string): Promise<ReadEdition | undefined> {
    const rows: ReadEdition[] = await this.binding.manager.query(
      `select ${EDITION_COLUMNS}, ${ENTRIES} as entries from list_editions l where l.id = $1`,
      [id],
    );
    return rows[0];
  }

  async holdDeliveries(editionId: string): Promise<readonly RecordedDelivery[]> {
    await this.hold(`edition-deliveries:${editionId}`);
    const rows: { deliveries: RecordedDelivery[] }[] = await this.binding.manager.query(
      `select ${deliveries()} as deliveries from list_editions l where l.id = $1`,
      [editionId],
    );
    return rows[0]?.deliveries ?? [];
  }

  async addDelivery(editionId: string, delivery: Delivery): Promise<string> {
    const { manager, at, ids, actor } = this.binding;
    const { recipient, deliveredOn, form, classifiedAnnex, proof } = delivery;
    const id = ids.next();
    await manager.query(
      `insert into edition_deliveries
         (id, edition_id, recipient, delivered_on, form, classified_annex, proof, recorded_at, account_id)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [id, editionId, recipient, deliveredOn, form, classifiedAnnex, proof, at, actor.accountId],
    );
    return id;
  }

  async deliveredSince(country: string, recipient: string, since: string) {
    const rows: { editionId: string; deliveries: RecordedDelivery[] }[] = await this.binding.manager.query(
      `select l.id as "editionId", ${deliveries('d.recipient = $2')} as deliveries
       from list_editions l join edition_deliveries r on r.edition_id = l.id and r.recipient = $2
       where l.country = $1 and l.recorded_at >= $3 order by l.number desc limit 1`,
      [country, recipient, since],
    );
    const [delivery] = rows[0]?.deliveries ?? [];
    return rows[0] && delivery ? { editionId: rows[0].editionId, delivery } : undefined;
  }

  async addAgreement(agreement: Agreement): Promise<string> {
    const { manager, at, ids, actor } = this.binding;
    const { country, title, signedOn, inForceFrom, endsOn, evidenceId, contents } = agreement;
    const id = ids.next();
    await manager.query(
      `insert into agreements
         (id, country, title, signed_on, in_force_from, ends_on, evidence_id, contents, recorded_at, account_id)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [id, country, title, signedOn, inForceFrom, endsOn, evidenceId, contents, at, actor.accountId],
    );
    return id;
  }

  private async hold(key: string): Promise<void> {
    await this.binding.manager.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [key]);
  }
}
