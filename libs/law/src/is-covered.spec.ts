import { describe, expect, test } from '@jest/globals';
import { findAuthority } from './find-authority.ts';
import { isCovered } from './is-covered.ts';

describe('what a state covers', () => {
  const coverage = { anyOf: [{ instrument: 'imet', police: false }, { route: 'licence' }] };

  test('is what fits one of its rows in full', () => {
    expect(isCovered(coverage, { instrument: 'imet', police: false, route: 'grant' })).toBe(true);
    expect(isCovered(coverage, { instrument: 'fmf', route: 'licence' })).toBe(true);
    expect(isCovered(coverage, { instrument: 'imet', police: true, route: 'grant' })).toBe(false);
  });

  test('is open where it turns on a fact that nobody knows', () => {
    expect(isCovered(coverage, { instrument: 'imet', route: 'grant' })).toBeNull();
    expect(isCovered(coverage, { instrument: 'imet', police: null, route: 'grant' })).toBeNull();
    expect(isCovered(coverage, {})).toBeNull();
  });

  test('does not turn on a fact that decides nothing any more', () => {
    expect(isCovered(coverage, { instrument: 'fmf', route: 'grant' })).toBe(false);
    expect(isCovered({ anyOf: [] }, { route: 'grant' })).toBe(false);
  });

  test('is not lent by one certification under 502B to another', () => {
    const authority = findAuthority('us-22usc2304');
    const states = authority?.procedure.machine === 'charted' ? authority.procedure.regions[0]?.states : [];
    const in_ = (id: string) => states?.find((state) => state.id === id)?.covers ?? { anyOf: [] };
    const policeTraining = { instrument: 'imet', route: 'grant', policeOrInternalSecurity: true };
    const jets = { instrument: 'fmf', route: 'government-sale', policeOrInternalSecurity: false };
    expect(isCovered(in_('policeCertified'), policeTraining)).toBe(false);
    expect(isCovered(in_('trainingCertified'), policeTraining)).toBe(false);
    expect(isCovered(in_('policeAndTrainingCertified'), policeTraining)).toBe(true);
    expect(isCovered(in_('allCertified'), jets)).toBe(false);
  });
});
