import { describe, expect, test } from '@jest/globals';
import { explainConnectionError } from './explain-connection-error.ts';

const error = (code: string, message = 'password "hunter2" is in here') =>
  Object.assign(new Error(message), { code });

describe('an error about the connection', () => {
  test.each([
    ['ECONNREFUSED', 'database.unreachable'],
    ['ENOTFOUND', 'database.unreachable'],
    ['28P01', 'database.denied'],
    ['3D000', 'database.missing'],
    ['53300', 'database.not-now'],
    ['57P03', 'database.not-now'],
    ['42501', 'database.not-permitted'],
    ['SELF_SIGNED_CERT_IN_CHAIN', 'database.encryption'],
  ])('%s is %s, names the setting, and repeats nothing of the driver’s words', (code, expected) => {
    const failure = explainConnectionError(error(code), 'DATABASE_URL');
    expect(failure?.code).toBe(expected);
    expect(failure?.sentence).toContain('DATABASE_URL');
    expect(failure?.sentence).not.toContain('hunter2');
  });

  test('of several addresses tried at once is explained by the first', () => {
    const failure = explainConnectionError(new AggregateError([error('ECONNREFUSED')]), 'DATABASE_URL');
    expect(failure?.code).toBe('database.unreachable');
  });

  test('that is none is left to be thrown', () => {
    expect(explainConnectionError(error('42P01', 'relation does not exist'), 'DATABASE_URL')).toBeUndefined();
    expect(explainConnectionError(new TypeError('x is not a function'), 'DATABASE_URL')).toBeUndefined();
  });
});
