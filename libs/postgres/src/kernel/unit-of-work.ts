import type { PgBoss } from 'pg-boss';
import type { DataSource, EntityManager } from 'typeorm';
import { QueryFailedError } from 'typeorm';
import type { Actor, Clock, Ids, Outcome, Refusal, Transaction, UnitOfWork } from '#casework';
import { refused } from '#casework';
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

const SERIALIZATION_FAILURE = '40001';
const DEADLOCK = '40P01';
const LOCK_NOT_AVAILABLE = '55P03';

const WAITED_TOO_LONG = refused(
  'conflict',
  'act.waited-too-long',
  'Somebody else is acting on the same thing and has not finished. Nothing was changed; read it again and try again.',
).refusal;

function refusalOf(error: unknown): Refusal {
  if (error instanceof RolledBack) return error.refusal;
  if (codeOf(error) === LOCK_NOT_AVAILABLE) return WAITED_TOO_LONG;
  const refusal = error instanceof QueryFailedError ? refusalOfConstraint(error.driverError) : undefined;
  if (refusal === undefined) throw error;
  return refusal;
}

function isWorthRetrying(error: unknown): boolean {
  const code = codeOf(error);
  return code === SERIALIZATION_FAILURE || code === DEADLOCK;
}

const codeOf = (error: unknown): string | undefined =>
  error instanceof QueryFailedError ? (error.driverError as { code?: string }).code : undefined;
