import { hash, verify } from '@node-rs/argon2';
import type { PasswordHasher } from '#casework';

/** Argon2id with 19 MiB, two passes and one lane: the least that OWASP recommends, so that sign-in stays fast on a laptop. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const argon2Hasher: PasswordHasher = {
  hash: (password) => hash(password, COST),
  verify: (stored, password) => verify(stored, password),
};
