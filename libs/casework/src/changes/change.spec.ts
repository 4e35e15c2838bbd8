import { describe, expect, test } from '@jest/globals';
import type { Actor } from '../kernel/actor.ts';
import type { ChangeOnRecord } from './change.ts';
import { mayHear, toldOf } from './change.ts';

const colleague: Actor = {
  accountId: 'account-1',
  personId: 'person-1',
  name: 'Ada Example',
  roles: ['analyst'],
  office: 'human-rights-bureau',
  portfolio: ['QM'],
};
const act: ChangeOnRecord = {
  leaf: 7,
  topics: ['case:1'],
  act: 'finding.recorded',
  at: '2026-01-02T03:04:05.000Z',
  actorName: 'Ben Example',
  noun: 'case',
  accountId: 'account-2',
  countries: ['QM'],
  inCase: { caseId: '1', openTo: ['person-1'] },
  withheld: false,
};

describe('hearing of an act', () => {
  test('a colleague whose case it is hears of it', () => {
    expect(mayHear(colleague, act)).toBe(true);
  });

  test.each<[string, Partial<Actor>, Partial<ChangeOnRecord>]>([
    ['own acts are not of others', { accountId: 'account-2' }, {}],
    ['another portfolio hears nothing', { portfolio: ['QN'] }, {}],
    ['who has not declared, or declared a conflict, hears nothing', { personId: 'person-2' }, {}],
    ['an administrator hears nothing of cases', { roles: ['administrator'] }, {}],
    ['of sealed and marked items nobody hears', {}, { withheld: true }],
    ['of a noun that no page shows nobody hears', {}, { noun: 'upload' }],
    [
      'sessions and passwords are no news',
      { roles: ['administrator'] },
      { noun: 'account', act: 'session.began', inCase: null },
    ],
    [
      'what somebody keeps for themselves is no news',
      { roles: ['administrator'] },
      { noun: 'account', act: 'search.saved', inCase: null },
    ],
    ['a noun of the language itself is none', {}, { noun: 'constructor' }],
  ])('%s', (_why, other, change) => {
    expect(mayHear({ ...colleague, ...other }, { ...act, ...change })).toBe(false);
  });

  test('an inspector need not declare, and an administrator hears of accounts', () => {
    expect(mayHear({ ...colleague, roles: ['inspector'], personId: 'person-9' }, act)).toBe(true);
    const account = { ...act, noun: 'account', countries: [], inCase: null };
    expect(mayHear({ ...colleague, roles: ['administrator'] }, account)).toBe(true);
  });

  test('what decides who hears is not told', () => {
    expect(Object.keys(toldOf(act))).toEqual(['leaf', 'topics', 'act', 'at', 'actorName']);
  });
});
