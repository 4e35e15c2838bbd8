import { describe, expect, test } from '@jest/globals';
import { blockingKeys, soughtKeys } from './blocking-keys.ts';
import { indexUnits } from './index-units.ts';
import { readUnitName } from './read-unit-name.ts';

const registry = [
  { id: 'u1', country: 'NG', names: ['18 Brigade', 'Lion Brigade'] },
  { id: 'u2', country: 'NG', names: ['19 Brigade'] },
  { id: 'u3', country: 'NG', names: ["'A' Police Division (Oldtown)"], places: ['Harbour'] },
  { id: 'u4', country: 'NG', names: ["'A' Police Division (Newport)"] },
  { id: 'u5', country: 'GH', names: ['18 Brigade'] },
  { id: 'u6', names: ['Umuabor Police Division'] },
];
const index = indexUnits(registry);

describe('an index of units', () => {
  test('finds a unit by its number, best first, each unit once', () => {
    const found = index.candidates('18th Bde', { country: 'NG' });
    expect(found.map(({ id }) => id)).toEqual(['u1', 'u2'].slice(0, found.length));
    expect(found[0]).toMatchObject({ id: 'u1', name: '18 Brigade', match: { zone: 'match' } });
  });

  test('never proposes a unit of another country, and does propose one of no known country', () => {
    expect(index.candidates('18 Brigade', { country: 'NG' }).map(({ id }) => id)).not.toContain('u5');
    expect(index.candidates('Umuabo Police Division', { country: 'NG' })[0]?.id).toBe('u6');
  });

  test('proposes no match where two units fit as well', () => {
    const found = index.candidates("'A' Division", { country: 'NG' });
    expect(
      found
        .slice(0, 2)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(['u3', 'u4']);
    expect(found.map(({ match }) => match.zone)).not.toContain('match');
  });

  test('uses what the registry knows of a place', () => {
    expect(index.candidates("'A' Division Harbour", { country: 'NG' })[0]?.id).toBe('u3');
  });

  test('answers nothing with nothing', () => {
    expect(index.candidates('')).toEqual([]);
    expect(index.candidates('Zzyzx')).toEqual([]);
    expect(index.size).toBe(6);
  });

  test('returns as many as asked where there are as many, those with another number last', () => {
    const many = indexUnits(
      Array.from({ length: 40 }, (_, n) => ({ id: `b${n}`, country: 'QM', names: [`${n} Brigade`] })),
    );
    const found = many.candidates('7 Brigade', { country: 'QM', limit: 30 });
    expect([found.length, found[0]?.id]).toEqual([30, 'b7']);
    expect(new Set(found.slice(1).map(({ match }) => match.zone))).toEqual(new Set(['none']));
  });

  test('looks under the parent that is named, however many units have the number', () => {
    const battalions = Array.from({ length: 80 }, (_, at) => ({
      id: `b${at}`,
      country: 'QM',
      names: ['2 Battalion'],
      parents: [`${at + 10} Division`],
    }));
    const found = indexUnits(battalions).candidates('2 Bn, 83 Div', { country: 'QM' });
    expect([found[0]?.id, found[0]?.match.zone]).toEqual(['b73', 'match']);
    expect(found.slice(1).map(({ match }) => match.zone)).not.toContain('match');
  });

  test('returns no more than asked', () => {
    expect(index.candidates('Division', { limit: 1 })).toHaveLength(1);
  });
});

describe('blocking keys', () => {
  const share = (one: string, other: string) => {
    const keys = new Set(soughtKeys(readUnitName(one)));
    return blockingKeys(readUnitName(other)).some((key) => keys.has(key) && !/^[mev]:/.test(key));
  };

  test.each([
    ['18th Bde', 'Brigade 18'],
    ['Umuabo', 'Umuabor Police Division'],
    ["Yar'akwa", 'Yar-akwa Division'],
    ['45PMF', 'Police Mobile Force Squadron 45'],
    ['FCID', 'Force Criminal Investigation Department'],
    ['GAFE', 'Airmobile Special Forces Group'],
    ['Airmobile Special Forces Group', 'GAFE'],
    ['Special Ops Bn', 'Special Operations Battalion'],
    ['А0680', 'A0680 Regiment'],
  ])('%s and %s share one that is not common', (one, other) => {
    expect(share(one, other)).toBe(true);
  });

  test('names of other numbers and words share none that is not common', () => {
    expect(share('18 Brigade', '19 Battalion')).toBe(false);
  });

  test('are sorted and unrepeated', () => {
    const keys = blockingKeys(readUnitName('2 Bn, 2 Div, Oldtown'));
    expect(keys).toEqual([...new Set(keys)].sort());
  });
});
