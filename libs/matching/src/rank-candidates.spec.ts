import { describe, expect, test } from '@jest/globals';
import { indexUnits } from './index-units.ts';
import { rankCandidates } from './rank-candidates.ts';
import type { MatchCandidate } from './unit-index.ts';

const search = (query: string, ...names: string[]) =>
  indexUnits(names.map((name) => ({ id: name, names: [name] }))).candidates(query);
const candidate = (id: string, score: number): MatchCandidate => ({
  id,
  name: id,
  match: { score, zone: score >= 0.9 ? 'match' : 'look', reasons: [] },
});
const ranked = (...found: MatchCandidate[]) =>
  rankCandidates(found).map(({ id, match }) => [id, match.score, match.zone]);

describe('candidates of one text', () => {
  test('come best first, and of equals the one whose id comes first', () => {
    expect(ranked(candidate('c', 0.4), candidate('b', 0.95), candidate('a', 0.4)).map(([id]) => id)).toEqual([
      'b',
      'a',
      'c',
    ]);
  });

  test('that fit equally well are each claimed at a half, and none below them is claimed more', () => {
    expect(ranked(candidate('a', 0.96), candidate('b', 0.95), candidate('c', 0.8))).toEqual([
      ['a', 0.5, 'look'],
      ['b', 0.5, 'look'],
      ['c', 0.5, 'look'],
    ]);
  });

  test('of which one is the same to the letter are not tied', () => {
    expect(ranked(candidate('a', 1), candidate('b', 0.99))[0]).toEqual(['a', 1, 'match']);
  });

  test('are proposed where the registry has one body of the number and kind', () => {
    const alone = search('23 Brigade', '23 Armoured Brigade', '24 Armoured Brigade', '23 Police Station');
    expect(alone[0]).toMatchObject({ id: '23 Armoured Brigade', match: { zone: 'match', score: 0.9 } });
    expect(alone[0]?.match.reasons.at(-1)?.words).toContain('no other unit of the registry');
  });

  test('are not proposed where it has two, nor where the body is an area', () => {
    expect(search('23 Brigade', '23 Armoured Brigade', '23 Mechanised Brigade')[0]?.match.zone).toBe('look');
    expect(search('Sector 4', 'Special Task Force Sector 4')[0]?.match.zone).toBe('look');
  });

  test('are not proposed for what the request does not say, where another fits all that it says', () => {
    const [first, second] = search('5 Brigade', '5 Heron Brigade', '5 Infantry Brigade');
    expect([first?.match.zone, second?.match.zone]).toEqual(['look', 'look']);
    expect(search('5 Heron Brigade', '5 Heron Brigade', '5 Infantry Brigade')[0]?.match.zone).toBe('match');
  });

  test('none of them, is an answer', () => {
    expect(rankCandidates([])).toEqual([]);
  });
});
