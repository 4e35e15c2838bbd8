import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Refusal, Role } from '#casework';
import { PERMISSIONS, ROLES } from '#casework';
import type { Route } from '../../apps/api/src/kernel/list-routes.ts';
import { PermissionCheck } from '../../apps/api/src/kernel/permission-check.ts';
import type { TestApi } from '../support/api.ts';
import { startApi } from '../support/api.ts';
import type { Caller } from '../support/people.ts';
import { call, signInAs } from '../support/people.ts';

const NOBODY = '00000000-0000-7000-8000-000000000000';
const concrete = (path: string) => path.replaceAll(/:[A-Za-z]+/g, NOBODY);
const isGuarded = (route: Route) => route.requirement !== undefined && 'permission' in route.requirement;

let api: TestApi;
let routes: readonly Route[];
const callers = new Map<Role, Caller>();

beforeAll(async () => {
  api = await startApi();
  routes = api.app.get(PermissionCheck).routes();
  for (const role of ROLES) callers.set(role, await signInAs(api, { role }));
}, 60_000);

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
    60_000,
  );

  test('refuses a change that does not carry the session token', async () => {
    const caller = callers.get('analyst');
    const session = await caller?.get<{ csrfToken: string }>('/api/session');
    expect(session?.status).toBe(200);
    const { status, body } = await withoutToken('POST', '/api/ledger/verification');
    expect(status).toBe(403);
    expect(refusalOf(body)?.code).toBe('session.no-token');
  });
});

async function withoutToken(method: string, path: string) {
  const email = 'token-less@plumbline.example';
  const person = await signInAs(api, { role: 'inspector', name: email });
  const begun = await call(api.address, {
    method: 'POST',
    path: '/api/session',
    body: { email: await emailOf(person), password: 'a long enough password' },
  });
  const cookie = begun.headers.get('set-cookie')?.split(';')[0] ?? '';
  return call(api.address, { method, path, body: {}, headers: { cookie } });
}

async function emailOf(person: Caller): Promise<string> {
  const administrator = callers.get('administrator');
  const reply = await administrator?.get<{ accounts: { id: string; email: string }[] }>('/api/accounts');
  return reply?.body.accounts.find((account) => account.id === person.actor.accountId)?.email ?? '';
}

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
