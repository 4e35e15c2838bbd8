import { KEYS_VERSION } from '#matching';
import type { EntityManager } from 'typeorm';
import type { RunningScreening, ScreenedText, UnscreenedText } from '#casework';
import type { Binding } from '../kernel/binding.ts';

/** A `RunningScreening` out of `request_screenings s`. */
const RUNNING = `s.id, s.round, s.texts, pg_current_snapshot()::text as seen,
  json_build_object('unitNames', least(${KEYS_VERSION}, (select min(keys_version) from unit_names)),
    'persons', least(${KEYS_VERSION}, (select min(keys_version) from person_records))) as "keysVersions",
  (select count(*)::int from screened_texts st where st.screening_id = s.id) as screened`;

/** Begins a search over all unit texts of a request; undefined while one is running. */
export async function begin(
  { manager, at, actor }: Binding,
  requestId: string,
  screeningId: string,
): Promise<RunningScreening | undefined> {
  const rows: RunningScreening[] = await manager.query(
    `insert into request_screenings as s (id, request_id, round, texts, asked_at, asked_by)
     select $2, $1, coalesce((select max(round) from request_screenings where request_id = $1), 0) + 1,
       (select count(*) from request_unit_texts where request_id = $1), $3, $4
     on conflict (request_id) where finished_at is null do nothing returning ${RUNNING}`,
    [requestId, screeningId, at, actor.accountId],
  );
  return rows[0];
}

/** The running search of a request, locked; where another process has it, waited for or passed by. */
export async function lockRunning(
  manager: EntityManager,
  requestId: string,
  busy: 'wait' | 'pass',
): Promise<RunningScreening | undefined> {
  const running: { id: string }[] = await manager.query(
    `select id from request_screenings where request_id = $1 and finished_at is null
     for update ${busy === 'pass' ? 'skip locked' : ''}`,
    [requestId],
  );
  if (running[0] === undefined) return undefined;
  const rows: RunningScreening[] = await manager.query(
    `select ${RUNNING} from request_screenings s where s.id = $1`,
    [running[0].id],
  );
  return rows[0];
}

/** The next texts of a search, each with what the search before proposed for it. */
export function unscreened(
  manager: EntityManager,
  screeningId: string,
  limit: number,
): Promise<readonly UnscreenedText[]> {
  return manager.query(
    `select t.id as "textId", t.unit_text as "unitText", array(
       select distinct unit_root(c.unit_id, 'infinity') from nomination_candidates c
       where c.unit_text_id = t.id and c.zone <> 'none' and c.screening_id = (
         select st.screening_id from screened_texts st join request_screenings p on p.id = st.screening_id
         where st.unit_text_id = t.id order by p.round desc limit 1)) as "proposedBefore"
     from request_screenings s join request_unit_texts t on t.request_id = s.request_id
     where s.id = $1
       and not exists (select 1 from screened_texts st where st.screening_id = s.id and st.unit_text_id = t.id)
     order by t.id limit $2`,
    [screeningId, limit],
  );
}

/** Keeps what a part of a locked search found. */
export async function keep(
  { manager, at }: Binding,
  { id, seen, keysVersions }: RunningScreening,
  found: readonly ScreenedText[],
): Promise<void> {
  const texts = found.map(({ textId, keys, judgedForm }) => ({ textId, keys, judgedForm }));
  await manager.query(
    `insert into screened_texts (screening_id, unit_text_id, at, seen, keys, judged_form, keys_version)
     select $1, x."textId", $2, $3::pg_snapshot, x."keys", x."judgedForm", $5
     from json_to_recordset($4::json) as x ("textId" uuid, "keys" text[], "judgedForm" text)`,
    [id, at, seen, JSON.stringify(texts), keysVersions.unitNames],
  );
  const candidates = found.flatMap(({ textId, candidates: listed }) =>
    listed.map((candidate, index) => ({ ...candidate, textId, rank: index + 1 })),
  );
  await manager.query(
    `insert into nomination_candidates (screening_id, unit_text_id, rank, unit_id, name, score, zone, reasons)
     select $1, x."textId", x."rank", x."unitId", x."name", x."score", x."zone", x."reasons"
     from jsonb_to_recordset($2::jsonb) as x ("textId" uuid, "rank" integer, "unitId" uuid, "name" text,
       "score" double precision, "zone" text, "reasons" jsonb)`,
    [id, JSON.stringify(candidates)],
  );
}
