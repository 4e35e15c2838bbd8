import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only.ts';

/**
 * What drawn proceedings say, for answers: about the country to which a recipient belongs, and about a transfer. One small
 * indexed look for each; it gathers what was on record by the day and the moment, and concludes nothing.
 */
export class AnswerDrawn1795000085000 extends ForwardOnly {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [OF_CASES, OF_COUNTRY]) await runner.query(part);
  }
}

/** Of each region the newest ground; one that no act has changed is left out: the law's data says what it says. */
const OF_CASES = `
  create function answer_drawn_of(cases uuid[], on_day date, known timestamptz) returns jsonb
  language sql stable parallel safe as $$
    select coalesce(jsonb_agg(jsonb_build_object('proceedingId', p.id, 'authorityId', p.authority_id,
        'openedAt', to_char(p.opened_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
        'regions', coalesce(newest.regions, '{}')) order by p.opened_at, p.id), '[]'::jsonb)
    from proceedings p
      left join lateral (select jsonb_object_agg(latest.region, latest.ground) as regions from (
        select distinct on (s.region) s.region, s.ground from proceeding_standings s
        where s.proceeding_id = p.id and s.recorded_at <= known and (s.recorded_at at time zone 'UTC')::date <= on_day
        order by s.region, s.sequence desc) latest) newest on true
    where p.case_id = any(cases) and p.machine = 'charted'
      and p.opened_at <= known and (p.opened_at at time zone 'UTC')::date <= on_day
  $$;
`;

/** Most countries have no case of their own; for them it is one look into an index. */
const OF_COUNTRY = `
  create index cases_about_country on cases (country) where subject = 'country';

  create function answer_drawn(place text, on_day date, known timestamptz) returns jsonb
  language plpgsql stable parallel safe set plan_cache_mode = force_generic_plan as $$
  declare
    about uuid[];
  begin
    select array_agg(c.id) into about from cases c where c.subject = 'country' and c.country = place;
    if about is null then return '[]'::jsonb; end if;
    return answer_drawn_of(about, on_day, known);
  end $$;
`;
