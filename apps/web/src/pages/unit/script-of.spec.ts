import { describe, expect, test } from '@jest/globals';
import { scriptOf } from './script-of.ts';

describe('the script of a name', () => {
  test('gives its direction and a tag for who reads it aloud', () => {
    expect(scriptOf('اللواء ١٨ مشاة')).toMatchObject({ name: 'Arabic', lang: 'und-Arab', dir: 'rtl' });
    expect(scriptOf('2-я пехотная бригада')).toMatchObject({ name: 'Cyrillic', dir: 'ltr' });
    expect(scriptOf('18 Inf Bde')).toMatchObject({ name: 'Latin', dir: 'ltr' });
  });

  test('is the other one where a name mixes it with Latin', () => {
    expect(scriptOf('18 Bde (اللواء)').name).toBe('Arabic');
  });
});
