import { describe, expect, test } from '@jest/globals';
import { describeSettings, readSettings } from './read-settings.ts';
import { SETTINGS } from './settings.ts';

const read = (environment: Record<string, string>) => readSettings(environment, '/clone');

describe('settings', () => {
  test('nothing set is enough to start', () => {
    expect(read({})).toMatchObject({
      home: '/clone/.plumbline',
      host: '127.0.0.1',
      port: 4711,
      databaseUrl: undefined,
      ledgerKeyFile: '/clone/.plumbline/ledger-key',
    });
  });

  test('files lie in the home that is set', () => {
    expect(read({ PLUMBLINE_HOME: '/var/data' })).toMatchObject({ evidenceFolder: '/var/data/evidence' });
  });

  test('an empty variable counts as not set', () => {
    expect(read({ PORT: '', DATABASE_URL: ' ' })).toMatchObject({ port: 4711, databaseUrl: undefined });
  });

  test.each([
    ['PORT', '70000', 'PORT must be a whole number from 0 to 65535.'],
    ['PLUMBLINE_DEMO', 'maybe', 'PLUMBLINE_DEMO must be yes or no.'],
    ...['everyone', '10.0.0.0/33', '10.0.0.1/8/8', '10.0.0.1,', 'fe80::/129'].map((value) => [
      'PLUMBLINE_TRUSTED_PROXIES',
      value,
      'PLUMBLINE_TRUSTED_PROXIES must be addresses like 10.0.0.7 or networks like 10.0.0.0/24, separated by commas.',
    ]),
    ...[
      'somewhere.example.org',
      'http://plumbline.example.org',
      'https://192.0.2.7',
      'https://[2001:db8::7]',
      'https://plumbline.example.org/cases',
      'https://ada@plumbline.example.org',
    ].map((value) => [
      'PLUMBLINE_ADDRESS',
      value,
      'PLUMBLINE_ADDRESS must be an address like https://plumbline.example.org, a name and no number, without a path.',
    ]),
    [
      'DATABASE_URL',
      'mysql://root:hunter2@db/x',
      'DATABASE_URL must be an address like postgres://user:password@host:5432/database.',
    ],
    [
      'DATABASE_URL',
      'hunter2',
      'DATABASE_URL must be an address like postgres://user:password@host:5432/database.',
    ],
  ])('a wrong %s is named, never its value', (name, value, sentence) => {
    expect(read({ [name]: value })).toEqual({ code: 'settings.wrong', sentence });
    expect(JSON.stringify(read({ [name]: value }))).not.toContain(value);
  });

  test.each(['loopback', '10.0.0.7', '10.0.0.0/8, fd00::/8'])('%s can be trusted as a proxy', (value) => {
    expect(read({ PLUMBLINE_TRUSTED_PROXIES: value })).toMatchObject({ trustedProxies: value });
  });

  test('several wrong settings are all named', () => {
    expect(read({ PORT: 'x', PLUMBLINE_DEMO: 'x' })).toMatchObject({
      sentence: expect.stringMatching(/PORT must be .*PLUMBLINE_DEMO must be/),
    });
  });

  test('a misspelled setting is not ignored', () => {
    expect(read({ PLUMBLINE_DEMOS: 'yes' })).toMatchObject({
      sentence: 'PLUMBLINE_DEMOS is not a setting; "npm start -- --help" lists them.',
    });
  });

  test('the help lists every setting', () => {
    for (const { name } of Object.values(SETTINGS)) expect(describeSettings()).toContain(name);
  });
});
