import type { NewClaim, RecordedClaim } from '#casework';
import { validityOf } from '#casework';

/** A claim as `json_to_recordset` takes it; the names are the columns of `unit_claims`. */
export function toClaimRow({ claim, time, origin, imported, ...rest }: NewClaim) {
  const { fromDate, toDate, citedUntil } = validityOf(time);
  return {
    id: rest.id,
    unit_id: rest.unitId,
    kind: claim.kind,
    value: claim.value,
    valid_from: time.validFrom,
    valid_to: time.validTo,
    from_date: fromDate,
    to_date: toDate,
    cited_until: citedUntil,
    start_is_real: time.startIsReal,
    end_is_real: time.endIsReal,
    open_ended: time.openEnded,
    source: origin.source,
    confidence: origin.confidence,
    citations: origin.citations,
    supersedes: rest.supersedes,
    retracts: rest.retracts,
    reason: rest.reason,
    ...toImportColumns(imported),
    content_hash: `\\x${rest.contentHash}`,
  };
}

function toImportColumns(imported: NewClaim['imported']) {
  if (imported === null) return {};
  const { register, importId, rows, unitKey, subject } = imported;
  return { register, import_id: importId, import_rows: rows, unit_key: unitKey, subject };
}

/** The columns of `unit_claims` in the words of `ClaimRow`. */
export const CLAIM_COLUMNS = `
  c.id, c.unit_id as "unitId", c.kind, c.value, c.valid_from as "validFrom", c.valid_to as "validTo",
  c.start_is_real as "startIsReal", c.end_is_real as "endIsReal", c.open_ended as "openEnded", c.source, c.confidence,
  c.citations, c.supersedes, c.retracts, c.reason, c.register, c.import_id as "importId", c.import_rows as "importRows",
  c.unit_key as "unitKey", c.subject, encode(c.content_hash, 'hex') as "contentHash", c.recorded_at as "recordedAt",
  c.recorded_by as "recordedBy"`;

/** A row of `unit_claims` with the claim that superseded it. */
export interface ClaimRow {
  readonly id: string;
  readonly unitId: string;
  readonly kind: string;
  readonly value: unknown;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly startIsReal: boolean | null;
  readonly endIsReal: boolean | null;
  readonly openEnded: 'Y' | 'N' | 'E' | null;
  readonly source: string;
  readonly confidence: RecordedClaim['origin']['confidence'];
  readonly citations: RecordedClaim['origin']['citations'];
  readonly supersedes: string | null;
  readonly retracts: boolean;
  readonly reason: string | null;
  readonly register: string | null;
  readonly importId: string | null;
  readonly importRows: number[] | null;
  readonly unitKey: string | null;
  readonly subject: string | null;
  readonly contentHash: string;
  readonly recordedAt: Date;
  readonly recordedBy: string;
  readonly supersededBy: string | null;
}

export function toClaim(row: ClaimRow): RecordedClaim {
  const { validFrom, validTo, startIsReal, endIsReal, openEnded } = row;
  const { id, unitId, source, confidence, citations, supersedes, supersededBy } = row;
  return {
    id,
    unitId,
    claim: { kind: row.kind, value: row.value } as RecordedClaim['claim'],
    time: { validFrom, validTo, startIsReal, endIsReal, openEnded },
    origin: { source, confidence, citations },
    contentHash: row.contentHash,
    supersedes,
    retracts: row.retracts,
    reason: row.reason,
    imported: importedFrom(row),
    recordedAt: row.recordedAt.toISOString(),
    recordedBy: row.recordedBy,
    supersededBy,
  };
}

function importedFrom({ register, importId, importRows, unitKey, subject }: ClaimRow) {
  if (register === null || importId === null) return null;
  return { register, importId, rows: importRows ?? [], unitKey: unitKey ?? '', subject: subject ?? '' };
}
