import pg from 'pg';
import type { Actor, Refusal } from '#casework';
import { addAccount, SYSTEM } from '#casework';
import type { TestApi } from './api.ts';
import { call, type Reply } from './people.ts';

/** The password of every account made here. */
export const PASSWORD = 'seven lamps on the quay';

const ADMINISTRATOR: Actor = { ...SYSTEM, roles: ['administrator'] };

/** Adds an analyst's account that nobody has signed in to; gives its identifier. */
export async function plantAccount(api: TestApi, email: string): Promise<string> {
  const add = api.app.get<ReturnType<typeof addAccount>>(addAccount);
  const outcome = await add(ADMINISTRATOR, {
    email,
    name: 'Somebody Invented',
    roles: ['analyst'],
    office: 'human-rights-bureau',
    portfolio: 'all',
    password: PASSWORD,
  });
  if (!outcome.ok) throw new Error(outcome.refusal.message);
  return outcome.value.id;
}

interface Attempt {
  readonly password?: string;
  readonly headers?: Record<string, string>;
}

/** One try to sign in. */
export const attempt = (
  address: string,
  email: string,
  { password = PASSWORD, headers = {} }: Attempt = {},
): Promise<Reply<Record<string, unknown>>> =>
  call(address, { method: 'POST', path: '/api/session', body: { email, password }, headers });

/** The cookie of an answer as it is sent back, and its attributes. */
export function cookieOf(reply: Reply<unknown>): { readonly pair: string; readonly attributes: string[] } {
  const [pair = '', ...attributes] = (reply.headers.get('set-cookie') ?? '').split('; ');
  return { pair, attributes: attributes.map((one) => one.toLowerCase()) };
}

/** The refusal in a body. */
export const refusalIn = (body: unknown): Refusal | undefined =>
  (body as { refusal?: Refusal } | undefined)?.refusal;

/** Statements as the owner of the tables. */
export async function asOwner<Row extends pg.QueryResultRow>(
  api: Pick<TestApi, 'database'>,
  text: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const client = new pg.Client({ connectionString: api.database.ownerUrl });
  await client.connect();
  try {
    return (await client.query<Row>(text, values)).rows;
  } finally {
    await client.end();
  }
}

/** What the ledger says of an account, oldest first. */
export async function ledgerOf(api: TestApi, accountId: string) {
  const rows = await asOwner<{ act: string; body: string }>(
    api,
    'select act, body from ledger_entries where chain = $1 order by sequence',
    [`account:${accountId}`],
  );
  return rows.map(({ act, body }) => ({ act, body }));
}
