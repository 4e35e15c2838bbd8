import { describe, expect, test } from '@jest/globals';
import { foldText } from './fold-text.ts';

describe('a folded text', () => {
  test.each([
    ['1º Batallón', '1o batallon'],
    ['BATAILLON d’Infanterie', 'bataillon  infanterie'],
    ['Yar’akwa', 'yarakwa'],
    ['Kır Şehir', 'kir sehir'],
    ['KIR ŞEHİR', 'kir sehir'],
    ['Straße', 'strasse'],
    ['١٨', '18'],
    ['۱۸', '18'],
    ['१८', '18'],
    ['ＡＢＣ １８', 'abc 18'],
    ['18\u200f Brigade\u202e', '18 brigade'],
    ['Bri\u200bgade', 'brigade'],
  ])('%s reads as %s', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  test('a Cyrillic look-alike in a Latin word becomes the Latin letter', () => {
    expect(foldText('Вrigаde')).toBe('brigade');
    expect(foldText('А0680')).toBe('a0680');
  });

  test('a Cyrillic word in a Cyrillic text stays what it is', () => {
    expect(foldText('рота связи')).toBe('рота связи');
  });
});
