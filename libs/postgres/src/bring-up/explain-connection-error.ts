import { databaseFailure, type DatabaseFailure } from './database-failure.ts';

type Explain = (setting: string) => readonly [DatabaseFailure['code'], string];

const unreachable: Explain = (setting) => [
  'database.unreachable',
  `No PostgreSQL answers at the address in ${setting}. Start that server, correct ${setting}, or leave it out to use the PostgreSQL that Plumbline brings.`,
];
const denied: Explain = (setting) => [
  'database.denied',
  `PostgreSQL refuses the account or password in ${setting}. Correct it; passwords with special characters must be percent-encoded.`,
];
const encrypted: Explain = (setting) => [
  'database.encryption',
  `The encrypted connection of ${setting} failed: the server's certificate is not trusted, or one side asks for encryption and the other has none. Set sslmode and sslrootcert in ${setting} to suit the server.`,
];
const notNow: Explain = (setting) => [
  'database.not-now',
  `The PostgreSQL at ${setting} is starting, stopping or full, and takes no connection now. Try again in a moment; if it is full, raise its max_connections.`,
];
const missing: Explain = (setting) => [
  'database.missing',
  `The database named in ${setting} does not exist on that server. Create it ("create database …"), or correct the name.`,
];

/** By the system's error code, or by SQLSTATE (PostgreSQL 18 documentation, appendix A). */
const BY_CODE: Readonly<Record<string, Explain>> = {
  ECONNREFUSED: unreachable,
  ENOTFOUND: unreachable,
  EAI_AGAIN: unreachable,
  ETIMEDOUT: unreachable,
  EHOSTUNREACH: unreachable,
  ENETUNREACH: unreachable,
  ECONNRESET: unreachable,
  EPIPE: unreachable,
  ENOENT: unreachable,
  '28000': denied,
  '28P01': denied,
  '3D000': missing,
  '42501': (setting) => [
    'database.not-permitted',
    `The account in ${setting} may not do what this needs. It must own the database, and may need the attribute CREATEROLE.`,
  ],
  '53300': notNow,
  '57P03': notNow,
  '57P01': notNow,
  SELF_SIGNED_CERT_IN_CHAIN: encrypted,
  DEPTH_ZERO_SELF_SIGNED_CERT: encrypted,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: encrypted,
  CERT_HAS_EXPIRED: encrypted,
  ERR_TLS_CERT_ALTNAME_INVALID: encrypted,
};

const BY_WORDS: readonly (readonly [RegExp, Explain])[] = [
  [/does not support SSL|SSL\/TLS required|no pg_hba.conf entry.*no encryption/i, encrypted],
  [/timeout expired|connection timeout|Connection terminated/i, unreachable],
  [/not currently accepting connections/i, notNow],
  [/password must be a string|SASL/i, denied],
  [
    /Invalid URL/i,
    (setting) => [
      'database.bad-address',
      `${setting} is not an address like postgres://user:password@host:5432/database.`,
    ],
  ],
];

/**
 * Turns an error of the driver into a sentence, or undefined where it is none about the connection (a bug: let it be
 * thrown). The sentence names the setting; the driver's own words may hold the password, and are not passed on.
 */
export function explainConnectionError(error: unknown, setting: string): DatabaseFailure | undefined {
  const explain = explanationOf(error);
  return explain && databaseFailure(...explain(setting));
}

function explanationOf(error: unknown): Explain | undefined {
  if (error instanceof AggregateError) return explanationOf(error.errors[0]);
  const { code = '', message = '' } = error as { code?: string; message?: string };
  return BY_WORDS.find(([words]) => words.test(message))?.[1] ?? BY_CODE[code];
}
