import { describe, expect, test } from '@jest/globals';
import { subjectOf } from './subject-of.ts';

describe('what is sent to open a case', () => {
  const texts = { title: 'A case', unitId: 'u', country: 'QM', words: 'Soldiers', place: '', seenOn: '' };

  test('is one subject, and nothing that was written for another', () => {
    expect(subjectOf('unit', texts)).toEqual({ title: 'A case', unitId: 'u' });
    expect(subjectOf('country', texts)).toEqual({ title: 'A case', country: 'QM' });
    expect(subjectOf('unidentified', texts)).toEqual({
      title: 'A case',
      unidentified: { words: 'Soldiers', country: 'QM' },
    });
  });

  test('leaves what is missing to the API', () => {
    expect(subjectOf('unit', {})).toEqual({ title: '' });
  });
});
