import type { EntityManager } from 'typeorm';
import type { Ids, NewRequest, Nomination, RequestFile, RequestRowRecord, VettingRequest } from '#casework';

/** Writes everything of a new request but its first step, in a statement a table, whatever its size. */
export async function writeRequest(manager: EntityManager, ids: Ids, fresh: NewRequest): Promise<void> {
  const { request, file, rows, nominations } = fresh;
  await insertRequest(manager, request);
  await insertFile(manager, request.id, file);
  await insertRows(manager, request.id, rows);
  const texts = await insertTexts(manager, ids, request.id, nominations);
  await insertNominations(manager, nominations, texts);
}

async function insertRequest(manager: EntityManager, request: VettingRequest): Promise<void> {
  const { totals, notices } = request;
  await manager.query(
    `insert into requests (id, post_id, country, title, programme, instrument_id, authority, event, need_by, place,
       starts_on, ends_on, state, shape, over_limit_reason, corrects, submitted_at, submitted_by, revision,
       rows_total, rows_nominated, rows_several, rows_not_identified, rows_refused, rows_not_selected,
       nominations_total, notices)
     select x."id", x."postId", x."country", x."title", x."programme", x."instrumentId", x."authority", x."event",
       x."needBy", x."place", x."startsOn", x."endsOn", x."state", x."shape", x."overLimitReason", x."corrects",
       x."submittedAt", x."submittedBy", x."revision", $2, $3, $4, $5, $6, $7, $8, $9::jsonb
     from jsonb_to_record($1::jsonb) as x ("id" uuid, "postId" text, "country" text, "title" text, "programme" text,
       "instrumentId" text, "authority" text, "event" text, "needBy" date, "place" text, "startsOn" date, "endsOn" date,
       "state" text, "shape" text, "overLimitReason" text, "corrects" uuid, "submittedAt" timestamptz,
       "submittedBy" uuid, "revision" integer)`,
    [
      JSON.stringify(request),
      totals.rows,
      totals.nominated,
      totals.severalRows,
      totals.notIdentified,
      totals.refused,
      totals.notSelected,
      totals.nominations,
      JSON.stringify(notices),
    ],
  );
}

async function insertFile(manager: EntityManager, requestId: string, file: RequestFile): Promise<void> {
  const { sha256, bytes, filename, selection, dialect, againOf, againReason } = file;
  await manager.query(
    `insert into request_files (request_id, sha256, bytes, filename, selection, dialect, again_of, again_reason)
     values ($1, decode($2, 'hex'), $3, $4, $5, $6, $7, $8)`,
    [requestId, sha256, bytes, filename, JSON.stringify(selection), asJson(dialect), againOf, againReason],
  );
}

const asJson = (value: unknown): string | null => (value === null ? null : JSON.stringify(value));

async function insertRows(manager: EntityManager, requestId: string, rows: readonly RequestRowRecord[]) {
  await manager.query(
    `insert into request_rows (request_id, row, ending, cells, refusals)
     select $1, x.row, x.ending, x.cells, x.refusals
     from jsonb_to_recordset($2::jsonb) as x (row integer, ending text, cells jsonb, refusals jsonb)`,
    [requestId, JSON.stringify(rows)],
  );
}

async function insertTexts(
  manager: EntityManager,
  ids: Ids,
  requestId: string,
  nominations: readonly Nomination[],
): Promise<ReadonlyMap<string, string>> {
  const distinct = new Set(nominations.flatMap(({ unitText }) => unitText ?? []));
  const texts = new Map([...distinct].map((text) => [text, ids.next()] as const));
  await manager.query(
    `insert into request_unit_texts (id, request_id, unit_text)
     select id, $1, unit_text from unnest($2::uuid[], $3::text[]) as x (id, unit_text)`,
    [requestId, [...texts.values()], [...texts.keys()]],
  );
  return texts;
}

async function insertNominations(
  manager: EntityManager,
  nominations: readonly Nomination[],
  texts: ReadonlyMap<string, string>,
): Promise<void> {
  const rows = nominations.map((nomination) => ({
    ...nomination,
    unitTextId: texts.get(nomination.unitText ?? '') ?? null,
  }));
  await manager.query(
    `insert into nominations (id, request_id, ordinal, row, position, country, unit_cell, unit_text_id,
       not_identified_because, extras, identified, match_state, unit_id, person, person_key, programme, instrument_text,
       authority_text, activity, us_unit, place, starts_on, ends_on, quantity, cost_cents, round, revision)
     select x."id", x."requestId", x."ordinal", x."row", x."position", x."country", x."unitCell", x."unitTextId",
       x."notIdentifiedBecause", x."extras", x."unitTextId" is not null, x."matchState", x."unitId",
       nullif(x."person", 'null'), x."personKey", x."programme", x."instrumentText", x."authorityText", x."activity",
       x."usUnit", x."place", x."startsOn", x."endsOn", x."quantity", x."costCents", x."round", x."revision"
     from jsonb_to_recordset($1::jsonb) as x ("id" uuid, "requestId" uuid, "ordinal" integer, "row" integer,
       "position" integer, "country" text, "unitCell" text, "unitTextId" uuid, "notIdentifiedBecause" text,
       "extras" jsonb, "matchState" text, "unitId" uuid, "person" jsonb, "personKey" text, "programme" jsonb,
       "instrumentText" text, "authorityText" text, "activity" text, "usUnit" text, "place" text, "startsOn" date,
       "endsOn" date, "quantity" bigint, "costCents" numeric, "round" integer, "revision" integer)`,
    [JSON.stringify(rows)],
  );
}
