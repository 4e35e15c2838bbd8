import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Caller } from '../../support/people.ts';

/** A page as somebody opens it: whose it is to see, and at which address of the demo. */
export interface Place {
  /** As the page's own folder writes it, with `:name`. */
  readonly pattern: string;
  /** Before the @ of a demo account; `nobody` for a page that is open to everyone. */
  readonly role: string;
  readonly address: string;
  /** Names its pictures. */
  readonly name: string;
}

/** Where `:name` of a page is found in the demo: the list that the API gives, and what to take of it. */
interface Finder {
  readonly list: string;
  readonly take: (body: Body) => string | undefined;
}

interface One {
  readonly id: string;
  readonly title?: string | null;
  readonly country?: string;
  readonly iso?: string;
  readonly caseId?: string;
  readonly determinationId?: string;
  readonly because?: { readonly act: string; readonly proceedingId: string };
  readonly cases?: readonly { readonly id: string }[];
}
type Body = Readonly<Record<string, readonly One[]>>;

const first = (list: string, key: string): Finder => ({ list, take: (body) => body[key]?.[0]?.id });

const CASE: Finder = {
  list: '/api/cases?limit=200',
  take: ({ cases }) => cases?.find(({ title }) => title === 'Detention at Lower Example, 2025')?.id,
};

const RESTORED: Finder = {
  list: '/api/editions',
  take: ({ editions }) =>
    editions?.find(({ because }) => because?.act === 'restoration.determined')?.because?.proceedingId,
};

/** Whose page it is, and where its identifier comes from. */
const DETAILS: Readonly<Record<string, readonly [role: string, finder: Finder]>> = {
  '/administration/accounts/:id': ['admin', first('/api/accounts', 'accounts')],
  '/cases/:id': ['analyst', CASE],
  '/cases/:id/evidence': ['analyst', CASE],
  '/cases/:id/incidents': ['analyst', CASE],
  '/cases/:id/use-conditions': ['lawyer', first('/api/cases?subject=country&country=QN', 'cases')],
  '/countries/:code': ['lawyer', { list: '/api/cases', take: () => 'QM' }],
  '/determinations/:id': [
    'official',
    { list: '/api/bars', take: ({ bars }) => bars?.find(({ country }) => country === 'QM')?.determinationId },
  ],
  '/deviations/:id': ['lawyer', first('/api/deviations', 'deviations')],
  '/editions/:id': ['hill', first('/api/editions', 'editions')],
  '/information/:id': ['vetter', first('/api/information', 'information')],
  '/law/:id': ['lawyer', { list: '/api/authorities', take: () => 'us-22usc2378d' }],
  '/ledger/cases/:id': ['inspector', CASE],
  '/ledger/:id': ['inspector', first('/api/ledger/entries', 'entries')],
  '/notices/:id': ['hill', first('/api/notices', 'notices')],
  '/phase-outs/:id': ['hill', first('/api/phase-outs', 'phaseOuts')],
  '/proceedings/:id/sign/:act': ['official', RESTORED],
  '/requests/:id': ['vetter', first('/api/requests', 'requests')],
  '/transfers/:id': ['analyst', first('/api/transfers', 'transfers')],
  '/unit-imports/:id': ['analyst', first('/api/units/imports', 'imports')],
  '/units/:id': ['analyst', first('/api/units', 'units')],
};

/** Whose page it is, where the address says all. */
const ROLES: Readonly<Record<string, string>> = {
  '/administration': 'admin',
  '/administration/accounts': 'admin',
  '/administration/posts': 'admin',
  '/administration/steps': 'admin',
  '/agreements': 'hill',
  '/barred-units': 'nobody',
  '/bars': 'official',
  '/cases/new': 'analyst',
  '/clocks': 'hill',
  '/countries': 'lawyer',
  '/deviations': 'lawyer',
  '/deviations/new': 'lawyer',
  '/editions': 'hill',
  '/information/new': 'reporter',
  '/law': 'lawyer',
  '/ledger': 'inspector',
  '/ledger/verification': 'inspector',
  '/notices': 'hill',
  '/phase-outs': 'hill',
  '/phase-outs/new': 'hill',
  '/report': 'nobody',
  '/report/status': 'nobody',
  '/requests/new': 'vetter',
  '/requests': 'vetter',
  '/transfers': 'vetter',
  '/transfers/new': 'vetter',
};

const PAGES = path.resolve(import.meta.dirname, '../../../dist/web/pages.json');

/** Every page at an address of the demo, in the order of who sees it. Throws where the demo has nothing for a page. */
export async function findPlaces(callers: ReadonlyMap<string, Caller>): Promise<readonly Place[]> {
  const { paths } = JSON.parse(await readFile(PAGES, 'utf8')) as { paths: string[] };
  const places = await Promise.all(paths.map((pattern) => placeOf(pattern, callers)));
  return places.toSorted((one, other) => one.role.localeCompare(other.role));
}

async function placeOf(pattern: string, callers: ReadonlyMap<string, Caller>): Promise<Place> {
  const name = `every${pattern.replaceAll('/:', '-one-').replaceAll('/', '-').replaceAll(':', '')}`;
  const own = OF_TWO[pattern];
  if (own !== undefined) return { pattern, role: 'analyst', address: await own(callers), name };
  const [role, finder] = DETAILS[pattern] ?? [ROLES[pattern] ?? 'analyst', undefined];
  if (finder === undefined) return { pattern, role, address: pattern, name };
  const caller = callers.get(role);
  const { body } = (await caller?.get<Body>(finder.list)) ?? { body: {} };
  const found = finder.take(body);
  if (found === undefined) throw new Error(`The demo has nothing to show at ${pattern}.`);
  return { pattern, role, address: filled(pattern, found), name };
}

type Finding = (callers: ReadonlyMap<string, Caller>) => Promise<string>;

/** Pages whose address says two things, or that stand in a list of something else. */
const OF_TWO: Readonly<Record<string, Finding>> = {
  '/cases/:id/incidents/:incidentId': (callers) => worksheetOf(callers),
  '/evidence/:id': (callers) => evidenceOf(callers),
  '/units/:id/merge': (callers) => mergeOf(callers),
};

async function evidenceOf(callers: ReadonlyMap<string, Caller>): Promise<string> {
  const analyst = callers.get('analyst');
  const listed = await analyst?.get<Body>(CASE.list);
  const found = await analyst?.get<Body>(`/api/cases/${listed && CASE.take(listed.body)}/evidence`);
  return `/evidence/${found?.body['evidence']?.[0]?.id}`;
}

async function mergeOf(callers: ReadonlyMap<string, Caller>): Promise<string> {
  const reply = await callers.get('analyst')?.get<Body>('/api/units');
  const [kept, absorbed] = reply?.body['units'] ?? [];
  return `/units/${kept?.id}/merge?with=${absorbed?.id}`;
}

async function worksheetOf(callers: ReadonlyMap<string, Caller>): Promise<string> {
  const reply = await callers.get('analyst')?.get<Body>('/api/incidents');
  const incident = reply?.body['incidents']?.find(({ cases }) => cases?.[0] !== undefined);
  return `/cases/${incident?.cases?.[0]?.id}/incidents/${incident?.id}`;
}

/** The pattern with this for its first parameter. */
export const filled = (pattern: string, value: string): string =>
  pattern
    .replace(/:(id|code)/, value)
    .replace(':act', 'bar.reinstated')
    .replace(':incidentId', value);
