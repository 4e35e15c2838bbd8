import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Refusal, Role } from '#casework';
import { PERMISSIONS, ROLES } from '#casework';
import type { Route } from '../../apps/api/src/kernel/list-routes.ts';
import { PermissionCheck } from '../../apps/api/src/kernel/permission-check.ts';
import type { TestApi } from '../support/api.ts';
import { startApi } from '../support/api.ts';
import type { Caller, Reply } from '../support/people.ts';
import { call, signInAs } from '../support/people.ts';
import { attempt, cookieOf, plantAccount } from '../support/visitor.ts';

const NOBODY = '00000000-0000-7000-8000-000000000000';
const concrete = (path: string, id = NOBODY) => path.replaceAll(/:[A-Za-z]+/g, id);
const isGuarded = (route: Route) => route.requirement !== undefined && 'permission' in route.requirement;

interface Hostile {
  readonly body?: unknown;
  readonly query?: string;
  readonly id?: string;
}
const DEEP = JSON.parse(`${'{"a":'.repeat(500)}1${'}'.repeat(500)}`) as unknown;
const HOSTILE: readonly [string, Hostile][] = [
  ['an empty object', { body: {} }],
  ['a list', { body: [] }],
  ['a list of objects', { body: [{}, {}] }],
  [
    'fields of the wrong kinds',
    { body: { revision: 'x', id: 1, rows: 7, units: {}, roles: [[]], reason: {} } },
  ],
  ['something very deep', { body: DEEP }],
  ['words that are statements elsewhere', { body: { name: "'; drop table accounts; --", id: '$where' } }],
  ['identifiers that are none', { body: {}, id: '17' }],
  ['identifiers with quotation marks', { body: {}, id: '%27%20or%201=1--' }],
  ['identifiers that hold nothing', { body: {}, id: '%00' }],
  ['a query that nobody asked for', { body: {}, query: '?limit=-1&after=x&limit[]=1&__proto__[x]=1' }],
  ['a query twice', { body: {}, query: '?limit=1&limit=2&country=a&country=b' }],
  ['a query with a NUL', { body: {}, query: '?after=%00&q=%00&country=%00&unit=%00&instrument=%00' }],
];
/** What only the program itself would say. */
const LEAKS =
  /node_modules|\bat \S+\.[jt]s:|QueryFailed|TypeError|syntax error|relation "|invalid input syntax/;

/** What is wrong with an answer to something hostile. */
function wrongIn(
  { status, body }: Reply<unknown> = { status: 0, body: '', headers: new Headers() },
): string[] {
  const refusal = JSON.stringify(refusalOf(body) ?? '');
  return [
    ...(status === 0 || status >= 500 ? [`status ${status}`] : []),
    ...(status >= 400 && refusalOf(body)?.message === undefined ? ['no refusal'] : []),
    ...(LEAKS.test(refusal) ? [refusal] : []),
  ];
}

/** Some role that holds the permission. */
function someoneWho(requirement: Route['requirement']): Role {
  const permission =
    requirement !== undefined && 'permission' in requirement ? requirement.permission : undefined;
  return permission === undefined ? 'analyst' : PERMISSIONS[permission][0];
}

let api: TestApi;
let routes: readonly Route[];
const callers = new Map<Role, Caller>();

beforeAll(async () => {
  api = await startApi();
  routes = api.app.get(PermissionCheck).routes();
  for (const role of ROLES) callers.set(role, await signInAs(api, { role }));
});

afterAll(() => api?.close());

const refusalOf = (body: unknown): Refusal | undefined =>
  (body as { refusal?: Refusal } | undefined)?.refusal;

