import type { PgBoss } from 'pg-boss';
import type { DataSource, EntityManager } from 'typeorm';
import { QueryFailedError } from 'typeorm';
import type { Actor, Clock, Ids, Outcome, Refusal, Transaction, UnitOfWork } from '#casework';
import { refusalOfConstraint } from './constraint-refusals.ts';
import { bindTransaction } from './bind-transaction.ts';

/** One PostgreSQL transaction per act, read committed; what must not interleave takes a row lock. */
export class PostgresUnitOfWork implements UnitOfWork {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly boss: PgBoss,
  ) {}

  async run<Value>(
    actor: Actor,
    work: (transaction: Transaction) => Promise<Outcome<Value>>,
  ): Promise<Outcome<Value>> {
    try {
      return await this.attempt(actor, work);
    } catch (error) {
      if (!isWorthRetrying(error)) throw error;
      return this.attempt(actor, work);
    }
  }

  private async attempt<Value>(
    actor: Actor,
    work: (transaction: Transaction) => Promise<Outcome<Value>>,
  ): Promise<Outcome<Value>> {
    try {
      return await this.dataSource.transaction(async (manager) => {
        const outcome = await work(this.bind(manager, actor));
        if (!outcome.ok) throw new RolledBack(outcome.refusal);
        return outcome;
      });
    } catch (error) {
      return { ok: false, refusal: refusalOf(error) };
    }
  }

  private bind(manager: EntityManager, actor: Actor): Transaction {
    return bindTransaction({ manager, actor, at: this.clock.now(), ids: this.ids, boss: this.boss });
  }
}

class RolledBack extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.message);
  }
}

function refusalOf(error: unknown): Refusal {
  if (error instanceof RolledBack) return error.refusal;
  const refusal = error instanceof QueryFailedError ? refusalOfConstraint(error.driverError) : undefined;
  if (refusal === undefined) throw error;
  return refusal;
}

const SERIALIZATION_FAILURE = '40001';
const DEADLOCK = '40P01';

function isWorthRetrying(error: unknown): boolean {
  const code = error instanceof QueryFailedError ? (error.driverError as { code?: string }).code : undefined;
  return code === SERIALIZATION_FAILURE || code === DEADLOCK;
}
