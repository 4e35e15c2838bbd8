import { describe, expect, test } from '@jest/globals';
import { areTwoInPinyin } from './pinyin.ts';

describe('two words of Chinese spelling', () => {
  test.each([
    ['jianguo', 'jianhua'],
    ['xiaoming', 'xiaoling'],
    ['zhiqiang', 'zhigang'],
  ])('%s and %s are two names', (one, other) => {
    expect(areTwoInPinyin(one, other)).toBe(true);
  });

  test.each([
    ['jianguo', 'jianguo'],
    ['hasan', 'husan'],
    ['mariana', 'marina'],
    ['juan', 'joan'],
    ['zhang', 'zheng'],
  ])('%s and %s are left to their sound', (one, other) => {
    expect(areTwoInPinyin(one, other)).toBe(false);
  });
});
