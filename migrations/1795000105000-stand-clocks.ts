import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only.ts';

/**
 * A clock of a proceeding says in which state that stands, kept by triggers, so that deadlines narrowed by a state are walked
 * in an order of their own, state by state, however few of a million have it.
 */
export class StandClocks1795000105000 extends ForwardOnly {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table clock_starts add column state text;
      comment on column clock_starts.state is 'Where the proceeding stands that the clock is of; null for other clocks. Kept by triggers.';
      update clock_starts k set state = p.state from proceedings p where k.source = 'proceeding' and p.id = k.source_id;
      create index clock_starts_state on clock_starts (state, sorts_on, id) where ended_at is null and kind = 'deadline';
      create index clock_starts_country_state on clock_starts (country, state, sorts_on, id)
        where ended_at is null and kind = 'deadline';
      grant update (state) on clock_starts to plumbline_app;

      create function place_clock() returns trigger language plpgsql set search_path = public as $$
      begin
        new.state := case when new.source = 'proceeding' then (select p.state from proceedings p where p.id = new.source_id) end;
        return new;
      end $$;
      create trigger clock_starts_place before insert on clock_starts for each row execute function place_clock();

      create function move_clocks() returns trigger language plpgsql set search_path = public as $$
      begin
        update clock_starts set state = new.state
        where source_id = new.id and source = 'proceeding' and ended_at is null and state is distinct from new.state;
        return null;
      end $$;
      create trigger proceedings_move_clocks after update of state on proceedings for each row
        when (old.state is distinct from new.state) execute function move_clocks();
    `);
  }
}
