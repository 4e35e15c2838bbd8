import { describe, expect, test } from '@jest/globals';
import { unavailable } from './unavailable.ts';

const errorWith = (code: string, message = 'words of the driver') =>
  Object.assign(new Error(message), { code });

describe('a database that does not do its part', () => {
  test.each([
    ['was stopped', errorWith('57P01', 'terminating connection due to administrator command')],
    ['is starting', errorWith('57P03')],
    ['refuses connections', errorWith('ECONNREFUSED')],
    ['refuses them at every address of its host', new AggregateError([errorWith('ECONNREFUSED')])],
    ['hung up', new Error('Connection terminated unexpectedly')],
    ['is not found', errorWith('ENOTFOUND')],
    ['is full', errorWith('53300')],
    ['has no room on its disk', errorWith('53100')],
    ['can only be read', errorWith('25006')],
    ['takes no connections', errorWith('55000', 'database "x" is not currently accepting connections')],
  ])('because it %s is unavailable, in no words of the driver', (_why, error) => {
    expect(unavailable(error)).toMatchObject({ kind: 'unavailable', code: 'database.unavailable' });
    expect(unavailable(error)?.message).not.toContain('driver');
  });

  test.each([
    ['another act holds the row', errorWith('55P03')],
    ['two acts wait for each other', errorWith('40P01')],
    ['every connection is in use', new Error('timeout exceeded when trying to connect')],
  ])('because %s is busy', (_why, error) => {
    expect(unavailable(error)?.code).toBe('database.busy');
  });

  test.each([
    ['a column that is not there', errorWith('42703')],
    ['a constraint', errorWith('23505')],
    ['a right that is missing', errorWith('42501')],
    ['a mistake of ours', new TypeError('x is not a function')],
    ['nothing', undefined],
    ['a text', 'no error at all'],
  ])('is not what %s means', (_what, error) => {
    expect(unavailable(error)).toBeUndefined();
  });
});
