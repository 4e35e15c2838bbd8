import { expect, test } from '@jest/globals';
import { cutWord } from './cut-words.ts';

test.each([
  ['กองพลทหารราบที่', ['กองพล', 'ทหารราบ', 'ที่']],
  ['ခြေလျင်တပ်ရင်း', ['ခြေလျင်တပ်ရင်း']],
  ['보병사단'.normalize('NFKD'), ['보병', '사단'].map((word) => word.normalize('NFKD'))],
  ['gebirgsjagerbataillon', ['gebirgsjager', 'bataillon']],
  ['fallschirmjagerregiment', ['fallschirmjager', 'regiment']],
  ['pantserbataljon', ['pantser', 'bataljon']],
  ['submarine', ['submarine']],
  ['headquarters', ['headquarters']],
  ['brigade', ['brigade']],
  ['bataillonsfuhrung', ['bataillonsfuhrung']],
])('%s is cut at known words only', (word, pieces) => {
  expect(cutWord(word)).toEqual(pieces);
});
