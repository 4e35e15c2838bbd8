import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only.ts';

/**
 * The facts an answer is decided from, for one unit, in one call: its plan is kept by the session, so that an answer
 * costs about as much as a few indexed reads, however many units there are. It gathers; it concludes nothing.
 *
 * `on_day` is the day in the world, `known` the moment as of which the record is read.
 */
export class CreateAnswerFacts1795000060000 extends ForwardOnly {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [PATHS, STANDINGS, BARS, RESULTS, GATES, READINGS, FACTS, ONE, REACHED])
      await runner.query(part);
  }
}

/** Every dated path upwards, nearest link first; the same rules of holding as the registry's own hierarchy. */
const PATHS = `
  create function answer_paths(root uuid, on_day date, known timestamptz) returns jsonb
  language sql stable parallel safe as $$
    with recursive walk as (
      select root as end_id, array[root] as seen, '[]'::jsonb as steps
      union all
      select link.parent, walk.seen || link.parent, walk.steps || link.step
      from walk, lateral (
        select distinct on (up.parent, p.kind) up.parent, jsonb_build_object('claimId', p.claim_id, 'childId', walk.end_id,
            'parentId', up.parent, 'parentName', (select u.name from units u where u.id = up.parent), 'kind', p.kind, 'certainty', held.certainty, 'fromDate', p.from_date, 'toDate', p.to_date) as step
        from (select walk.end_id as id union all
              select m.member_id from unit_roots m where m.root_id = walk.end_id
                and m.from_at <= known and (m.until_at is null or m.until_at > known)) own
          join unit_parents p on p.child_id = own.id
          left join unit_roots r on r.member_id = p.parent_id and r.from_at <= known and (r.until_at is null or r.until_at > known)
          cross join lateral (select coalesce(r.root_id, p.parent_id) as parent) up
          cross join lateral (select case when p.from_date is not null and on_day <= p.cited_until then 'cited'
                               when p.from_date is not null and p.open_ended = 'Y' then 'assumed'
                               else 'unstated' end as certainty) held
        where (p.from_date is null or p.from_date <= on_day) and (p.to_date is null or p.to_date >= on_day)
          and p.recorded_at <= known and (p.retired_at is null or p.retired_at > known)
        order by up.parent, p.kind, held.certainty = 'unstated', held.certainty desc, p.claim_id) as link
      where link.parent <> all(walk.seen) and jsonb_array_length(walk.steps) < 24)
    select coalesce(jsonb_agg(jsonb_build_object('unitId', end_id, 'steps', steps)), '[]'::jsonb) from walk where steps <> '[]'
  $$;
`;

/** Where each proceeding about these units stood at the end of that day, as known then. */
const STANDINGS = `
  create function answer_standings(units uuid[], on_day date, known timestamptz) returns jsonb
  language sql stable parallel safe as $$
    select coalesce(jsonb_agg(jsonb_build_object('proceedingId', p.id, 'authorityId', p.authority_id,
        'unitId', unit_root(stood.unit_id, known), 'state', stood.to_state, 'since', stood.at,
        'determinationId', signed.id)), '[]'::jsonb)
    from proceedings p,
      lateral (select t.to_state, t.unit_id, t.at from proceeding_transitions t
        where t.proceeding_id = p.id and t.at <= known and (t.at at time zone 'UTC')::date <= on_day
        order by t.sequence desc limit 1) stood
      left join lateral (select d.id from determinations d
        where d.proceeding_id = p.id and d.signed_at <= known and (d.signed_at at time zone 'UTC')::date <= on_day
        order by d.sequence desc limit 1) signed on true
    where p.unit_id = any(units) and stood.unit_id = any(units)
  $$;
`;

