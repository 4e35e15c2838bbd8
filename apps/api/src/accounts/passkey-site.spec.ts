import { describe, expect, test } from '@jest/globals';
import type { Request } from 'express';
import { passkeySite } from './passkey-site.ts';

const request = { socket: { localPort: 4711 } } as Request;

describe('what passkeys are bound to', () => {
  test('is the address that was set', () => {
    expect(passkeySite(request, { address: 'https://plumbline.example.org:8443', secure: true })).toEqual({
      origin: 'https://plumbline.example.org:8443',
      rpId: 'plumbline.example.org',
    });
  });

  test('is this machine alone where none was set', () => {
    expect(passkeySite(request, { secure: false })).toEqual({
      origin: 'http://localhost:4711',
      rpId: 'localhost',
    });
  });

  test('is nothing where none was set and sessions are for HTTPS only', () => {
    expect(passkeySite(request, { secure: true })).toBeUndefined();
  });
});
