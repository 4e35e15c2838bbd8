import { describe, expect, test } from '@jest/globals';
import { readSheet } from './read-sheet.ts';

const faultsOf = (written: unknown): readonly string[] => {
  const read = readSheet(written);
  return read.ok ? [] : (read.refusal.faults ?? []).map(({ where }) => where);
};

describe('a sheet as it is written', () => {
  test('says nothing about what it leaves out', () => {
    const read = readSheet({ title: 'Radios', items: [{ name: 'Radio', quantity: 4 }], totalUsd: 5 });
    expect(read).toMatchObject({
      ok: true,
      value: {
        ...{ title: 'Radios', totalUsd: 5, majorEquipmentUsd: null, receivingForce: 'undetermined' },
        items: [{ name: 'Radio', quantity: 4, itemClass: 'undetermined', major: null }],
      },
    });
  });

  test.each([
    ['nothing at all', null, 'title'],
    ['a list', [], 'title'],
    ['no title', { totalUsd: 5 }, 'title'],
    ['an amount as text', { title: 'x', totalUsd: '5' }, 'totalUsd'],
    ['less than nothing', { title: 'x', totalUsd: -5 }, 'totalUsd'],
    ['a country', { title: 'x', country: 'QM' }, 'country'],
    ['a force that is none', { title: 'x', receivingForce: 'scouts' }, 'receivingForce'],
    ['an item without a name', { title: 'x', items: [{ quantity: 1 }] }, 'items.0.name'],
    ['items that are no list', { title: 'x', items: 'radios' }, 'items.0.name'],
  ])('with %s is refused, and the field is named', (_what, written, where) => {
    expect(faultsOf(written)).toContain(where);
  });
});