describe('every route', () => {
  test('there are routes, and each says who may call it', () => {
    expect(routes.length).toBeGreaterThan(10);
    expect(routes.filter((route) => route.requirement === undefined)).toEqual([]);
  });

  test('refuses whoever is not signed in', async () => {
    for (const { method, path } of routes.filter(isGuarded)) {
      const reply = await call(api.address, { method, path: concrete(path) });
      expect({ method, path, status: reply.status }).toEqual({ method, path, status: 401 });
    }
  });

  test.each([...ROLES])(
    'lets the %s in where the table of permissions says so, and nowhere else',
    async (role) => {
      const caller = callers.get(role);
      for (const { method, path, requirement } of routes.filter(isGuarded)) {
        if (method === 'DELETE' && path === '/api/session') continue; // would sign the caller out
        if (requirement === undefined || !('permission' in requirement)) continue;
        const reply = await caller?.send(method, concrete(path));
        const allowed = (PERMISSIONS[requirement.permission] as readonly Role[]).includes(role);
        const lacksPermission = refusalOf(reply?.body)?.code === 'permission.missing';
        expect({ role, method, path, lacksPermission, broken: reply?.status === 500 }).toEqual({
          role,
          method,
          path,
          lacksPermission: !allowed,
          broken: false,
        });
      }
    },
  );

  test('that changes something refuses whoever does not carry the session’s token', async () => {
    const changing = routes.filter(isGuarded).filter(({ method }) => method !== 'GET');
    expect(changing.length).toBeGreaterThan(10);
    const email = 'token-less@plumbline.example';
    await plantAccount(api, email);
    const begun = await attempt(api.address, email);
    const cookie = cookieOf(begun).pair;
    for (const token of [{}, { 'x-csrf-token': 'A'.repeat(43) }])
      for (const { method, path } of changing) {
        const reply = await call(api.address, {
          method,
          path: concrete(path),
          headers: { cookie, ...token },
        });
        const { status } = reply;
        expect({ method, path, status, code: refusalOf(reply.body)?.code }).toEqual({
          method,
          path,
          status: 403,
          code: 'session.no-token',
        });
      }
    expect(
      (await call(api.address, { method: 'GET', path: '/api/session', headers: { cookie } })).status,
    ).toBe(200);
  });

  test('that changes something refuses a page of another site, even with cookie and token', async () => {
    const email = 'lured@plumbline.example';
    await plantAccount(api, email);
    const begun = await attempt(api.address, email);
    const headers = {
      cookie: cookieOf(begun).pair,
      'x-csrf-token': String(begun.body['csrfToken']),
      'sec-fetch-site': 'cross-site',
    };
    for (const { method, path } of routes.filter(({ method }) => method !== 'GET')) {
      const reply = await call(api.address, { method, path: concrete(path), headers });
      const code = refusalOf(reply.body)?.code;
      expect({ method, path, code }).toEqual({ method, path, code: 'request.other-site' });
    }
  });

  test.each(HOSTILE)(
    'answers %s with a refusal in our own shape, never with a defect',
    async (_what, { body, query = '', id = NOBODY }) => {
      for (const { method, path, requirement } of routes.filter(isGuarded)) {
        if (path.startsWith('/api/session')) continue; // would sign the caller out
        const caller = callers.get(someoneWho(requirement));
        const reply = await caller?.send(
          method,
          concrete(path, id) + query,
          method === 'GET' ? undefined : body,
        );
        expect({ method, path, wrong: wrongIn(reply) }).toEqual({ method, path, wrong: [] });
      }
    },
  );
});

describe('roles that stand apart', () => {
  const of = (role: Role) =>
    Object.entries(PERMISSIONS)
      .filter(([, roles]) => (roles as readonly Role[]).includes(role))
      .map(([permission]) => permission);

  test('the inspector reads, and changes nothing', () => {
    const changing = of('inspector').filter((permission) => !/\.(read|verify)$/.test(permission));
    expect(changing).toEqual([]);
  });

  test('the administrator sees no case content', () => {
    expect(of('administrator').sort()).toEqual(
      [
        'account.manage',
        'account.read',
        'country.read',
        'law.read',
        'session.read',
        'settings.manage',
        'settings.read',
      ].sort(),
    );
  });
});
