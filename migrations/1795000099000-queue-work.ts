import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only.ts';

/**
 * What waits for which step, so that the queues of a million cases are read as fast as those of a few. A row is derived
 * from what is on record, in the transaction of the act that changed it, and says nothing that the record does not: so it
 * is the one thing here that is deleted. And the searches that people keep.
 */
export class QueueWork1795000099000 extends ForwardOnly {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [WORK, NOTICES, EVIDENCE, REQUESTS, WORDS, EARLIER, SEARCHES])
      await runner.query(part);
  }
}

const WORK = `
  create table work_items (
    kind text not null check (kind in ('proceeding', 'notice', 'evidence', 'request')),
    source_id uuid not null,
    queue text not null check (queue in ('match', 'grade', 'find', 'certify', 'position', 'sign', 'notify', 'wait')),
    country text not null,
    case_id uuid references cases,
    proceeding_id uuid references proceedings,
    authority_id text,
    state text not null,
    roles text[] not null,
    offices text[] not null default '{}',
    spoken text[] not null default '{}',
    words text not null,
    since timestamptz not null,
    last_person uuid,
    derived_on date,
    primary key (source_id, queue)
  );
  comment on table work_items is 'Derived from the record by the act that changed it; deleted once nothing waits. No answer and no condition reads it.';
  comment on column work_items.derived_on is 'Of what waits for a day: when that was last looked at.';
  create index work_items_order on work_items (queue, since, source_id);
  create index work_items_country on work_items (queue, country, since, source_id);
  create index work_items_authority on work_items (queue, authority_id, since, source_id);
  create index work_items_states on work_items using gin (string_to_array(state, ' / '));
  create index work_items_case on work_items (case_id);
  create index work_items_proceeding on work_items (proceeding_id);
  create index work_items_requests on work_items (queue, since, source_id) where kind = 'request';
  create index work_items_country_requests on work_items (queue, country, since, source_id) where kind = 'request';
  create index work_items_waits on work_items (derived_on) where queue = 'wait';
  grant select, insert, update, delete on work_items to plumbline_app;

  alter table proceedings add column work_version integer not null default 0;
  create index proceedings_work_version on proceedings (work_version, id);
  comment on column proceedings.work_version is 'The version of the rules by which its steps in work_items were derived.';
  grant update (work_version) on proceedings to plumbline_app;
  create index proceeding_transitions_person on proceeding_transitions (person_id, proceeding_id);
`;

const NOTICES = `
  create function queue_notice(notice notices) returns void language sql set search_path = public as $$
    insert into work_items (kind, source_id, queue, country, case_id, proceeding_id, authority_id, state, roles, words, since)
    select 'notice', notice.id, 'notify', p.country, p.case_id, p.id, notice.authority_id, p.state,
      array['legislative-affairs', 'post-vetter'], notice.recipient, notice.recorded_at
    from proceedings p where p.id = notice.proceeding_id
    on conflict do nothing
  $$;

  create function queue_new_notice() returns trigger language plpgsql set search_path = public as $$
  begin
    delete from work_items w using notices n
    where w.source_id = n.id and w.kind = 'notice' and n.id <> new.id and n.proceeding_id = new.proceeding_id
      and n.duty_id = new.duty_id and n.recipient = new.recipient;
    perform queue_notice(new);
    return null;
  end $$;
  create trigger notices_queue after insert on notices for each row execute function queue_new_notice();

  create function unqueue_notice() returns trigger language plpgsql set search_path = public as $$
  begin
    delete from work_items where source_id = new.notice_id and kind = 'notice';
    return null;
  end $$;
  create trigger notice_deliveries_unqueue after insert on notice_deliveries
    for each row execute function unqueue_notice();
`;

/** A sealed item leaks nothing, not even into a count. */
const EVIDENCE = `
  create function queue_evidence(item uuid) returns void language plpgsql set search_path = public as $$
  begin
    if (select count(distinct axis) from evidence_grades where evidence_id = item) >= 2
      or coalesce((select sealed from evidence_seals where evidence_id = item order by version desc limit 1), false) then
      delete from work_items where source_id = item and kind = 'evidence';
    else
      insert into work_items (kind, source_id, queue, country, case_id, state, roles, words, since, last_person)
      select 'evidence', e.id, 'grade', c.country, c.id, 'ungraded', array['analyst'],
        'Grade the source and the content of an evidence item, each with its reason.', e.added_at, e.person_id
      from evidence_items e join cases c on c.id = e.case_id where e.id = item
      on conflict do nothing;
    end if;
  end $$;

  create function queue_evidence_item() returns trigger language plpgsql set search_path = public as $$
  begin
    perform queue_evidence(new.id);
    return null;
  end $$;
  create trigger evidence_items_queue after insert on evidence_items for each row execute function queue_evidence_item();

  create function queue_judged_evidence() returns trigger language plpgsql set search_path = public as $$
  begin
    perform queue_evidence(new.evidence_id);
    return null;
  end $$;
  create trigger evidence_grades_queue after insert on evidence_grades for each row execute function queue_judged_evidence();
  create trigger evidence_seals_queue after insert on evidence_seals for each row execute function queue_judged_evidence();
`;

