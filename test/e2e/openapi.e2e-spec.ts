import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Route } from '../../apps/api/src/kernel/list-routes.ts';
import { PermissionCheck } from '../../apps/api/src/kernel/permission-check.ts';
import type { TestApi } from '../support/api.ts';
import { startApi } from '../support/api.ts';
import { call } from '../support/people.ts';

interface Operation {
  readonly summary?: string;
  readonly description?: string;
  readonly security?: unknown[];
  readonly parameters?: { readonly name: string; readonly in: string; readonly schema?: object }[];
  readonly requestBody?: {
    readonly content: Record<string, { readonly schema: { $ref?: string } & object }>;
  };
  readonly responses: Record<
    string,
    { readonly content?: Record<string, { readonly schema: { $ref?: string } }> }
  >;
}
interface Document {
  readonly paths: Record<string, Record<string, Operation>>;
  readonly components: { readonly schemas: Record<string, object> };
}

let api: TestApi;
let routes: readonly Route[];
let document: Document;
beforeAll(async () => {
  api = await startApi();
  routes = api.app.get(PermissionCheck).routes();
  document = (await call<Document>(api.address, { method: 'GET', path: '/openapi.json' })).body;
});
afterAll(() => api?.close());

const operationOf = ({ method, path }: Route): Operation | undefined =>
  document.paths[path.replaceAll(/:([A-Za-z]+)/g, '{$1}')]?.[method.toLowerCase()];
const apiRoutes = () => routes.filter(({ path }) => path.startsWith('/api'));

describe('the document of the API', () => {
  test('has every route, with words, and how it refuses', () => {
    for (const route of apiRoutes()) {
      const operation = operationOf(route);
      expect({ route: route.handler, summary: operation?.summary }).toEqual({
        route: route.handler,
        summary: expect.stringMatching(/\S/),
      });
      expect(operation?.responses['default']?.content?.['application/json']?.schema.$ref).toBe(
        '#/components/schemas/Refused',
      );
    }
    expect(document.components.schemas['Refused']).toBeDefined();
  });

  test('says of every route who may call it, and of every change that it carries the token', () => {
    for (const route of apiRoutes()) {
      const operation = operationOf(route);
      const open = route.requirement !== undefined && 'public' in route.requirement;
      expect({ route: route.handler, says: operation?.description }).toEqual({
        route: route.handler,
        says: expect.stringContaining(open ? 'Open to everyone' : 'Permission `'),
      });
      const expected = open
        ? undefined
        : [route.method === 'GET' ? { session: [] } : { session: [], token: [] }];
      expect({ route: route.handler, security: operation?.security }).toEqual({
        route: route.handler,
        security: expected,
      });
    }
  });

  test('describes the body of every route that reads one', () => {
    const bodies = api.app
      .get(PermissionCheck)
      .routes()
      .filter(({ takesBody }) => takesBody);
    expect(bodies.length).toBeGreaterThan(5);
    for (const route of bodies) {
      const content = operationOf(route)?.requestBody?.content ?? {};
      expect({ route: route.handler, types: Object.keys(content).length > 0 }).toEqual({
        route: route.handler,
        types: true,
      });
      for (const { schema } of Object.values(content)) {
        const name = schema.$ref?.split('/').at(-1);
        const resolved = name === undefined ? schema : document.components.schemas[name];
        expect({ route: route.handler, resolved }).toEqual({
          route: route.handler,
          resolved: expect.any(Object),
        });
      }
    }
  });

  test('says what a route answers with, read from the handler itself, but for the few that write a stream', () => {
    const silent = apiRoutes().filter((route) => {
      const [status, answered] =
        Object.entries(operationOf(route)?.responses ?? {}).find(([code]) => code.startsWith('2')) ?? [];
      const [body] = Object.values(answered?.content ?? {});
      return status !== '204' && Object.keys(body?.schema ?? {}).length === 0;
    });
    expect(silent.map(({ handler }) => handler)).toContain('AnswerController.bulk');
    expect(silent.length).toBeLessThan(apiRoutes().length / 20);
  });

  test('names every parameter that stands in a path', () => {
    for (const route of apiRoutes()) {
      const named = (operationOf(route)?.parameters ?? [])
        .filter((one) => one.in === 'path')
        .map((one) => one.name);
      const inPath = [...route.path.matchAll(/:([A-Za-z]+)/g)].map(([, name]) => name);
      expect({ route: route.handler, named: named.sort() }).toEqual({
        route: route.handler,
        named: inPath.sort(),
      });
    }
  });

  test('refers to nothing that is not in it', () => {
    const text = JSON.stringify(document);
    const names = [...text.matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(([, name]) => name ?? '');
    expect(names.filter((name) => !(name in document.components.schemas))).toEqual([]);
  });
});

describe('the page of the API', () => {
  test('loads everything it names, of the types its policy allows, and has no script in itself', async () => {
    const page = await call<string>(api.address, { method: 'GET', path: '/docs' });
    expect(page.status).toBe(200);
    const scripts = [...page.body.matchAll(/<script([^>]*)>([^<]*)/g)];
    expect(scripts.length).toBeGreaterThan(0);
    expect(scripts.filter(([, , inside]) => inside?.trim() !== '')).toEqual([]);
    const named = [...page.body.matchAll(/(?:src|href)="([^"#]+)"/g)].map(([, address]) => address ?? '');
    expect(named.length).toBeGreaterThan(3);
    for (const address of named) {
      const { origin, pathname } = new URL(address, `${api.address}/docs`);
      expect(origin).toBe(api.address);
      const asset = await call(api.address, { method: 'GET', path: pathname });
      const type = /\.(\w+)$/.exec(pathname)?.[1] ?? '';
      const expected = { js: /javascript/, css: /text\/css/, png: /image\/png/ }[type] ?? /./;
      expect({ pathname, status: asset.status }).toEqual({ pathname, status: 200 });
      expect(asset.headers.get('content-type')).toMatch(expected);
    }
  });

  test('does not need what its policy forbids', async () => {
    const { headers } = await call(api.address, { method: 'GET', path: '/docs' });
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/script-src 'self'(;|$)/);
    const bundle = await call<string>(api.address, { method: 'GET', path: '/docs/swagger-ui-init.js' });
    expect(bundle.body).not.toMatch(/\beval\(|new Function\(/);
  });
});
