import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only.ts';

/**
 * Proceedings about countries and transfers, whose procedure the law's own folder draws. What each of its states needs is
 * in `authority_states`, written by the owner from the law's data whenever the database is brought up: the application can
 * read it and not change it, so a new law needs no migration and cannot be entered without a signature either.
 */
export class ChartProceedings1795000074000 extends ForwardOnly {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [SUBJECTS, STATES, MOVES, STATE_INDEX, STANDINGS]) await runner.query(part);
  }
}

const SUBJECTS = `
  create unique index cases_one_open_per_country on cases (country) where subject = 'country' and closed_at is null;
  alter table cases add constraint cases_unit_is_subject check (subject = 'unit' or (unit_id is null and unit_words is null));
`;

const STATES = `
  create table authority_states (
    authority_id text not null,
    state text not null,
    is_initial boolean not null,
    says text not null check (says in ('nothing', 'open', 'waits', 'clear', 'bars', 'lifts')),
    needs text not null check (needs in ('signature', 'law', 'nothing')),
    primary key (authority_id, state)
  );
  comment on column authority_states.needs is 'Who can make a proceeding enter it: a person who signs, the statute itself (when its clock has run out), or any act.';
  grant select on authority_states to plumbline_app;
`;

/** The system acts under this id; no account has it, and it signs nothing. */
const NOBODY = `'00000000-0000-0000-0000-000000000000'::uuid`;

const MOVES = `
  alter table proceeding_transitions add column by_law boolean not null default false;
  alter table proceeding_transitions add constraint proceeding_transitions_by_law
    check (not by_law or (not signed and determination_id is null and person_id = ${NOBODY}));
  comment on column proceeding_transitions.by_law is 'The statute itself moved the proceeding when a clock had run out; nobody signed.';

  create function may_enter(authority text, entered text, by_act proceeding_transitions) returns boolean
    language sql stable set search_path = public as $$
    select exists (select 1 from authority_states s where s.authority_id = authority and s.state = entered
      and (s.needs = 'nothing' or by_act.signed or (s.needs = 'law' and by_act.by_law)))
  $$;

  create or replace function refuse_unsigned_state() returns trigger language plpgsql set search_path = public as $$
  declare
    made proceeding_transitions;
  begin
    if tg_op = 'INSERT' then
      if new.revision <> 1 or (new.machine = 'leahy-unit' and new.state <> 'received') or (new.machine = 'charted' and exists (
        select 1 from unnest(string_to_array(new.state, ' / ')) part where not exists (
          select 1 from authority_states s where s.authority_id = new.authority_id and s.state = part and s.is_initial)))
        or new.machine not in ('leahy-unit', 'charted') then
        raise exception 'a proceeding begins with what was received' using errcode = '23514', constraint = 'proceedings_begin';
      end if;
      return new;
    end if;
    if new.revision = old.revision and new.state = old.state and new.context = old.context then
      return new;
    end if;
    select t.* into made from proceeding_transitions t
      where t.proceeding_id = old.id and t.sequence = old.revision and t.from_state = old.state and t.to_state = new.state;
    if made.id is null or new.revision <> old.revision + 1
      or (new.machine = 'leahy-unit' and not made.signed and new.state <> old.state and new.state in (
        'notGvhr', 'notCredible', 'eligible', 'credibleFinding', 'ineligible', 'excepted', 'waived', 'carveOut', 'restored'))
      or (new.machine = 'charted' and exists (
        select 1 from unnest(string_to_array(new.state, ' / ')) part
        where part <> all (string_to_array(old.state, ' / ')) and not may_enter(new.authority_id, part, made))) then
      raise exception 'a proceeding moves by an act on record, and into % by a signed one', new.state
        using errcode = '23514', constraint = 'proceedings_move_by_acts';
    end if;
    return new;
  end $$;
`;

/** Which drawn proceedings stand in a state, without reading those about units. */
const STATE_INDEX = `
  create index proceedings_drawn_states on proceedings using gin (string_to_array(state, ' / ')) where machine = 'charted';
`;

const STANDINGS = `
  alter table determinations add constraint determinations_of_proceeding unique (id, proceeding_id);
  create table proceeding_standings (
    proceeding_id uuid not null references proceedings,
    sequence integer not null,
    region text not null,
    state text not null,
    says text not null,
    ground jsonb not null,
    determination_id uuid,
    by_law boolean not null,
    recorded_at timestamptz not null,
    primary key (proceeding_id, sequence, region),
    constraint proceeding_standings_act foreign key (proceeding_id, sequence)
      references proceeding_transitions (proceeding_id, sequence),
    constraint proceeding_standings_determination foreign key (determination_id, proceeding_id)
      references determinations (id, proceeding_id)
  );
  comment on table proceeding_standings is 'On which ground each region of a drawn procedure speaks, since an act changed it. Only ever added; answers read it.';
  grant select, insert on proceeding_standings to plumbline_app;

  create function refuse_unsigned_standing() returns trigger language plpgsql set search_path = public as $$
  begin
    if not exists (
      select 1 from proceeding_transitions t
      join proceedings p on p.id = t.proceeding_id
      join authority_states s on s.authority_id = p.authority_id and s.state = new.state and s.says = new.says
      where t.proceeding_id = new.proceeding_id and t.sequence = new.sequence
        and new.state = any (string_to_array(t.to_state, ' / '))
        and new.ground ->> 'state' = new.state and new.ground ->> 'says' = new.says
        and new.ground ->> 'determinationId' is not distinct from new.determination_id::text) then
      raise exception 'a standing follows from an act on record' using errcode = '23514', constraint = 'proceeding_standings_follow';
    end if;
    if new.determination_id is null and not new.by_law and exists (
      select 1 from authority_states s join proceedings p on p.authority_id = s.authority_id
      where p.id = new.proceeding_id and s.state = new.state and s.needs <> 'nothing') then
      raise exception 'what bars, lifts or clears was signed, or is the law''s own doing'
        using errcode = '23514', constraint = 'proceeding_standings_signed';
    end if;
    return new;
  end $$;
  create trigger proceeding_standings_follow before insert on proceeding_standings
    for each row execute function refuse_unsigned_standing();
`;
