import type { PgBoss } from 'pg-boss';
import type { EntityManager } from 'typeorm';
import type { Actor, Ids } from '#casework';

/** What a repository is given: the transaction's connection, who acts, and the one time of the act. */
export interface Binding {
  readonly manager: EntityManager;
  readonly actor: Actor;
  readonly at: string;
  readonly ids: Ids;
  readonly boss: PgBoss;
}
