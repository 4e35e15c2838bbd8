import { Agent, request } from 'node:http';
import autocannon from 'autocannon';

export interface Load {
  readonly address: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly connections: number;
  readonly seconds: number;
  /** The next request; each is another one. */
  next(): { readonly path: string };
}

/** Requests a second, so many under way at once. Throws where any was not answered 2xx: a refusal is fast, and no measure. */
export async function makeLoad({ address, headers = {}, connections, seconds, next }: Load): Promise<number> {
  const result = await autocannon({
    url: address,
    connections,
    headers: { ...headers },
    duration: seconds,
    requests: [{ setupRequest: (request) => ({ ...request, ...next() }) }],
  });
  const bad = result.non2xx + result.errors + result.timeouts;
  if (bad > 0)
    throw new Error(
      `${bad} of ${result.requests.total} requests failed: ${await sample(address, headers, next)}`,
    );
  return result['2xx'] / result.duration;
}

export interface Post {
  readonly path: string;
  readonly body: string;
}

/**
 * Sends each of these once, so many under way at once, over connections that are kept. Returns how many a second. Throws
 * at the first that is refused. (autocannon counts in whole seconds, which is too coarse for a given number.)
 */
export async function sendAll(
  address: string,
  headers: Readonly<Record<string, string>>,
  posts: readonly Post[],
  connections: number,
): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  let next = 0;
  const work = async () => {
    for (let post = posts[next++]; post !== undefined; post = posts[next++])
      await send(agent, address, headers, post);
  };
  const began = performance.now();
  await Promise.all(Array.from({ length: connections }, work));
  const took = (performance.now() - began) / 1000;
  agent.destroy();
  return posts.length / took;
}

function send(
  agent: Agent,
  address: string,
  headers: Readonly<Record<string, string>>,
  post: Post,
): Promise<void> {
  const length = {
    'content-type': 'application/json',
    'content-length': String(Buffer.byteLength(post.body)),
  };
  return new Promise((resolve, reject) => {
    const sent = request(
      address + post.path,
      { agent, method: 'POST', headers: { ...headers, ...length } },
      (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
        response.on('end', () => {
          if (response.statusCode === 200) resolve();
          else reject(new Error(`${post.path}: ${response.statusCode} ${text.slice(0, 1_000)}`));
        });
      },
    );
    sent.on('error', reject);
    sent.end(post.body);
  });
}

/** What one such request says, for the error. */
async function sample(
  address: string,
  headers: Readonly<Record<string, string>>,
  next: Load['next'],
): Promise<string> {
  const response = await fetch(address + next().path, { headers: { ...headers } });
  return `${response.status} ${(await response.text()).slice(0, 500)}`;
}

/** Signs in, and returns the headers that carry the session. */
export async function signIn(
  address: string,
  email: string,
  password: string,
): Promise<Record<string, string>> {
  const response = await fetch(`${address}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  });
  const { csrfToken } = (await response.json()) as { csrfToken?: string };
  if (csrfToken === undefined) throw new Error(`Sign-in answered ${response.status}.`);
  const cookie = response.headers.get('set-cookie')?.split(';')[0] ?? '';
  return { cookie, 'x-csrf-token': csrfToken };
}
