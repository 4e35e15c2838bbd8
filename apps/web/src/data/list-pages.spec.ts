import { describe, expect, test } from '@jest/globals';
import { joinPages, milestonesOf, pageById, placeOf, readPage } from './list-pages.ts';

const keyOf = (row: string): string => row;
const page = (rows: string, next: string | null) => ({ rows: [...rows], next });

describe('the pages of a list', () => {
  test('are put together; a row that came twice stands where it was first', () => {
    expect(joinPages([page('abc', 'c'), page('cd', 'd'), page('', null)], keyOf)).toEqual({
      rows: ['a', 'b', 'c', 'd'],
      starts: [0, 3, 4],
    });
  });

  test('give each row its place: the page that it was read with, and itself; the first row is the start', () => {
    const milestones = milestonesOf([{ from: null }, { from: 'c' }], [0, 3], 0);
    expect(placeOf(milestones, 0, 'a')).toEqual({ from: null, row: null });
    expect(placeOf(milestones, 2, 'c')).toEqual({ from: null, row: 'c' });
    expect(placeOf(milestones, 3, 'd')).toEqual({ from: 'c', row: 'd' });
    const later = milestonesOf([{ from: 'x' }, { from: 'y' }], [0, 200], 450);
    expect(placeOf(later, 0, 'k')).toEqual({ from: 'x', row: 'k' });
    expect(placeOf(later, 199, 'l')).toEqual({ from: 'x', row: 'l' });
    expect(placeOf(later, 200, 'm')).toEqual({ from: 'y', row: 'm' });
  });

  test('may have another behind a full one', () => {
    const rows = [{ id: '1' }, { id: '2' }];
    expect(pageById(rows, { limit: 2 })).toEqual({ rows, next: '2' });
    expect(pageById(rows, { limit: 3 })).toEqual({ rows, next: null });
  });
});

describe('a page above others', () => {
  const list = (...pages: readonly (readonly [from: string | null, rows: string, next: string | null])[]) => {
    const asked: (string | null)[] = [];
    const read = (from: string | null) => {
      asked.push(from);
      const found = pages.find(([begins]) => begins === from);
      return Promise.resolve(page(found?.[1] ?? '', found?.[2] ?? null));
    };
    return { asked, read };
  };

  test('is read once where nothing came in between', async () => {
    const { asked, read } = list([null, 'abc', 'c']);
    const step = { from: null, until: { row: 'd', from: 'c' } };
    expect(await readPage(read, step, keyOf)).toEqual(page('abc', 'c'));
    expect(asked).toEqual([null]);
  });

  test('is read on until the others begin, so that what came in between is there, and nothing twice', async () => {
    const { asked, read } = list([null, 'yza', 'a'], ['a', 'bcd', 'd']);
    const step = { from: null, until: { row: 'd', from: 'c' } };
    expect(await readPage(read, step, keyOf)).toEqual(page('yzabc', 'c'));
    expect(asked).toEqual([null, 'a']);
  });

  test('gives all that it found where the others’ first row has gone', async () => {
    const { read } = list([null, 'ab', 'b'], ['b', 'e', null]);
    const step = { from: null, until: { row: 'd', from: 'c' } };
    expect(await readPage(read, step, keyOf)).toEqual(page('abe', 'c'));
  });
});
