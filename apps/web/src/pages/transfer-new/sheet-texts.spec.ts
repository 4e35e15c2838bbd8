import { describe, expect, test } from '@jest/globals';
import type { Schema } from '../../data/client.ts';
import { EMPTY_SHEET, sheetChanges, sheetOfTexts, textsOfSheet } from './sheet-texts.ts';

const SHEET: Schema<'TransferSheet'> = {
  ...{ title: 'Radios (invented)', majorEquipmentUsd: null, totalUsd: 8_000_000, constructionUsd: 0 },
  ...{
    firearmsUsd: null,
    useArea: null,
    receivingForce: 'armed-forces',
    crimeControl: false,
    traceable: null,
  },
  ...{ plannedOn: '2027-06-11', sensitivityRaised: null },
  items: [{ name: 'Radio', quantity: 40, itemClass: 'other', category: null, major: false, valueUsd: null }],
};

describe('what is written of a transfer', () => {
  test('comes back from what is on record, and what nobody has said is left out, not zero', () => {
    expect(sheetOfTexts(textsOfSheet(SHEET))).toEqual({
      ...{
        title: 'Radios (invented)',
        totalUsd: 8_000_000,
        constructionUsd: 0,
        receivingForce: 'armed-forces',
      },
      ...{ crimeControl: false, plannedOn: '2027-06-11' },
      items: [{ name: 'Radio', quantity: 40, itemClass: 'other', major: false }],
    });
    expect(sheetOfTexts(EMPTY_SHEET)).toEqual({ items: [{}] });
  });

  test('is sent as it is where it is no number', () => {
    expect(sheetOfTexts({ fields: { totalUsd: 'about 8' }, items: [] })).toEqual({
      totalUsd: 'about 8',
      items: [],
    });
  });

  test('is compared with another version field by field, in words', () => {
    const [first] = SHEET.items;
    const after = { ...SHEET, totalUsd: 9_000_000, items: first ? [{ ...first, quantity: 45 }] : [] };
    expect(sheetChanges(SHEET, after)).toEqual([
      { label: 'Total', before: '$8,000,000', after: '$9,000,000' },
      { label: 'What is provided', before: '40 × Radio (Not known)', after: '45 × Radio (Not known)' },
    ]);
    expect(sheetChanges(SHEET, SHEET)).toEqual([]);
  });
});
