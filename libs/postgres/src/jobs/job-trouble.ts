import { iso } from '../requests/request-columns.ts';

/** The longest that an error's words may be. */
const LONGEST = 300;

/**
 * A `JobTrouble` out of the newest job of a name whose data has an id under a key, as one JSON object; null where it never
 * failed. The queue counts an attempt on when it is taken up again, and keeps what the last failure said.
 */
export const jobTrouble = (name: string, key: string, id: string): string => `(
  select case when job.output is not null and job.state <> 'completed' then json_build_object(
      'attempts', job.retry_count + (job.state in ('retry', 'failed'))::int,
      'words', left(coalesce(job.output ->> 'message', job.output #>> '{value,message}', 'it did not say why'), ${LONGEST}),
      'triesAgainAt', case when job.state = 'retry' then ${iso('job.start_after')} end,
      'givenUp', job.state = 'failed') end
  from pgboss.job where job.name = '${name}' and job.data ->> '${key}' = ${id}::text
  order by job.created_on desc limit 1)`;
