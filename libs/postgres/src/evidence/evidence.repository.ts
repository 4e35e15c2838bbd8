import type {
  Actor,
  EvidenceItem,
  EvidenceLink,
  EvidenceRecord,
  EvidenceStore,
  Grade,
  Origin,
  OriginVersion,
  Said,
  Seal,
  Upload,
} from '#casework';
import type { Binding } from '../kernel/binding.ts';
import { EvidenceCustodyRow, EvidenceItemRow, EvidenceUploadRow } from './evidence-item.row.ts';
import {
  EvidenceGradeRow,
  EvidenceLinkRow,
  EvidenceOriginRow,
  EvidenceOriginVersionRow,
  EvidenceSealRow,
} from './evidence-judgement.row.ts';
import { EvidenceView } from './evidence.view.ts';
import { columnsOf, toLink } from './link-target.ts';

/** Evidence in PostgreSQL. Every write is a new row that carries the transaction's own person and time. */
export class EvidenceRepository extends EvidenceView implements EvidenceStore {
  constructor(private readonly binding: Binding) {
    super(binding.manager);
  }

  /** Advisory locks, in one order for everyone: the rows they guard may not be there yet, and none may be updated. */
  async lock(...keys: readonly string[]): Promise<void> {
    await this.manager.query(
      `select pg_advisory_xact_lock(hashtextextended('evidence ' || key, 0))
       from (select key from unnest($1::text[]) as key order by hashtextextended('evidence ' || key, 0)) keys`,
      [keys],
    );
  }

  async addUpload({ id, sha256, size, mediaType, entryId }: Said<Upload>): Promise<void> {
    const { accountId, personId, at } = this.authored();
    const file = { id, sha256, size, mediaType, entryId };
    await this.manager.insert(EvidenceUploadRow, { ...file, receivedAt: at, accountId, personId });
  }

  async upload(id: string): Promise<Upload | undefined> {
    const row = await this.manager.findOneBy(EvidenceUploadRow, { id });
    if (row === null) return undefined;
    const { receivedAt, ...upload } = row;
    return { ...upload, at: receivedAt.toISOString() };
  }

  async unrecorded(sha256s: readonly string[]): Promise<readonly string[]> {
    const rows: { sha256: string }[] = await this.manager.query(
      `select sha256 from unnest($1::text[]) as stored (sha256)
       where not exists (select 1 from evidence_uploads u where u.sha256 = stored.sha256)
         and not exists (select 1 from report_files f where f.sha256 = stored.sha256)`,
      [sha256s],
    );
    return rows.map(({ sha256 }) => sha256);
  }

  async add(item: EvidenceItem): Promise<void> {
    const { at: addedAt, accountId, personId } = this.authored();
    const collectedAt = item.collectedAt === null ? null : new Date(item.collectedAt);
    await this.manager.insert(EvidenceItemRow, { ...item, collectedAt, addedAt, accountId, personId });
  }

  sameAs(
    viewer: Actor,
    { sha256, canonicalUrl }: { readonly sha256: string; readonly canonicalUrl: string | null },
  ): Promise<readonly EvidenceRecord[]> {
    const same = '(e.sha256 = $3 or e.canonical_url = $4::text)';
    return this.records(viewer, `${same} order by e.id limit 20`, [sha256, canonicalUrl]);
  }

  async unknownIn(viewer: Actor, caseId: string, ids: readonly string[]): Promise<readonly string[]> {
    const records = await this.records(viewer, 'e.case_id = $3 and e.id = any($4::uuid[])', [caseId, ids]);
    const known = new Set(records.map(({ id }) => id));
    return ids.filter((id) => !known.has(id));
  }

  async addCustody(event: Parameters<EvidenceStore['addCustody']>[0]): Promise<void> {
    const row = { ...this.authored(), ...event, detail: { ...event.detail } };
    await this.manager.insert(EvidenceCustodyRow, { ...row, at: new Date(row.at) });
  }

  async addGrade(grade: Said<Grade>): Promise<void> {
    await this.manager.insert(EvidenceGradeRow, { ...this.authored(), ...grade });
  }

  async addSeal(seal: Said<Seal>): Promise<void> {
    await this.manager.insert(EvidenceSealRow, { ...this.authored(), ...seal });
  }

  async addOrigin(origin: Origin): Promise<void> {
    await this.manager.insert(EvidenceOriginRow, { ...this.authored(), ...origin });
  }

  async findOrigin(viewer: Actor, caseId: string, originId: string): Promise<Origin | undefined> {
    const [record] = await this.records(viewer, 'e.case_id = $3 and origin.id = $4 limit 1', [
      caseId,
      originId,
    ]);
    return record?.origin ? { id: originId, caseId, words: record.origin.words } : undefined;
  }

  async addOriginVersion(version: Said<OriginVersion>): Promise<void> {
    await this.manager.insert(EvidenceOriginVersionRow, { ...this.authored(), ...version });
  }

  async addLink({ target, ...link }: Said<EvidenceLink>): Promise<void> {
    await this.manager.insert(EvidenceLinkRow, { ...this.authored(), ...link, ...columnsOf(target) });
  }

  async link(linkId: string): Promise<EvidenceLink | undefined> {
    const row = await this.manager.findOne(EvidenceLinkRow, {
      where: { linkId },
      order: { version: 'desc' },
    });
    return row === null ? undefined : toLink(row);
  }

  private authored(): { id: string; at: Date; accountId: string; personId: string } {
    const { actor, at, ids } = this.binding;
    return { id: ids.next(), at: new Date(at), accountId: actor.accountId, personId: actor.personId };
  }
}
