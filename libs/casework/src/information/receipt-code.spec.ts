import { describe, expect, test } from '@jest/globals';
import { readReceiptCode, receiptCode } from './receipt-code.ts';

describe('a receipt code', () => {
  test('has twelve signs that cannot be taken for others', () => {
    expect(receiptCode('01890a5d-ac96-774b-bcce-b302099a8057')).toMatch(
      /^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/,
    );
  });

  test('differs where the random end of its id differs, and not by the time in it', () => {
    const one = receiptCode('01890a5d-ac96-774b-bcce-b302099a8057');
    expect(receiptCode('01890a5d-ac96-774b-bcce-b302099a8058')).not.toBe(one);
    expect(receiptCode('01990a5d-ac96-774b-bcce-b302099a8057')).toBe(one);
  });

  test('is read however it was typed', () => {
    expect(readReceiptCode(' 7k2m 9qxa-p3wd ')).toBe('7K2M-9QXA-P3WD');
    expect(readReceiptCode('OILM-9QXA-P3WD')).toBe('011M-9QXA-P3WD');
  });

  test.each(['', '7K2M-9QXA', '7K2M-9QXA-P3WU', "' or 1=1 --  ", '7'.repeat(100)])(
    '"%s" is none',
    (typed) => {
      expect(readReceiptCode(typed)).toBeUndefined();
    },
  );
});
