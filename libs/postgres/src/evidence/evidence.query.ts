import type { Actor, EvidenceRecord, Grade, Marking, Seal } from '#casework';

/** An item with what holds of it now: the highest version of its seal, of each grade, and of its origin. */
export const SELECT_RECORDS = `
  select e.*, to_jsonb(seal) as seal, to_jsonb(source) as source, to_jsonb(content) as content, to_jsonb(origin) as origin`;

export const JOIN_STANDING = `
  left join lateral (
    select s.* from evidence_seals s where s.evidence_id = e.id order by s.version desc limit 1) seal on true
  left join lateral (
    select g.* from evidence_grades g where g.evidence_id = e.id and g.axis = 'source' order by g.version desc limit 1) source on true
  left join lateral (
    select g.* from evidence_grades g where g.evidence_id = e.id and g.axis = 'content' order by g.version desc limit 1) content on true
  left join lateral (
    select v.version, v.reason, o.id, o.case_id, o.words
    from evidence_origin_versions v left join evidence_origins o on o.id = v.origin_id
    where v.evidence_id = e.id order by v.version desc limit 1) origin on true`;

/**
 * Whether the item is open to the viewer ($1 the natural person, $2 the roles). Inspectors read everything; for anyone else
 * a sealed item is open to the people and roles that its seal names, and to those who may lift it.
 */
export const OPEN_TO_VIEWER = `
  (seal.sealed is not true or 'inspector' = any($2::text[]) or $1::uuid = any(seal.open_to_people)
   or seal.open_to_roles && $2::text[] or seal.liftable_by && $2::text[])`;

/** The first two parameters of every query above. */
export const viewerParameters = ({ personId, roles }: Actor): [string, readonly string[]] => [
  personId,
  roles,
];

interface AuthoredJson {
  readonly at: string;
  readonly account_id: string;
  readonly person_id: string;
}

interface GradeJson extends AuthoredJson {
  readonly evidence_id: string;
  readonly axis: Grade['axis'];
  readonly version: number;
  readonly grade: string;
  readonly reason: string;
}

interface SealJson extends AuthoredJson {
  readonly evidence_id: string;
  readonly version: number;
  readonly sealed: boolean;
  readonly reason: string;
  readonly open_to_roles: Seal['openToRoles'];
  readonly open_to_people: readonly string[];
  readonly liftable_by: Seal['liftableBy'];
}

interface OriginJson {
  readonly version: number;
  readonly reason: string;
  readonly id: string | null;
  readonly case_id: string;
  readonly words: string;
}

/** One row of {@link SELECT_RECORDS}. */
export interface RecordRow {
  readonly id: string;
  readonly case_id: string;
  readonly upload_id: string;
  readonly sha256: string;
  readonly size: string;
  readonly media_type: string;
  readonly claimed_media_type: string | null;
  readonly filename: string;
  readonly title: string;
  readonly url: string | null;
  readonly canonical_url: string | null;
  readonly marking: Marking;
  readonly collected_at: Date | null;
  readonly collected_by: string;
  readonly tool: string | null;
  readonly witness_risk: string | null;
  readonly copy_of: string | null;
  readonly again_because: string | null;
  readonly added_at: Date;
  readonly account_id: string;
  readonly person_id: string;
  readonly seal: SealJson | null;
  readonly source: GradeJson | null;
  readonly content: GradeJson | null;
  readonly origin: OriginJson | null;
}

export function toRecord(row: RecordRow): EvidenceRecord {
  return {
    ...itemOf(row),
    added: { at: row.added_at.toISOString(), accountId: row.account_id, personId: row.person_id },
    seal: row.seal && sealOf(row.seal),
    sourceGrade: row.source && gradeOf(row.source),
    contentGrade: row.content && gradeOf(row.content),
    origin: originOf(row.origin),
    originVersion: row.origin?.version ?? 0,
  };
}

function itemOf(row: RecordRow) {
  return {
    id: row.id,
    caseId: row.case_id,
    uploadId: row.upload_id,
    sha256: row.sha256,
    size: Number(row.size),
    mediaType: row.media_type,
    claimedMediaType: row.claimed_media_type,
    filename: row.filename,
    title: row.title,
    url: row.url,
    canonicalUrl: row.canonical_url,
    marking: row.marking,
    collectedAt: row.collected_at?.toISOString() ?? null,
    collectedBy: row.collected_by,
    tool: row.tool,
    witnessRisk: row.witness_risk,
    copyOf: row.copy_of,
    againBecause: row.again_because,
  };
}

/** JSON made by PostgreSQL writes a moment with its offset; ours is in UTC with milliseconds. */
const authoredOf = ({ at, account_id, person_id }: AuthoredJson) => ({
  at: new Date(at).toISOString(),
  accountId: account_id,
  personId: person_id,
});

function gradeOf(json: GradeJson): Grade {
  const { evidence_id: evidenceId, axis, version, grade, reason } = json;
  return { evidenceId, axis, version, grade, reason, ...authoredOf(json) };
}

function sealOf(json: SealJson): Seal {
  return {
    evidenceId: json.evidence_id,
    version: json.version,
    sealed: json.sealed,
    reason: json.reason,
    openToRoles: json.open_to_roles,
    openToPeople: json.open_to_people,
    liftableBy: json.liftable_by,
    ...authoredOf(json),
  };
}

function originOf(json: OriginJson | null): EvidenceRecord['origin'] {
  if (json === null || json.id === null) return null;
  return { id: json.id, caseId: json.case_id, words: json.words, reason: json.reason };
}
