import type { BenchOptions } from './read-options.ts';
import type { Figure, Pair } from './figures.ts';
import { figureOf } from './figures.ts';
import { signIn } from './load.ts';
import type { Part } from './part.ts';
import { startPart } from './part.ts';
import type { BenchServer } from './server.ts';

const HEADER =
  'unit_id,name,aliases,country,classification,parent_id,parent_kind,site,area,member_of,valid_from,valid_to,valid_from_is_start,valid_open_ended,first_cited,last_cited,start_is_real,open_ended,source,confidence,note';
const FAN = 8;

/** Units as our own header has them: named, placed, dated, each under another. */
function unitFile(units: number): Uint8Array {
  const lines = Array.from({ length: units }, (_, i) => {
    const n = i + 1;
    const parent = n < FAN ? ',' : `u${Math.floor(n / FAN)},command`;
    return `u${n},${n} Bench Battalion,${n} Bn,NG,Army,${parent},Site ${n % 97},,,2004-06,,Y,Y,2004-06,2020,Y,N,"Bench Gazette, 7 June 2004",medium,`;
  });
  return Buffer.from(`${HEADER}\n${lines.join('\n')}\n`);
}

/** Units of a file imported into an empty registry, beside COPY of the rows they became. */
export async function measureImport(server: BenchServer, options: BenchOptions): Promise<readonly Figure[]> {
  const bytes = unitFile(options.rows);
  const bare = await startPart('bare', {});
  const [pairs, peaks]: [Pair[], number[]] = [[], []];
  let found = { rows: 0, bytes: 0 };
  for (let round = 0; round < options.rounds; round += 1) {
    const database = await server.clone();
    const core = await startPart('core', { appUrl: database.appUrl });
    await core.ask('countries');
    const prepared = await server.clone();
    await bare.ask('now', { url: prepared.adminUrl });
    const url = database.adminUrl;
    const since = await bare.ask<string>('now', { url });
    const ours = options.rows / (await core.ask<number>('import', { bytes }));
    found = await bare.ask('remember', { url, since });
    const limit = options.rows / (await bare.ask<number>('copy', { url: prepared.appUrl }));
    pairs.push({ ours, limit });
    peaks.push(await core.stop());
    await Promise.all([server.drop(database), server.drop(prepared)]);
  }
  const memory = { import: Math.max(...peaks), limit: await bare.stop() };
  const said = {
    measure: `Import of a file of ${options.rows.toLocaleString('en-US')} units`,
    unit: 'units',
    limit: `COPY of the ${found.rows.toLocaleString('en-US')} rows they became (${Math.round(found.bytes / 1024)} KiB)`,
    target: null,
  };
  return [figureOf(said, pairs, memory)];
}

const PERSON = {
  email: 'vetter@bench.example',
  password: 'a long enough password',
  role: 'post-vetter',
  office: 'post',
};
const POST = { id: 'bench', name: 'Bench', country: 'NG', maxBatch: 100_000 };
const REQUEST = {
  postId: POST.id,
  programme: 'Bench course',
  instrumentId: 'imet',
  authority: '22 U.S.C. 2347',
  event: 'Bench course',
  filename: 'request.csv',
};
const REQUEST_HEADER =
  'country,unit,program,instrument,authority,activity,us_unit,location,start_date,end_date,quantity,total_cost,family_name,given_names,date_of_birth,place_of_birth,national_id,gender,job_title,rank';

function requestFile(rows: number): Uint8Array {
  const lines = Array.from(
    { length: rows },
    (_, n) =>
      `Nigeria,${n} Bench Battalion,Bench course,IMET,22 U.S.C. 2347,Course ${n % 7},Bench School,Bench,2027-03-02,2027-03-20,1,1200,,,,,,,,`,
  );
  return Buffer.from(`${REQUEST_HEADER}\n${lines.join('\n')}\n`);
}

/** Rows of a vetting request sent as a file over HTTP, beside COPY of the rows they became. */
export async function measureSubmissions(
  server: BenchServer,
  options: BenchOptions,
): Promise<readonly Figure[]> {
  const prepared = await server.clone();
  const core = await startPart('core', { appUrl: prepared.appUrl });
  await core.ask('countries');
  await core.ask('post', POST);
  const first = await startPart('api', { appUrl: prepared.appUrl, connections: 4 });
  await first.ask('person', PERSON);
  await Promise.all([core.stop(), first.stop()]);
  const bare = await startPart('bare', {});
  const [pairs, peaks]: [Pair[], number[]] = [[], []];
  let found = { rows: 0, bytes: 0 };
  for (let round = 0; round < options.rounds; round += 1) {
    const [database, empty] = [await server.clone(prepared.name), await server.clone(prepared.name)];
    const api = await startPart('api', { appUrl: database.appUrl, connections: 4 });
    const url = database.adminUrl;
    const submit = await submitter(api, requestFile(options.rows));
    const since = await bare.ask<string>('now', { url });
    const ours = options.rows / (await submit());
    found = await bare.ask('remember', { url, since });
    const limit = options.rows / (await bare.ask<number>('copy', { url: empty.appUrl }));
    pairs.push({ ours, limit });
    peaks.push(await api.stop());
    await Promise.all([server.drop(database), server.drop(empty)]);
  }
  const memory = { API: Math.max(...peaks), limit: await bare.stop() };
  await server.drop(prepared);
  const said = {
    measure: `A vetting request of ${options.rows.toLocaleString('en-US')} rows over HTTP`,
    unit: 'rows',
    limit: `COPY of the ${found.rows.toLocaleString('en-US')} rows they became (${Math.round(found.bytes / 1024)} KiB)`,
    target: null,
  };
  return [figureOf(said, pairs, memory)];
}

async function submitter(api: Part, body: Uint8Array): Promise<() => Promise<number>> {
  const address = await api.ask<string>('address');
  const session = await signIn(address, PERSON.email, PERSON.password);
  const needBy = new Date(Date.now() + 90 * 86_400_000).toISOString().slice(0, 10);
  const url = `${address}/api/requests?${new URLSearchParams({ ...REQUEST, needBy })}`;
  return async () => {
    const began = performance.now();
    const response = await fetch(url, {
      method: 'POST',
      headers: { ...session, 'content-type': 'text/csv' },
      body,
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${response.status}: ${text.slice(0, 1_000)}`);
    return (performance.now() - began) / 1000;
  };
}
