/**
 * As `fetch`, on a connection of its own. One that was kept may be closed by the server in the instant in which it is used
 * again: a process that is busy for longer than the server keeps it finds out only by sending.
 */
export function fetchAnew(address: string | URL, init: RequestInit = {}): Promise<Response> {
  const headers = new Headers(init.headers);
  headers.set('connection', 'close');
  return fetch(address, { ...init, headers });
}
