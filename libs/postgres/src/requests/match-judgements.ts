import type { Judgement } from '#matching';
import type { EntityManager } from 'typeorm';
import type { KeptJudgement, MatchJudgement } from '#casework';
import { judgedForm } from '#matching';
import type { Binding } from '../kernel/binding.ts';
import { JUDGEMENT_FIELDS } from './request-columns.ts';

/** Keeps what was said, with the words it was said of. */
export async function addJudgements(
  { manager, actor }: Binding,
  judgements: readonly MatchJudgement[],
): Promise<void> {
  const rows = judgements.map((judgement) => ({
    ...judgement,
    judgedForm: judgement.unitText === null ? null : judgedForm(judgement.unitText) || null,
  }));
  await manager.query(
    `insert into match_judgements (id, nomination_id, judgement, country, unit_text, judged_form, unit_id, reasons,
       candidate, search, at, account_id, person_id)
     select x."id", x."nominationId", x."judgement", x."country", x."unitText", x."judgedForm", x."unitId", x."reasons",
       nullif(x."candidate", 'null'), nullif(x."search", 'null'), x."at", $2, $3
     from jsonb_to_recordset($1::jsonb) as x ("id" uuid, "nominationId" uuid, "judgement" text, "country" text,
       "unitText" text, "judgedForm" text, "unitId" uuid, "reasons" text, "candidate" jsonb, "search" jsonb,
       "at" timestamptz)`,
    [JSON.stringify(rows), actor.accountId, actor.personId],
  );
}

/** Confirmations and rejections of these words in a country that nobody took back, oldest first. */
export function judgementsOn(
  manager: EntityManager,
  country: string,
  judgedForms: readonly string[],
): Promise<readonly Judgement[]> {
  return manager.query(
    `select j.unit_text as "queryText", j.country, unit_root(j.unit_id, 'infinity') as "unitId", j.judgement as verdict
     from match_judgements j
     where j.judgement in ('confirmed', 'rejected') and j.country = $1
       and md5(j.judged_form) = any(select md5(form) from unnest($2::text[]) as form where form <> '')
       and not exists (select 1 from match_judgement_undos u where u.judgement_id = j.id)
     order by j.at, j.id`,
    [country, judgedForms],
  );
}

/** Every judgement on a nomination, oldest first. */
export async function judgementsOf(
  manager: EntityManager,
  nominationId: string,
): Promise<readonly KeptJudgement[]> {
  const rows: { judgement: KeptJudgement }[] = await manager.query(
    `select json_build_object(${JUDGEMENT_FIELDS}) as judgement
     from match_judgements j left join match_judgement_undos u on u.judgement_id = j.id
     where j.nomination_id = $1 order by j.at, j.id`,
    [nominationId],
  );
  return rows.map(({ judgement }) => judgement);
}

/** Keeps that a judgement no longer counts. */
export async function undoJudgement(
  { manager, at, actor }: Binding,
  judgementId: string,
  reason: string,
): Promise<void> {
  await manager.query(
    `insert into match_judgement_undos (judgement_id, reason, at, account_id, person_id) values ($1, $2, $3, $4, $5)`,
    [judgementId, reason, at, actor.accountId, actor.personId],
  );
}
