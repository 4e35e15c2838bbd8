import type { EntityManager } from 'typeorm';
import type {
  Actor,
  CustodyEvent,
  EvidenceLink,
  EvidenceQuery,
  EvidenceRecord,
  EvidenceTarget,
  EvidenceViews,
  Grade,
  LinkedEvidence,
} from '#casework';
import { EvidenceCustodyRow } from './evidence-item.row.ts';
import { EvidenceGradeRow, EvidenceLinkRow } from './evidence-judgement.row.ts';
import type { RecordRow } from './evidence.query.ts';
import {
  JOIN_STANDING,
  OPEN_TO_VIEWER,
  SELECT_RECORDS,
  toRecord,
  viewerParameters,
} from './evidence.query.ts';
import { toLink } from './link-target.ts';

/** Reads of evidence, one query each. What is sealed from the viewer is left out by the query itself. */
export class EvidenceView implements EvidenceViews {
  constructor(protected readonly manager: EntityManager) {}

  async find(viewer: Actor, id: string): Promise<EvidenceRecord | undefined> {
    const [record] = await this.records(viewer, 'e.id = $3', [id]);
    return record;
  }

  list(viewer: Actor, query: EvidenceQuery): Promise<readonly EvidenceRecord[]> {
    const { caseId, after = null, text, sourceGrade = null, contentGrade = null, limit } = query;
    const pattern = text === undefined ? null : `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`;
    return this.records(
      viewer,
      `e.case_id = $3 and ($4::uuid is null or e.id > $4) and ${MATCHES} order by e.id limit $8`,
      [caseId, after, pattern, sourceGrade, contentGrade, limit],
    );
  }

  async linkedTo(viewer: Actor, target: EvidenceTarget): Promise<readonly LinkedEvidence[]> {
    const [column, id] = columnOf(target);
    const rows: (RecordRow & { readonly held_link: string })[] = await this.manager.query(
      `${SELECT_RECORDS}, link.id as held_link
       from (select distinct on (link_id) * from evidence_links where ${column} = $3 order by link_id, version desc) link
       join evidence_items e on e.id = link.evidence_id ${JOIN_STANDING}
       where not link.withdrawn and ${OPEN_TO_VIEWER} order by link.link_id`,
      [...viewerParameters(viewer), id],
    );
    const links = await this.linksById(rows.map((row) => row.held_link));
    return rows.flatMap((row) => {
      const link = links.get(row.held_link);
      return link === undefined ? [] : [{ item: toRecord(row), link }];
    });
  }

  async gradesOf(evidenceId: string): Promise<readonly Grade[]> {
    const rows = await this.manager.find(EvidenceGradeRow, {
      where: { evidenceId },
      order: { axis: 'desc', version: 'asc' },
    });
    return rows.map(({ id: _id, at, ...grade }) => ({ ...grade, at: at.toISOString() }));
  }

  async linksOf(evidenceId: string): Promise<readonly EvidenceLink[]> {
    const rows = await this.manager.find(EvidenceLinkRow, {
      where: { evidenceId },
      order: { linkId: 'asc', version: 'asc' },
    });
    return rows.map(toLink);
  }

  async custodyOf(evidenceId: string): Promise<readonly CustodyEvent[]> {
    const rows = await this.manager.find(EvidenceCustodyRow, {
      where: { evidenceId },
      order: { at: 'asc', id: 'asc' },
    });
    return rows.map((row) => ({ ...row, at: row.at.toISOString() }) as CustodyEvent);
  }

  async namesOf(accountIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows: { id: string; name: string }[] = await this.manager.query(
      'select id, name from accounts where id = any($1::uuid[])',
      [accountIds],
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  protected async records(
    viewer: Actor,
    where: string,
    parameters: readonly unknown[],
  ): Promise<EvidenceRecord[]> {
    const rows: RecordRow[] = await this.manager.query(
      `${SELECT_RECORDS} from evidence_items e ${JOIN_STANDING} where ${OPEN_TO_VIEWER} and ${where}`,
      [...viewerParameters(viewer), ...parameters],
    );
    return rows.map(toRecord);
  }

  private async linksById(ids: readonly string[]): Promise<Map<string, EvidenceLink>> {
    if (ids.length === 0) return new Map();
    const query = this.manager.createQueryBuilder(EvidenceLinkRow, 'l').where('l.id = any(:ids)', { ids });
    return new Map((await query.getMany()).map((row) => [row.id, toLink(row)]));
  }
}

/** $5 the text, $6 and $7 the grades. What is sealed is never found by text: a hit would tell what it says. */
const MATCHES = `
  ($5::text is null or (seal.sealed is not true and (e.title ilike $5 or e.filename ilike $5 or e.url ilike $5)))
  and ($6::text is null or source.grade = $6) and ($7::text is null or content.grade = $7)`;

function columnOf(target: EvidenceTarget): [column: string, id: string] {
  switch (target.kind) {
    case 'incident':
      return ['incident_id', target.incidentId];
    case 'proceeding':
      return ['proceeding_id', target.proceedingId];
    case 'remediation-step':
      return ['step_id', target.stepId];
  }
}