/** Bars in force on these units on that day, and those that an exit of the law holds back. */
const BARS = `
  create function answer_bars(units uuid[], on_day date, known timestamptz) returns jsonb
  language sql stable parallel safe as $$
    select coalesce(jsonb_agg(jsonb_build_object('barId', b.id, 'proceedingId', b.proceeding_id, 'authorityId', b.authority_id,
        'determinationId', b.determination_id, 'unitId', unit_root(reached.unit_id, known), 'barredUnitId', b.unit_id,
        'extension', reached.reasons, 'effectiveFrom', b.effective_from,
        'end', ended.words) order by b.effective_from, b.id), '[]'::jsonb)
    from (select id as bar_id, unit_id, null::text as reasons, recorded_at from bars where unit_id = any(units)
          union all
          select bar_id, unit_id, reasons, recorded_at from bar_extensions where unit_id = any(units)) reached
      join bars b on b.id = reached.bar_id
      left join lateral (select jsonb_build_object('ground', e.ground, 'scope', e.scope, 'until', e.effective_until,
          'determinationId', e.determination_id) as words
        from bar_ends e where e.bar_id = b.id and e.recorded_at <= known and e.effective_from <= on_day
          and (e.effective_until is null or e.effective_until >= on_day)
        order by e.recorded_at desc limit 1) ended on true
    where b.recorded_at <= known and reached.recorded_at <= known and b.effective_from <= on_day
  $$;
`;

/** The result that counts longest for the unit on that day: signed by then, not expired, not reopened. */
const COUNTING_RESULT = `
    from results r
    where r.unit_id = any(units) and r.result in ('approved', 'matched') and r.applies_to in ('unit', 'both')
      and r.valid_from <= on_day and r.expires_on > on_day and r.recorded_at <= known
      and not exists (select 1 from result_reopenings o where o.result_id = r.id and o.at <= known)
    order by r.expires_on desc limit 1`;

const RESULTS = `
  create function answer_result(units uuid[], on_day date, known timestamptz) returns jsonb
  language sql stable parallel safe as $$
    select jsonb_build_object('resultId', r.id, 'result', r.result, 'validFrom', r.valid_from, 'expiresOn', r.expires_on)
    ${COUNTING_RESULT}
  $$;
`;

/** The written agreement in force, of several the one that lasts longest, and the latest edition of the list with whom it reached, where the unit belongs. */
const GATES = `
  create function answer_gates(place text, on_day date, known timestamptz) returns jsonb
  language sql stable parallel safe as $$
    select coalesce(
      (select jsonb_build_object('agreementId', a.id, 'agreementEndsOn', a.ends_on) from agreements a
        where a.country = place and a.recorded_at <= known and a.in_force_from <= on_day and (a.ends_on is null or a.ends_on >= on_day)
        order by a.ends_on desc nulls first, a.in_force_from desc limit 1),
      jsonb_build_object('agreementId', null, 'agreementEndsOn', null)) || jsonb_build_object(
      'edition', (select jsonb_build_object('number', l.number, 'deliveredTo', array(
            select d.recipient from edition_deliveries d where d.edition_id = l.id and d.recorded_at <= known and d.delivered_on <= on_day))
        from list_editions l where l.country = place and l.recorded_at <= known and l.issued_on <= on_day
        order by l.number desc limit 1))
  $$;
`;

/** For each contested reading, the alternative adopted for that day, as known then: the latest adoption wins. */
const ADOPTED = `
    select coalesce(jsonb_object_agg(reading_id, alternative_id), '{}'::jsonb) as readings from (
      select distinct on (reading_id) reading_id, alternative_id from adopted_readings
      where effective_from <= on_day and recorded_at <= known
      order by reading_id, effective_from desc, recorded_at desc) latest`;

const READINGS = `
  create function answer_readings(on_day date, known timestamptz) returns jsonb
  language sql stable parallel safe as $$
    ${ADOPTED}
  $$;
`;

/**
 * Most units have nothing above them that anyone ever barred or opened a proceeding about; for them the line upwards is
 * walked by identifier alone, and no path is written down. One statement for each step and plans that are kept: planning
 * them anew costs several times what running them does. A kept plan reads by index whatever the tables held when it was made.
 */
