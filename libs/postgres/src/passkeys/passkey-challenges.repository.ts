import type { DataSource } from 'typeorm';
import type { PasskeyChallenge, PasskeyChallenges } from '#casework';

/** A session has as many open at once, in as many windows; the oldest gives way. */
const OPEN_AT_ONCE = 8;

/** Challenges in PostgreSQL, so that any API process takes the answer. What is too old is swept when one is kept. */
export class PasskeyChallengesRepository implements PasskeyChallenges {
  constructor(private readonly dataSource: DataSource) {}

  async keep(challenge: PasskeyChallenge, now: string): Promise<void> {
    const { accountId, sessionHash, purpose, expiresAt } = challenge;
    await this.dataSource.query(
      `delete from passkey_challenges where expires_at <= $1 or challenge in (
         select challenge from passkey_challenges where session_hash = $2 order by expires_at desc offset $3)`,
      [now, sessionHash, OPEN_AT_ONCE - 1],
    );
    await this.dataSource.query(
      `insert into passkey_challenges (challenge, account_id, session_hash, purpose, expires_at)
       values ($1, $2, $3, $4, $5)`,
      [challenge.challenge, accountId, sessionHash, purpose, expiresAt],
    );
  }

  async spend(spent: Omit<PasskeyChallenge, 'expiresAt'>, now: string): Promise<boolean> {
    const { challenge, accountId, sessionHash, purpose } = spent;
    const [rows]: [unknown[], number] = await this.dataSource.query(
      `delete from passkey_challenges where challenge = $1 and account_id = $2 and session_hash = $3
         and purpose = $4 and expires_at > $5 returning challenge`,
      [challenge, accountId, sessionHash, purpose, now],
    );
    return rows.length === 1;
  }
}
