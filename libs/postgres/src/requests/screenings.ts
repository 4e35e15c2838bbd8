import type { EntityManager } from 'typeorm';
import type { RunningScreening, ScreenedText } from '#casework';
import type { Binding } from '../kernel/binding.ts';

/** Begins a search over all unit texts of a request; undefined while one is running. */
export async function begin(
  { manager, at, actor }: Binding,
  requestId: string,
  screeningId: string,
): Promise<RunningScreening | undefined> {
  const rows: RunningScreening[] = await manager.query(
    `insert into request_screenings (id, request_id, round, texts, asked_at, asked_by)
     select $2, $1, coalesce((select max(round) from request_screenings where request_id = $1), 0) + 1,
       (select count(*) from request_unit_texts where request_id = $1), $3, $4
     on conflict (request_id) where finished_at is null do nothing
     returning id, round, texts, 0 as screened, null as "finishedAt"`,
    [requestId, screeningId, at, actor.accountId],
  );
  return rows[0];
}

/** The running search of a request, locked; two workers take turns here. */
export async function lockRunning(
  manager: EntityManager,
  requestId: string,
): Promise<RunningScreening | undefined> {
  const running: { id: string }[] = await manager.query(
    'select id from request_screenings where request_id = $1 and finished_at is null for update',
    [requestId],
  );
  if (running[0] === undefined) return undefined;
  const rows: RunningScreening[] = await manager.query(
    `select s.id, s.round, s.texts, null as "finishedAt",
       (select count(*)::int from screened_texts st where st.screening_id = s.id) as screened
     from request_screenings s where s.id = $1`,
    [running[0].id],
  );
  return rows[0];
}

/** Keeps candidates of texts that this search has not kept yet, and returns those. */
export async function keep(
  { manager, at }: Binding,
  screeningId: string,
  found: readonly ScreenedText[],
): Promise<readonly ScreenedText[]> {
  const rows: { id: string }[] = await manager.query(
    `insert into screened_texts (screening_id, unit_text_id, at) select $1, id, $3 from unnest($2::uuid[]) as id
     on conflict do nothing returning unit_text_id as id`,
    [screeningId, found.map(({ textId }) => textId), at],
  );
  const fresh = new Set(rows.map(({ id }) => id));
  const kept = found.filter(({ textId }) => fresh.has(textId));
  const candidates = kept.flatMap(({ textId, candidates: listed }) =>
    listed.map((candidate, index) => ({ ...candidate, textId, rank: index + 1 })),
  );
  await manager.query(
    `insert into nomination_candidates (screening_id, unit_text_id, rank, unit_id, name, score, zone, reasons)
     select $1, x."textId", x."rank", x."unitId", x."name", x."score", x."zone", x."reasons"
     from jsonb_to_recordset($2::jsonb) as x ("textId" uuid, "rank" integer, "unitId" uuid, "name" text,
       "score" double precision, "zone" text, "reasons" jsonb)`,
    [screeningId, JSON.stringify(candidates)],
  );
  return kept;
}
