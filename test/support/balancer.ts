import { connect, createServer, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

/** One address in front of several servers; a connection to one that is gone goes to the next. */
export interface Balancer {
  readonly address: string;
  close(): void;
}

/** Starts it on a free port of loopback. `ports` are asked in turn. */
export function startBalancer(ports: readonly number[]): Promise<Balancer> {
  let turn = 0;
  const open = new Set<Socket>();
  const server = createServer((client) => {
    open.add(client);
    client.on('close', () => open.delete(client));
    client.on('error', () => client.destroy());
    turn += 1;
    tryEach(
      client,
      ports.map((_, i) => ports[(turn + i) % ports.length] ?? 0),
    );
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const close = () => {
        server.close();
        for (const socket of open) socket.destroy();
      };
      resolve({ address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close });
    });
  });
}

function tryEach(client: Socket, [port, ...others]: readonly number[]): void {
  if (port === undefined) {
    client.destroy();
    return;
  }
  const server = connect(port, '127.0.0.1');
  let reached = false;
  server.on('connect', () => {
    reached = true;
    client.pipe(server).pipe(client);
  });
  server.on('error', () => (reached ? client.destroy() : tryEach(client, others)));
  server.on('close', () => reached && client.destroy());
  client.on('close', () => server.destroy());
}
