import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { resultOfForum } from './forum-profile.ts';
import { readForumProfiles } from './read-forum-profiles.ts';

const file = path.resolve(import.meta.dirname, '../../../seeds/reference/forums.json');
const written = (): Record<string, unknown>[] => JSON.parse(readFileSync(file, 'utf8'));
const [first] = written();
const refusalOf = (change: Record<string, unknown>) => () => readForumProfiles([{ ...first, ...change }]);

describe('profiles of forums', () => {
  test('say of every value who reports it and when that was read, or that nobody knows it', () => {
    const profiles = readForumProfiles(written());
    expect(profiles.map(({ id }) => id)).toEqual(['forum-israel', 'forum-egypt', 'forum-ukraine']);
    for (const { stages, notes: _words, id: _id, name: _name, ...values } of profiles) {
      const all = [
        ...Object.values(values),
        ...stages.flatMap(({ words, targetDays }) => [words, targetDays]),
      ];
      for (const value of all)
        expect(value.known ? value.provenance.status : value.why).toEqual(
          expect.stringMatching(value.known ? /^reported$/ : /\S/),
        );
    }
  });

  test('are refused where a field is missing or is not what it should be, by name', () => {
    expect(refusalOf({ id: 'ilvf' })).toThrow('should begin with "forum-"');
    expect(refusalOf({ approver: 'somebody' })).toThrow('forum-israel.approver');
    expect(refusalOf({ approver: { reported: 'x', source: 'y' } })).toThrow('approver.checkedOn');
    expect(
      refusalOf({
        decisionRule: { reported: { kind: 'toss', words: 'x' }, source: 'y', checkedOn: '2026-11-23' },
      }),
    ).toThrow('one of consensus-to-bar');
    expect(
      refusalOf({
        stages: [
          {
            id: 'x',
            words: { unknown: 'y' },
            targetDays: { reported: 0, source: 'y', checkedOn: '2026-11-23' },
          },
        ],
      }),
    ).toThrow('whole number of days');
    expect(() => readForumProfiles([first, first])).toThrow('there twice');
    expect(() => readForumProfiles({})).toThrow('should be a list');
  });
});

describe("a forum's own result", () => {
  const known = (kind: 'consensus-to-bar' | 'other') => ({
    decisionRule: {
      known: true,
      value: { kind, words: 'all must agree' },
      provenance: { status: 'reported', where: 'a test', checkedOn: '2026-11-23' },
    } as const,
  });
  const voices = [
    { office: 'legal', objects: true },
    { office: 'post', objects: false },
  ];

  test('is no agreement while one office objects, whatever it said before', () => {
    expect(resultOfForum(known('consensus-to-bar'), voices)).toMatchObject({
      outcome: 'no-agreement',
      words: expect.stringContaining('Legal objects. The rule of the forum: '),
    });
    expect(
      resultOfForum(known('consensus-to-bar'), [...voices, { office: 'legal', objects: false }]).outcome,
    ).toBe('agreed');
    expect(resultOfForum(known('consensus-to-bar'), []).outcome).toBe('nothing-said');
  });

  test('is not made up where the rule is not known', () => {
    expect(
      resultOfForum({ decisionRule: { known: false, why: 'nobody wrote it down' } }, voices).outcome,
    ).toBe('rule-unknown');
    expect(resultOfForum(known('other'), voices).outcome).toBe('rule-unknown');
  });
});
