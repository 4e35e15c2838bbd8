import type { Request } from 'express';
import type { PasskeySite } from '#casework';
import type { SessionOptions } from './sessions.ts';

/**
 * What passkeys are bound to: the address that was set (PLUMBLINE_ADDRESS), never one that a request names. Where none was
 * set it is `http://localhost` at the port that is listened on, which reaches this machine alone; where the cookie is for
 * HTTPS only that cannot be, so there is none, and passkeys are refused.
 */
export function passkeySite(
  { socket }: Pick<Request, 'socket'>,
  { address, secure }: Pick<SessionOptions, 'address' | 'secure'>,
): PasskeySite | undefined {
  if (address !== undefined) return { origin: address, rpId: new URL(address).hostname };
  if (secure || socket.localPort === undefined) return undefined;
  return { origin: `http://localhost:${socket.localPort}`, rpId: 'localhost' };
}
