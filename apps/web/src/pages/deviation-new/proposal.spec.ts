import { describe, expect, test } from '@jest/globals';
import { missingIn, proposalOf, toggled } from './proposal.ts';

const TEXTS = {
  forumId: 'forum-invented',
  authorityClaimed: ' Letters ',
  countries: 'QM\nQN',
  authorityIds: 'us-22usc2378d',
  caseIds: '',
  reasons: 'Because.',
  endPlan: 'By a letter.',
  startsOn: '2031-01-01',
  expiresOn: '2031-06-30',
};

describe('a proposal of a deviation', () => {
  test('is sent as it was written, every country and law of its scope named', () => {
    expect(proposalOf(TEXTS, undefined)).toEqual({
      forumId: 'forum-invented',
      authorityClaimed: 'Letters',
      scope: { countries: ['QM', 'QN'], authorityIds: ['us-22usc2378d'] },
      reasons: 'Because.',
      endPlan: 'By a letter.',
      startsOn: '2031-01-01',
      expiresOn: '2031-06-30',
    });
  });

  test('names single cases, and what it renews, only where they are chosen', () => {
    const sent = proposalOf({ ...TEXTS, caseIds: 'a' }, 'before');
    expect(sent.scope.caseIds).toEqual(['a']);
    expect(sent.renews).toBe('before');
  });

  test('has a last day, or is not sent', () => {
    expect(missingIn({ ...TEXTS, expiresOn: '', countries: '' })).toEqual(['Countries', 'Last day']);
    expect(missingIn(TEXTS)).toEqual([]);
  });

  test('takes a choice in and out', () => {
    expect(toggled('', 'a', true)).toBe('a');
    expect(toggled('a\nb', 'a', false)).toBe('b');
    expect(toggled('a', 'a', true)).toBe('a');
  });
});
