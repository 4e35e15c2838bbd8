import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only.ts';

/**
 * A queue narrowed by a state is walked state by state; everything that waits, whoever it is read by, in one order; and
 * notices are found by post-vetters among what only legislative affairs may do. Titles that everybody may search have their own words. No look is longer than its page.
 */
export class OrderWork1795000102000 extends ForwardOnly {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index work_items_states;
      create index work_items_state on work_items (queue, state, since, source_id);
      create index work_items_country_state on work_items (queue, country, state, since, source_id);
      create index work_items_all on work_items (since, source_id, queue);
      create index work_items_country_all on work_items (country, since, source_id, queue);
      create index cases_open_title_words on cases using gin (to_tsvector('simple', title)) where subject <> 'unit';
      create index work_items_post_vetter on work_items (since, source_id)
        where queue = 'notify' and 'post-vetter' = any (roles);
      create index work_items_country_post_vetter on work_items (country, since, source_id)
        where queue = 'notify' and 'post-vetter' = any (roles);
    `);
  }
}