/** Rows without a confirmed unit; then nominations without a result; then results that were not sent back. */
const REQUESTS = `
  create function keep_request_step(request uuid, step text, doers text[], what text) returns void
    language sql set search_path = public as $$
    insert into work_items (kind, source_id, queue, country, state, roles, words, since)
    select 'request', r.id, step, r.country, r.state, doers, what,
      coalesce((select max(t.at) from request_transitions t where t.request_id = r.id), r.submitted_at)
    from requests r where r.id = request and what is not null
    on conflict (source_id, queue) do update set state = excluded.state, roles = excluded.roles, words = excluded.words,
      country = excluded.country;
    delete from work_items w where w.source_id = request and w.queue = step and w.kind = 'request' and what is null;
  $$;

  create function queue_request(request uuid) returns void language plpgsql set search_path = public as $$
  declare
    stands text;
    unmatched bigint;
    unsigned bigint;
  begin
    select r.state into stands from requests r where r.id = request;
    if stands in ('submitted', 'accepted', 'submittedToCourtesy', 'courtesyCompleted', 'submittedToLeahy') then
      select count(*) into unmatched from nominations n where n.request_id = request and n.identified and n.match_state = 'open';
    end if;
    if stands = 'submittedToLeahy' then
      select count(*) into unsigned from nominations n where n.request_id = request and not exists (
        select 1 from results r where r.nomination_id = n.id and r.applies_to in ('unit', 'both')
          and not exists (select 1 from result_reopenings o where o.result_id = r.id));
    end if;
    perform keep_request_step(request, 'match', array['post-vetter', 'analyst'],
      case when unmatched > 0 then 'Confirm the units. Nominations without a confirmed one: ' || unmatched || '.' end);
    perform keep_request_step(request, 'sign', array['post-vetter', 'analyst', 'deciding-official'],
      case when unsigned > 0 then 'Sign the results. Nominations without one: ' || unsigned || '.' end);
    perform keep_request_step(request, 'notify', array['post-vetter', 'analyst'],
      case when stands = 'submittedToLeahy' and unsigned = 0 then 'Send the results back to the programme.' end);
  end $$;

  create function queue_moved_request() returns trigger language plpgsql set search_path = public as $$
  begin
    perform queue_request(new.id);
    return null;
  end $$;
  create constraint trigger requests_queue after insert on requests deferrable initially deferred
    for each row execute function queue_moved_request();
  create trigger requests_queue_moved after update of state on requests for each row execute function queue_moved_request();

  create function queue_judged_requests() returns trigger language plpgsql set search_path = public as $$
  begin
    perform queue_request(found.request_id) from (select distinct request_id from changed order by 1) found;
    return null;
  end $$;
  create trigger nominations_queue after update on nominations referencing new table as changed
    for each statement execute function queue_judged_requests();

  create function queue_signed_requests() returns trigger language plpgsql set search_path = public as $$
  begin
    perform queue_request(found.request_id) from (
      select distinct n.request_id from changed c join nominations n on n.id = c.nomination_id order by 1) found;
    return null;
  end $$;
  create trigger results_queue after insert on results referencing new table as changed
    for each statement execute function queue_signed_requests();

  create function queue_reopened_requests() returns trigger language plpgsql set search_path = public as $$
  begin
    perform queue_request(found.request_id) from (
      select distinct n.request_id from changed c join results r on r.id = c.result_id
        join nominations n on n.id = r.nomination_id order by 1) found;
    return null;
  end $$;
  create trigger result_reopenings_queue after insert on result_reopenings referencing new table as changed
    for each statement execute function queue_reopened_requests();
`;

/** Titles and names are found by their words. */
const WORDS = `
  create index cases_title_words on cases using gin (to_tsvector('simple', title));
  create index requests_title_words on requests using gin (to_tsvector('simple', title));
  create index units_name_words on units using gin (to_tsvector('simple', name));
`;

/** What was on record before this table; proceedings follow by themselves (see deriveWork). */
const EARLIER = `
  do $$ begin
    perform queue_notice(n) from notices n where not exists (select 1 from notice_deliveries d where d.notice_id = n.id)
      and not exists (select 1 from notices later where later.proceeding_id = n.proceeding_id and later.duty_id = n.duty_id
        and later.recipient = n.recipient and (later.recorded_at, later.id) > (n.recorded_at, n.id));
    perform queue_evidence(e.id) from evidence_items e;
    perform queue_request(r.id) from requests r;
  end $$;
`;

const SEARCHES = `
  create table saved_searches (
    id uuid primary key,
    account_id uuid not null references accounts,
    office text not null,
    name text not null check (name <> ''),
    address text not null,
    shared text not null check (shared in ('nobody', 'office', 'link')),
    revision integer not null default 1,
    saved_at timestamptz not null,
    removed_at timestamptz
  );
  create unique index saved_searches_name on saved_searches (account_id, name) where removed_at is null;
  create index saved_searches_office on saved_searches (office) where removed_at is null and shared = 'office';
  comment on column saved_searches.address is 'What stands after the question mark in the address of My work.';
  grant select, insert on saved_searches to plumbline_app;
  grant update (name, address, shared, office, revision, removed_at) on saved_searches to plumbline_app;
`;
