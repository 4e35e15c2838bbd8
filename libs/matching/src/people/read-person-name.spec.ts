import { describe, expect, test } from '@jest/globals';
import { readPersonName } from './read-person-name.ts';

const words = (text: string): string =>
  readPersonName(text)
    .words.map((word) => word.text)
    .join(' ');

describe('the name of a person', () => {
  test.each([
    ['Maj. Gen. Ada Obi', 'ada obi'],
    ['Lt Col (Dr) Ada Obi, psc (Retd)', 'ada obi'],
    ['Général de brigade aérienne Ada Obi', 'ada obi'],
    ['General of the Army Ada Obi', 'ada obi'],
    ['Коронел Ада Оби', 'koronel ada obi'],
    ['Генерал-майор Ада Оби', 'ada obi'],
    ['اللواء الركن سامي نادر', 'sami nadr'],
    ['אלוף יואב גל', 'yoav gl'],
    ['พล.อ. สมชาย ใจดี', 'smchay chaidi'],
    ['ဗိုလ်ချုပ်ကြီး ကျော်ဆွေ', 'kyaw sway'],
    ['上将王建国', 'wang jianguo'],
    ['Mayor', 'mayor'],
  ])('is read without ranks: %s', (text, read) => {
    expect(words(text)).toBe(read);
  });

  test('keeps what was taken off', () => {
    expect(readPersonName('Maj. Gen. Ada Obi (Retd)').titles).toEqual(['maj', 'gen', 'retd']);
  });

  test.each([
    ['عبدالرحمن', 'abd rhmn'],
    ['Abdurrahman', 'abd rahman'],
    ['Abdul Rahman', 'abdul rahman'],
    ['Salaheddine', 'salah din'],
    ['Nasrallah', 'nasr allah'],
    ['အောင်လင်းထွန်း', 'aung lin tun'],
    ['김상철', 'gim sangcheol'],
    ['이명수', 'lee myeongsu'],
    ['欧阳明浩', 'ouyang minghao'],
    ['ジャマル・ヴィクトル', 'jamaru vikutoru'],
    ['O’Brien-Smith', 'obrien smith'],
    ['Borodin', 'borodin'],
  ])('is cut where its language cuts: %s', (text, read) => {
    expect(words(text)).toBe(read);
  });

  test.each([
    ['Ada Obi Jr.', 'junior'],
    ['Ada Obi Filho', 'junior'],
    ['Ada Obi', null],
  ])('says which generation: %s', (text, generation) => {
    expect(readPersonName(text).generation).toBe(generation);
  });

  test('tells initials, particles and patronymics from names', () => {
    const kinds = readPersonName('A. de la Rosa Petrovich Ivanov').words.map(({ kind }) => kind);
    expect(kinds).toEqual(['initial', 'soft', 'soft', 'name', 'patronymic', 'name']);
  });

  test('sets nicknames in brackets or quotation marks aside', () => {
    const aside = readPersonName('Ada "Lioness" Obi (Eko)').words.filter((word) => word.aside);
    expect(aside.map(({ text }) => text)).toEqual(['lioness', 'eko']);
  });

  test.each(['', '   ', '1234', '!!!', '…'])('is empty where a text names nobody: %j', (text) => {
    expect(readPersonName(text).key).toBe('');
  });
});
