import { describe, expect, test } from '@jest/globals';
import { proceedingOf, whatWasSaid } from './what-was-said.ts';

describe('an entry of a case in words', () => {
  test('says the act by its title, the law, what moved, the answer and the reasons', () => {
    const data = {
      proceedingId: 'p',
      authorityId: 'us-22usc2378d',
      from: 'underReview',
      to: 'credibleFinding',
      title: 'Sign: there is credible information',
      signed: true,
      payload: { reasons: 'I have read it.' },
    };
    expect(whatWasSaid({ act: 'credible-information.determined', data })).toEqual({
      title: 'Sign: there is credible information (signed)',
      where: '22 U.S.C. 2378d, from under review to credible finding',
      moved: true,
      words: 'I have read it.',
    });
    expect(proceedingOf({ data })).toBe('p');
  });

  test('says of several regions the one that moved', () => {
    const data = { from: 'monitoring / statementDue', to: 'monitoring / stoppedByLaw' };
    expect(whatWasSaid({ act: 'deliveries.stopped', data }).where).toBe(
      'from statement due to stopped by law',
    );
  });

  test('says a finding with its question and its value', () => {
    const data = { from: 'a', to: 'a', payload: { elementId: 'F1', value: 'met', reasons: 'Because.' } };
    expect(whatWasSaid({ act: 'finding.recorded', data })).toMatchObject({
      title: 'Finding recorded',
      moved: false,
      words: 'F1 met: Because.',
    });
  });

  test('says what it can of an act of the case itself', () => {
    const data = { case: { title: 'Detention' } };
    expect(whatWasSaid({ act: 'case.opened', data })).toEqual({
      title: 'Case opened',
      where: '',
      moved: false,
      words: undefined,
    });
  });
});
