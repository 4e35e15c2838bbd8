import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { findAuthority } from '#law';
import { readUseAreas } from './read-use-areas.ts';

const file = path.resolve(import.meta.dirname, '../../../../seeds/reference/use-areas.json');

describe('areas of use', () => {
  test('are those that the conditions of use of their authority know by id, and all of them', () => {
    const areas = readUseAreas(JSON.parse(readFileSync(file, 'utf8')));
    for (const authorityId of new Set(areas.map((area) => area.authorityId))) {
      const named = areas.filter((area) => area.authorityId === authorityId).map(({ id }) => id);
      expect(findAuthority(authorityId)?.useConditions?.areas.ids).toEqual(named);
    }
  });

  test('are refused where a field is missing, by name', () => {
    expect(() => readUseAreas([{ id: 'x', name: 'y', source: 'z', checkedOn: '2026-11-23' }])).toThrow(
      'areas[0].authorityId',
    );
    expect(() => readUseAreas([null])).toThrow('areas[0]: should be an object');
    expect(() => readUseAreas({})).toThrow('should be a list');
  });
});
