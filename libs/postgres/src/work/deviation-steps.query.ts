import { PROFILE } from '../deviations/deviation-columns.ts';

/** The name of the forum of the deviation `w`. */
const NAME = `(select ${PROFILE} ->> 'name' from deviations d where d.id = w.id)`;

/** Of its countries the first that is asked for; the others stand beside it. */
const COUNTRY = `coalesce((select c.iso from unnest(w.countries) with ordinality c (iso, at)
       where c.iso = any($1) order by c.at limit 1), w.countries[1])`;

/*
 * Deviations that wait for the second signature, as steps. They are few, so they are found where they stand, by any of their
 * countries, and have no rows of their own. The parameters are those of work.query.ts.
 */
const stepsWhere = (whose: string): string => `
  (select 'deviation' as kind, w.id, 'sign' as queue, ${COUNTRY} as country, null::uuid as case_id,
     null::uuid as proceeding_id, case when cardinality(w.authority_ids) = 1 then w.authority_ids[1] end as authority_id,
     'proposed' as state, 'Sign the deviation as the second person, or leave it unsigned.' as words,
     array['deciding-official'] as roles, '{}'::text[] as offices, w.proposed_at as since
   from deviations w where w.expires_on >= $15::date and ($1::text[] is null or w.countries && $1) and ${whose}
     and not exists (select 1 from deviation_signatures g where g.deviation_id = w.id)
     and not exists (select 1 from deviation_endings e where e.deviation_id = w.id)
     and ($7::text is null or $7 = any(w.authority_ids)) and ($8::text is null or $8 = 'proposed')
     and ($9::timestamptz is null or w.proposed_at <= $9)
     and ($10::text is null or to_tsvector('simple', ${NAME}) @@ to_tsquery('simple', $10))
     and ($11::timestamptz is null or (w.proposed_at, w.id, 'sign') > ($11, $12::uuid, $13::text))
   order by w.proposed_at, w.id limit $14)`;

/** Those that the reader could sign; for who reads everything, all of them. */
export const DEVIATIONS_TO_SIGN = stepsWhere(
  `($5 or ('deciding-official' = any($4::text[]) and w.proposed_by_person <> $2))`,
);

/** Those that the reader proposed and another person has to sign; for who reads everything, all of them. */
export const DEVIATIONS_PROPOSED = stepsWhere('($5 or w.proposed_by_person = $2)');
