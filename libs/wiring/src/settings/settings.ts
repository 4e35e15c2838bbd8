import { optional, setting, type Setting } from './setting.ts';
import { file, networks, postgresAddress, webAddress, whole, word, yesOrNo } from './value-readers.ts';

const LARGEST_PORT = 65_535;

const LARGEST_FILE_MEBIBYTES = 1_048_576;

/** Every setting there is. The help of `plumbline start` and the README's table are made from this list. */
export const SETTINGS = {
  home: setting('PLUMBLINE_HOME', '.plumbline', 'Folder of the database, secrets and evidence.', file),
  host: setting(
    'HOST',
    '127.0.0.1',
    'Address to listen on. Keep to loopback unless a proxy with TLS is in front.',
    word,
  ),
  port: setting('PORT', '4711', 'Port to listen on; 0 takes any free one.', whole(0, LARGEST_PORT)),
  databaseUrl: optional(
    'DATABASE_URL',
    'PostgreSQL 15 to 18, as the account that owns the database; migrations run under it. Without it Plumbline brings its own.',
    postgresAddress,
  ),
  databaseAppUrl: optional(
    'DATABASE_APP_URL',
    'The same database under the application’s own account. Without it one is made; set it where several machines share a database.',
    postgresAddress,
  ),
  connections: setting(
    'PLUMBLINE_CONNECTIONS',
    '20',
    'Connections to the database for each process.',
    whole(2, 500),
  ),
  demo: setting('PLUMBLINE_DEMO', 'yes', 'Load the fictional demo and its accounts.', yesOrNo),
  workers: setting(
    'PLUMBLINE_WORKERS',
    '1',
    'Workers inside the API’s process; 0 leaves jobs to "plumbline worker".',
    whole(0, 8),
  ),
  threads: optional(
    'PLUMBLINE_THREADS',
    'Threads of a worker that compare names; one fewer than there are processors, 1 to 4, where left out. 0: none, and a search holds up the rest of its process.',
    whole(0, 16),
  ),
  secureCookie: setting(
    'PLUMBLINE_SECURE_COOKIE',
    'no',
    'Send the session cookie over HTTPS only; set it wherever a proxy with TLS is in front.',
    yesOrNo,
  ),
  trustedProxies: optional(
    'PLUMBLINE_TRUSTED_PROXIES',
    'Addresses or networks of the proxies in front, comma-separated; only what they say of the caller (X-Forwarded-For, -Proto) is believed.',
    networks,
  ),
  address: optional(
    'PLUMBLINE_ADDRESS',
    'Address under which browsers reach it, such as https://plumbline.example.org. Passkeys are bound to it; where it is left out they work at http://localhost:PORT alone.',
    webAddress,
  ),
  idleMinutes: setting(
    'PLUMBLINE_IDLE_MINUTES',
    '30',
    'A session without requests ends after so many minutes.',
    whole(1, 1440),
  ),
  longestHours: setting(
    'PLUMBLINE_LONGEST_HOURS',
    '12',
    'Any session ends after so many hours.',
    whole(1, 168),
  ),
  confirmMinutes: setting(
    'PLUMBLINE_CONFIRM_MINUTES',
    '10',
    'Signing asks for the password or a passkey again when it was given more than so many minutes ago.',
    whole(1, 1440),
  ),
  sessionSecretFile: setting(
    'PLUMBLINE_SESSION_SECRET_FILE',
    '$PLUMBLINE_HOME/session-secret',
    'Secret that signs session cookies; made when missing.',
    file,
  ),
  ledgerOrigin: setting(
    'PLUMBLINE_LEDGER_ORIGIN',
    'plumbline.example/ledger',
    'Name of the ledger in its signed heads.',
    word,
  ),
  ledgerKeyFile: setting(
    'PLUMBLINE_LEDGER_KEY_FILE',
    '$PLUMBLINE_HOME/ledger-key',
    'Ed25519 key that signs the ledger’s heads; made when missing.',
    file,
  ),
  checkpointFile: setting(
    'PLUMBLINE_CHECKPOINT_FILE',
    '$PLUMBLINE_HOME/checkpoints',
    'Signed heads, kept outside the database. Copy it elsewhere.',
    file,
  ),
  evidenceFolder: setting(
    'PLUMBLINE_EVIDENCE',
    '$PLUMBLINE_HOME/evidence',
    'Folder of evidence files.',
    file,
  ),
  evidenceLargest: setting(
    'PLUMBLINE_EVIDENCE_LARGEST',
    '2048',
    'Largest evidence file, in MiB.',
    whole(1, LARGEST_FILE_MEBIBYTES),
  ),
  account: optional(
    'PLUMBLINE_ACCOUNT',
    'E-mail address of the account that commands act as (or --as).',
    word,
  ),
} satisfies Record<string, Setting<unknown>>;

type Read<S> = S extends Setting<infer Value> ? Value : never;

/** The settings, parsed once. Nothing else reads the environment. */
export type Settings = {
  readonly [Key in keyof typeof SETTINGS]: Exclude<Read<(typeof SETTINGS)[Key]>, { mustBe: string }>;
};
