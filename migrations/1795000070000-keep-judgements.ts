import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only.ts';

/**
 * What a person said about one unit text counts in later searches of the same words in the same country, until it is
 * undone. Each searched text keeps the words and keys it was searched by and what the search could see, so that whatever
 * was recorded since, and could change its candidates, is found by reading.
 */
export class KeepJudgements1795000070000 extends ForwardOnly {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(JUDGEMENTS);
    await runner.query(SEARCHED);
    await runner.query(KEYS);
  }
}

const JUDGEMENTS = `
  alter table match_judgements add column country text, add column unit_text text, add column judged_form text;
  update match_judgements j set country = n.country, unit_text = t.unit_text,
    judged_form = nullif(btrim(regexp_replace(lower(t.unit_text), '[^[:alnum:]]+', ' ', 'g')), '')
  from nominations n left join request_unit_texts t on t.id = n.unit_text_id where n.id = j.nomination_id;
  alter table match_judgements alter column country set not null;
  create index match_judgements_form on match_judgements (country, md5(judged_form))
    where judgement in ('confirmed', 'rejected');
  create index match_judgements_unit on match_judgements (unit_id, id) where unit_id is not null;
  comment on column match_judgements.judged_form is 'The words of unit_text without case, marks and punctuation: where they come again in the country, the judgement counts. Null where the row names no unit.';

  create table match_judgement_undos (
    judgement_id uuid constraint match_judgement_undos_once primary key references match_judgements,
    reason text not null check (btrim(reason) <> ''),
    at timestamptz not null,
    account_id uuid not null references accounts,
    person_id uuid not null
  );
  grant select, insert on match_judgement_undos to plumbline_app;
`;

/** A row's own transaction is found in its xmin; whether a search saw it is exact however long that transaction took. */
const SEARCHED = `
  alter table screened_texts add column keys text[] not null default '{}', add column judged_form text,
    add column seen pg_snapshot;
  comment on column screened_texts.seen is 'What was committed when the candidates were read. Null for searches older than this column.';
  create index unit_claims_recorded on unit_claims (recorded_at);

  create function written_by(xmin xid) returns xid8 language sql stable parallel safe as $$
    select case when low <= current then (epoch * 4294967296 + low)::text::xid8
                else ((epoch - 1) * 4294967296 + low)::text::xid8 end
    from (select xmin::text::bigint as low, now_at / 4294967296 as epoch, now_at % 4294967296 as current
          from (select pg_snapshot_xmax(pg_current_snapshot())::text::bigint as now_at) as counter) as parts
  $$;
  comment on function written_by(xid) is 'The transaction in a row''s xmin, by its whole number.';
`;

/** A key is looked up within a country: "1st" of every country is a long list, "1st" of one is short. */
const KEYS = `
  create function in_country(country text, keys text[]) returns text[] language sql immutable parallel safe as $$
    select coalesce(array_agg(country || ' ' || key), '{}') from unnest(keys) as key
  $$;
  drop index unit_names_keys;
  create index unit_names_keys on unit_names using gin (in_country(country, keys)) where retired_at is null;
`;
