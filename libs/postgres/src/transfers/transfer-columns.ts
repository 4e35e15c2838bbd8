import type { Coverage, Movement, SheetVersion, Transfer } from '#casework';

/** A row with moments as the driver gives them. */
export type Dated<Shape, Key extends string> = Omit<Shape, Key> & Readonly<Record<Key, Date>>;

export type TransferRow = Dated<Transfer, 'openedAt'>;

export const TRANSFER_COLUMNS = `t.id, t.case_id as "caseId", t.instrument_id as "instrumentId", t.country,
  t.unit_id as "unitId", t.opened_at as "openedAt", t.opened_by as "openedBy"`;

export const SHEET_COLUMNS = `s.version, s.sheet, s.because, s.recorded_at as "recordedAt", s.recorded_by as "recordedBy"`;

export const MOVEMENT_COLUMNS = `m.id, m.transfer_id as "transferId", m.state, m.on_day::text as "onDay",
  m.value_usd::float8 as "valueUsd", m.words, m.recorded_at as "recordedAt", m.recorded_by as "recordedBy"`;

export const COVERAGE_COLUMNS = `c.id, c.transfer_id as "transferId", c.determination_id as "determinationId",
  c.is_within as "isWithin", c.reasons, c.recorded_at as "recordedAt", c.recorded_by as "recordedBy"`;

/** A transfer as the core has it. */
export const toTransfer = <Row extends TransferRow>(row: Row) => ({
  ...row,
  openedAt: row.openedAt.toISOString(),
});

/** A version, a movement or a coverage as the core has it. */
export const recorded = <Row extends Dated<SheetVersion | Movement | Coverage, 'recordedAt'>>(row: Row) => ({
  ...row,
  recordedAt: row.recordedAt.toISOString(),
});

/** Which group a country is in on a day; $1 is the country, $2 the day. */
export const GROUP_OF = `select group_id as "group", source from purchaser_groups
  where country = $1 and from_day <= $2 and (to_day is null or $2 < to_day) order by from_day desc limit 1`;
