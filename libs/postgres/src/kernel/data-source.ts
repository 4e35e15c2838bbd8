import type { Pool } from 'pg';
import { DataSource } from 'typeorm';
import { ROWS } from './rows.ts';
import { SteadyClient } from './steady-client.ts';

/**
 * A pool of connections under one role. The application's role can insert into the record and read it; migrations run
 * under the owner's, in a data source of their own.
 *
 * `max` is the number of connections; a request waits at most ten seconds for one.
 */
export function createDataSource(url: string, max = 20): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    entities: ROWS,
    synchronize: false,
    applicationName: 'plumbline',
    extra: {
      ...{ Client: SteadyClient, max, connectionTimeoutMillis: 10_000 },
      options: '-c timezone=UTC -c lock_timeout=15s',
    },
  });
}

/** The pool under a data source, for libraries that bring their own SQL (the session store). */
export function poolOf(dataSource: DataSource): Pool {
  return (dataSource.driver as unknown as { master: Pool }).master;
}
