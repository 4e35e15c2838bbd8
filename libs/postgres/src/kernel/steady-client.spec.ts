import { once } from 'node:events';
import type { AddressInfo, Server } from 'node:net';
import { createServer } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { createDataSource } from './data-source.ts';
import { SteadyClient } from './steady-client.ts';

const WELCOME = Buffer.from('R\0\0\0\x08\0\0\0\0Z\0\0\0\x05I', 'latin1');
const FIELDS = 'SFATAL\0C57P01\0Mterminating connection due to unexpected postmaster exit\0\0';
const END = Buffer.concat([Buffer.from('E'), sizeOf(FIELDS.length + 4), Buffer.from(FIELDS)]);

function sizeOf(bytes: number): Buffer {
  const size = Buffer.alloc(4);
  size.writeInt32BE(bytes);
  return size;
}

// What PostgreSQL does when it is killed while somebody connects; on a real one the moment cannot be chosen.
let server: Server;
let ended = 0;
let url: string;
beforeEach(async () => {
  ended = 0;
  server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.once('data', () => {
      ended += 1;
      socket.end(Buffer.concat([WELCOME, END]));
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `postgres://somebody@127.0.0.1:${(server.address() as AddressInfo).port}/nowhere`;
});
afterEach(async () => {
  server.close();
  await once(server, 'close');
});

describe('a server that ends a connection with the bytes that greet it', () => {
  test('fails what the data source asks, and nothing else', async () => {
    await expect(createDataSource(url).initialize()).rejects.toThrow();
    expect(ended).toBeGreaterThan(0);
  });

  test('fails what is asked over a connection that a pool handed out, and the pool drops it', async () => {
    const pool = new pg.Pool({ connectionString: url, Client: SteadyClient });
    const client = await pool.connect();
    await expect(client.query('select 1')).rejects.toThrow();
    client.release();
    expect(pool.totalCount).toBe(0);
    await pool.end();
  });
});
