import { describe, expect, test } from '@jest/globals';
import { chosenColumns } from './use-columns.ts';

const COLUMNS = [{ id: 'name' }, { id: 'state' }, { id: 'opened', optional: true }];
const ids = (kept: string | null) => chosenColumns(COLUMNS, kept).map(({ id }) => id);

describe('the columns of a table', () => {
  test('are the usual ones until somebody chooses', () => {
    expect(ids(null)).toEqual(['name', 'state']);
  });

  test('are those chosen, in the order of the table, and always the one that names the row', () => {
    expect(ids('opened,state')).toEqual(['name', 'state', 'opened']);
    expect(ids('opened')).toEqual(['name', 'opened']);
  });

  test('are the usual ones again where none of those chosen exists any more', () => {
    expect(ids('renamed,gone')).toEqual(['name', 'state']);
  });
});