const FACTS = `
  create function answer_facts(asked uuid, on_day date, known timestamptz, with_gates boolean) returns jsonb
  language plpgsql stable parallel safe set plan_cache_mode = force_generic_plan
  set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
  declare
    root uuid;
    unit_name text;
    place text;
    own uuid[];
    line uuid[];
    counting jsonb;
  begin
    select u.id, u.name, u.country, array_append(array(select m.member_id from unit_roots m where m.root_id = u.id
        and m.from_at <= known and (m.until_at is null or m.until_at > known)), u.id)
      into root, unit_name, place, own
      from units u where u.id = coalesce((select r.root_id from unit_roots r where r.member_id = asked
        and r.from_at <= known and (r.until_at is null or r.until_at > known) order by r.from_at desc limit 1), asked);
    if not found then return null; end if;

    with recursive above as (
      select unnest(own) as id
      union
      select up.id from above
        join unit_parents p on p.child_id = above.id
        left join unit_roots r on r.member_id = p.parent_id and r.from_at <= known and (r.until_at is null or r.until_at > known)
        cross join lateral (
          select coalesce(r.root_id, p.parent_id) as id
          union all
          select m.member_id from unit_roots m where m.root_id = coalesce(r.root_id, p.parent_id)
            and m.from_at <= known and (m.until_at is null or m.until_at > known)) up
      where (p.from_date is null or p.from_date <= on_day) and (p.to_date is null or p.to_date >= on_day)
        and p.recorded_at <= known and (p.retired_at is null or p.retired_at > known))
    select array_agg(id) into line from above;
    if not (exists (select from bars b where b.unit_id = any(line))
        or exists (select from bar_extensions e where e.unit_id = any(line))
        or exists (select from proceedings p where p.unit_id = any(line))) then
      line := null;
    end if;

    select jsonb_build_object('resultId', r.id, 'result', r.result, 'validFrom', r.valid_from, 'expiresOn', r.expires_on)
      into counting ${COUNTING_RESULT.replace('any(units)', 'any(own)')};

    return jsonb_build_object('unitId', root, 'unitName', unit_name,
      'paths', case when line is null then '[]' else answer_paths(root, on_day, known) end,
      'standings', case when line is null then '[]' else answer_standings(line, on_day, known) end,
      'bars', case when line is null then '[]' else answer_bars(line, on_day, known) end,
      'result', counting,
      'gates', case when with_gates then answer_gates(place, on_day, known) end);
  end $$;
`;

/** What one question needs, in one call: the facts, the readings adopted, and the country for the portfolio of who asks. */
const ONE = `
  create function answer_ground(asked uuid, on_day date, known timestamptz, with_gates boolean,
    out facts jsonb, out adopted jsonb, out country text)
  language plpgsql stable parallel safe set plan_cache_mode = force_generic_plan as $$
  begin
    select u.country into country from units u where u.id = asked;
    facts := answer_facts(asked, on_day, known, with_gates);
    ${ADOPTED.replace('as readings', 'into adopted')};
  end $$;
`;

/**
 * Every unit that a bar or a proceeding is about, and every unit below one of them on that day: those whose answer needs
 * more than their own vetting result. For asking about many units at once.
 */
const REACHED = `
  create function answer_concerned(on_day date, known timestamptz) returns setof uuid
  language sql stable parallel safe as $$
    with recursive concerned as (
      select unit_root(subject.unit_id, known) as id from (
        select unit_id from bars union select unit_id from bar_extensions
        union select unit_id from proceedings where unit_id is not null) subject
      union
      select unit_root(p.child_id, known)
      from concerned c join unit_parents p on p.parent_id = any(unit_members(c.id, known))
      where (p.from_date is null or p.from_date <= on_day) and (p.to_date is null or p.to_date >= on_day)
        and p.recorded_at <= known and (p.retired_at is null or p.retired_at > known))
    select id from concerned
  $$;
`;
