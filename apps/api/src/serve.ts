import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { INestApplication, INestApplicationContext } from '@nestjs/common';
import type { ApiOptions } from './app.module.ts';
import { createApp } from './create-app.ts';

const CLOSE_WITHIN_MS = 15_000;

export interface ServeOptions extends ApiOptions {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Done before anyone is listened to: loading data. */
  readonly prepare?: (app: INestApplicationContext) => Promise<void>;
}

/** The API, listening. */
export interface Serving {
  readonly address: string;
  readonly app: INestApplicationContext;
  /** Takes no new request, finishes those that are under way, and closes the connections to the database. */
  close(): Promise<void>;
}

/** Why it cannot listen; the sentence names the setting. */
export interface ServeFailure {
  readonly code: 'server.port-in-use' | 'server.cannot-listen';
  readonly sentence: string;
}

/** Starts the API. A port or address that cannot be had is a failure with a sentence; nothing is left running then. */
export async function serve(options: ServeOptions): Promise<Serving | ServeFailure> {
  const app = await createApp(options);
  const server = app.getHttpServer() as Server;
  const failure = await ready(app, options).then(() => listen(server, options));
  if (failure) {
    await within(CLOSE_WITHIN_MS, app.close());
    return failure;
  }
  return { address: addressOf(server, options.host), app, close: () => close(server, () => app.close()) };
}

async function ready(app: INestApplication, { prepare }: ServeOptions): Promise<void> {
  try {
    await app.init();
    await prepare?.(app);
  } catch (error) {
    await within(CLOSE_WITHIN_MS, app.close());
    throw error;
  }
}

function listen(server: Server, { host, port }: ServeOptions): Promise<ServeFailure | undefined> {
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => resolve(explain(error, port)));
    server.listen(port, host, () => resolve(undefined));
  });
}

function explain({ code }: NodeJS.ErrnoException, port: number): ServeFailure {
  if (code === 'EADDRINUSE')
    return {
      code: 'server.port-in-use',
      sentence: `Port ${port} is in use, by another program or by a Plumbline that is already running. Stop that one, or choose another port: npm start -- --port ${port + 1}`,
    };
  return {
    code: 'server.cannot-listen',
    sentence: `Plumbline may not listen at the address and port of HOST and PORT (${code}). Choose a port above 1023 and an address of this machine.`,
  };
}

function addressOf(server: Server, host: string): string {
  const { port } = server.address() as AddressInfo;
  const shown = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  return `http://${shown.includes(':') ? `[${shown}]` : shown}:${port}`;
}

/** Connections that are kept open without a request would otherwise hold the end up. */
async function close(server: Server, closeApp: () => Promise<void>): Promise<void> {
  server.closeIdleConnections();
  await within(CLOSE_WITHIN_MS, closeApp());
}

/** What has not closed by then ends with the process. */
async function within(limit: number, work: Promise<void>): Promise<void> {
  await Promise.race([work, sleep(limit, undefined, { ref: false })]);
}
