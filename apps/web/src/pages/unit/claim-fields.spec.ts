import { describe, expect, test } from '@jest/globals';
import { claimFields, claimValue } from './claim-fields.ts';

describe('a claim that is written', () => {
  test('has the shape of its kind', () => {
    expect(claimValue('alias', { text: '18 Bde' }, undefined)).toEqual({ text: '18 Bde' });
    expect(claimValue('parent', { parentKind: 'command' }, 'unit')).toEqual({
      parentId: 'unit',
      kind: 'command',
    });
    expect(
      claimValue('site', { settlement: 'Port Example', longitude: '1.5', latitude: '0.5' }, undefined),
    ).toEqual({
      settlement: { name: 'Port Example' },
      exact: { first: '1.5', second: '0.5' },
    });
  });

  test('asks for the reason where it replaces another', () => {
    const names = (replaces: boolean) => claimFields('note', replaces).map(({ name }) => name);
    expect(names(true)).toContain('reason');
    expect(names(false)).not.toContain('reason');
  });
});
