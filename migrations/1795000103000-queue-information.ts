import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only.ts';

/**
 * Information that nobody has read yet waits in a queue too: until an event was read in it, or somebody said which unit it
 * is about. Deviations that wait for the second signature are few and have no rows here: they are found where they stand.
 */
export class QueueInformation1795000103000 extends ForwardOnly {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [KINDS, INFORMATION, EARLIER]) await runner.query(part);
  }
}

const KINDS = `
  alter table work_items drop constraint work_items_kind_check;
  alter table work_items add constraint work_items_kind_check
    check (kind in ('proceeding', 'notice', 'evidence', 'request', 'information'));
  comment on column work_items.country is 'Empty where none is known: then it is in every list.';
  create index information_source_words on information using gin (to_tsvector('simple', source));
`;

const INFORMATION = `
  create function queue_information(received uuid) returns void language plpgsql set search_path = public as $$
  begin
    if exists (select 1 from information i where i.id = received and i.evaluated_at is not null)
      or exists (select 1 from information_units a where a.information_id = received) then
      delete from work_items where source_id = received and kind = 'information';
    else
      insert into work_items (kind, source_id, queue, country, state, roles, words, since)
      select 'information', i.id, 'match', coalesce(i.country, ''), 'notRead', array['post-vetter', 'analyst'],
        'Read it: which event it alleges, and which unit it is about.', i.received_at
      from information i where i.id = received
      on conflict do nothing;
    end if;
  end $$;

  create function queue_received_information() returns trigger language plpgsql set search_path = public as $$
  begin
    perform queue_information(new.id);
    return null;
  end $$;
  create trigger information_queue after insert or update of evaluated_at on information
    for each row execute function queue_received_information();

  create function queue_attributed_information() returns trigger language plpgsql set search_path = public as $$
  begin
    perform queue_information(new.information_id);
    return null;
  end $$;
  create trigger information_units_queue after insert on information_units
    for each row execute function queue_attributed_information();
`;

const EARLIER = `
  do $$ begin
    perform queue_information(i.id) from information i where i.evaluated_at is null;
  end $$;
`;
