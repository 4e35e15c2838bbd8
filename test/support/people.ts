import type { Actor, Office, Role } from '#casework';
import { addAccount, PERMISSIONS, SYSTEM } from '#casework';
import type { TestApi } from './api.ts';
import { fetchAnew } from './fetch-anew.ts';

/** What came back: the status, and the body read as JSON where it is JSON. */
export interface Reply<Body = Record<string, unknown>> {
  readonly status: number;
  readonly body: Body;
  readonly headers: Headers;
}

/** A body that is not JSON. */
export type Bytes = string | Uint8Array | ReadableStream<Uint8Array>;

/** Someone signed in over HTTP, with their own cookie and token. */
export interface Caller {
  readonly actor: Actor;
  /** The cookie of the session. */
  readonly cookie: string;
  get<Body = Record<string, never>>(path: string): Promise<Reply<Body>>;
  send<Body = Record<string, never>>(method: string, path: string, body?: unknown): Promise<Reply<Body>>;
  /** The same session at another server of the same database. */
  at(address: string): Caller;
  /** A body that is not JSON: a file. */
  upload<Body = Record<string, never>>(path: string, bytes: Bytes, type: string): Promise<Reply<Body>>;
}

export interface Person {
  readonly role: Role | readonly Role[];
  readonly office?: Office;
  readonly portfolio?: readonly string[];
  readonly name?: string;
  readonly personId?: string;
}

/** The password of every account made here. */
export const USUAL_PASSWORD = 'a long enough password';
const ADMINISTRATOR: Actor = { ...SYSTEM, roles: ['administrator'] };

const USUAL_OFFICE: Readonly<Record<Role, Office>> = {
  'outside-submitter': 'outside',
  'post-vetter': 'post',
  analyst: 'human-rights-bureau',
  'legal-adviser': 'legal',
  'deciding-official': 'secretary-of-state',
  'legislative-affairs': 'regional-bureau',
  inspector: 'inspectorate',
  administrator: 'systems',
};

let count = 0;

/** Adds an account of this kind and signs it in over HTTP, as a person would. */
export async function signInAs(api: Pick<TestApi, 'address' | 'app'>, person: Person): Promise<Caller> {
  const roles = [person.role].flat();
  const email = `${roles[0]}-${(count += 1)}@plumbline.example`;
  const add = api.app.get<ReturnType<typeof addAccount>>(addAccount);
  const office = person.office ?? USUAL_OFFICE[roles[0] as Role];
  const { name = email, portfolio = 'all' } = person;
  const added = await add(ADMINISTRATOR, {
    email,
    name,
    roles,
    office,
    portfolio,
    password: USUAL_PASSWORD,
    ...(person.personId !== undefined && { personId: person.personId }),
  });
  if (!added.ok) throw new Error(added.refusal.message);
  return signIn(api.address, email);
}

/** Signs in with the tests' password. */
export async function signIn(address: string, email: string, password = USUAL_PASSWORD): Promise<Caller> {
  const begun = await call(address, { method: 'POST', path: '/api/session', body: { email, password } });
  if (begun.status !== 200)
    throw new Error(`Sign-in answered ${begun.status}: ${JSON.stringify(begun.body)}`);
  const cookie = begun.headers.get('set-cookie')?.split(';')[0] ?? '';
  const { actor, csrfToken } = begun.body as unknown as { actor: Actor; csrfToken: string };
  return callerAt(address, { actor, cookie, csrfToken });
}

interface Session {
  readonly actor: Actor;
  readonly cookie: string;
  readonly csrfToken: string;
}

function callerAt(address: string, session: Session): Caller {
  const { actor, cookie, csrfToken } = session;
  const headers = { cookie, 'x-csrf-token': csrfToken };
  return {
    actor,
    cookie,
    at: (other) => callerAt(other, session),
    get: (path) => call(address, { method: 'GET', path, headers }),
    send: (method, path, body) => call(address, { method, path, body, headers }),
    upload: (path, bytes, type) =>
      call(address, { method: 'POST', path, bytes, headers: { ...headers, 'content-type': type } }),
  };
}

interface Call {
  readonly method: string;
  readonly path: string;
  readonly body?: unknown;
  readonly bytes?: Bytes;
  readonly headers?: Record<string, string>;
}

/** One request, without a session unless its headers carry one. */
export async function call<Body>(
  address: string,
  { method, path, body, bytes, headers }: Call,
): Promise<Reply<Body>> {
  const json = body === undefined ? {} : { 'content-type': 'application/json' };
  const response = await fetchAnew(address + path, {
    method,
    headers: { ...json, ...headers },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    ...(bytes !== undefined && { body: bytes, duplex: 'half' }),
  } as RequestInit);
  const isStream = response.headers.get('content-type')?.startsWith('text/event-stream') === true;
  const text = isStream ? await leave(response) : await response.text();
  const isJson = response.headers.get('content-type')?.includes('json') === true;
  return {
    status: response.status,
    body: (isJson && text !== '' ? JSON.parse(text) : text) as Body,
    headers: response.headers,
  };
}

/** A stream of events does not end by itself: whoever only asks whether it opens hangs up. */
async function leave({ body }: Response): Promise<string> {
  await body?.cancel();
  return '';
}

/** The roles that carry a permission. */
export const rolesWith = (permission: keyof typeof PERMISSIONS): readonly Role[] => PERMISSIONS[permission];
