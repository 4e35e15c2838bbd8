import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Finding } from './finding.ts';
import { FINDINGS } from './finding.ts';
import { fromMemory } from './provenance.ts';
import type { UseConditions, UseQuestion } from './use-conditions.ts';
import { evaluateUseConditions, useReportsDue } from './use-conditions.ts';

const provenance = fromMemory('invented for a test');
const pack: UseConditions = {
  conditions: ['quiet', 'aid'].map((id) => ({ id, words: `It keeps ${id}`, cite: '(a)', provenance })),
  areas: { fact: 'useArea', ids: ['north'], cite: '(b)', value: 'The north', provenance },
  systems: { fact: 'system', value: 'all', provenance },
  undertaking: { fact: 'undertaking', words: 'Not to use it there', cite: '(c)', provenance },
  exempt: [
    {
      id: 'defence',
      words: 'Purely defensive items.',
      fact: 'defensiveOnly',
      is: [true],
      cite: '(d)',
      provenance,
    },
  ],
  reporting: {
    words: 'Reports',
    cite: '(e)',
    firstDays: { value: 30, provenance },
    everyDays: { value: 90, provenance },
  },
  waiver: { words: 'Waiver', cite: '(f)', provenance },
  sunset: { cite: '(g)', years: { value: 5, provenance } },
};
const ask = (more: Partial<UseQuestion> = {}) =>
  evaluateUseConditions(pack, {
    on: '2031-06-01',
    enactedOn: '2031-01-01',
    statuses: { quiet: 'unmet', aid: 'met' },
    facts: { useArea: 'north', defensiveOnly: false },
    ...more,
  });

describe('conditions of use', () => {
  test('restrict use in the area until every one of them is met', () => {
    expect(ask().outcome).toBe('restricted');
    expect(ask({ statuses: { quiet: 'met', aid: 'met' } }).outcome).toBe('not-restricted');
    const open = ask({ statuses: { quiet: 'met' } });
    expect(open.outcome).toBe('not-determined');
    expect(open.conditions.map(({ status }) => status)).toEqual(['met', 'undetermined']);
  });

  test('leave alone what is exempt, and say so only where that is known', () => {
    expect(ask({ facts: { useArea: 'north', defensiveOnly: true } }).outcome).toBe('not-restricted');
    expect(ask({ facts: { useArea: 'north' } }).outcome).toBe('not-determined');
  });

  test('ask of a transfer for use elsewhere an undertaking not to use it there', () => {
    const elsewhere = (undertaking: boolean | null) =>
      ask({ facts: { useArea: 'south', defensiveOnly: false, undertaking } }).outcome;
    expect([true, false, null].map(elsewhere)).toEqual(['not-restricted', 'restricted', 'not-determined']);
    expect(ask({ facts: { defensiveOnly: false } }).outcome).toBe('not-determined');
  });

  test('can be about some systems only', () => {
    const some = { ...pack, systems: { fact: 'system', value: ['bombs'], provenance } };
    const about = (system: string | null) =>
      evaluateUseConditions(some, {
        on: '2031-06-01',
        enactedOn: '2031-01-01',
        statuses: { quiet: 'unmet' },
        facts: { useArea: 'north', defensiveOnly: false, system },
      }).outcome;
    expect(['bombs', 'radios', null].map(about)).toEqual(['restricted', 'not-restricted', 'not-determined']);
  });

  test('hold from enactment to the sunset, and while no waiver is in effect', () => {
    expect(ask({ on: '2030-12-31' }).outcome).toBe('not-restricted');
    expect(ask({ on: '2035-12-31' }).outcome).toBe('restricted');
    expect(ask({ on: '2036-01-01' })).toMatchObject({ outcome: 'not-restricted', sunsetOn: '2036-01-01' });
    expect(ask({ waiver: { from: '2031-06-01', until: '2031-06-01' } }).outcome).toBe('not-restricted');
    expect(ask({ on: '2031-06-02', waiver: { from: '2031-06-01', until: '2031-06-01' } }).outcome).toBe(
      'restricted',
    );
    expect(ask({ enactedOn: null }).outcome).toBe('not-determined');
    expect(ask({ enactedOn: '2028-02-29' }).sunsetOn).toBe('2033-03-01');
  });

  test('never say that nothing restricts while a condition is not met', () => {
    const status = fc.constantFrom<Finding>(...FINDINGS);
    fc.assert(
      fc.property(status, status, fc.string(), (quiet, aid, country) => {
        const facts = { useArea: 'north', defensiveOnly: false };
        const { outcome } = ask({ statuses: { quiet, aid }, facts });
        expect(outcome === 'not-restricted').toBe(quiet === 'met' && aid === 'met');
        expect(ask({ statuses: { quiet, aid }, facts: { ...facts, country } }).outcome).toBe(outcome);
      }),
    );
  });

  test('are reported on after thirty days, and then every ninety', () => {
    const due = useReportsDue(pack, '2031-01-01');
    expect(due.slice(0, 3)).toEqual(['2031-01-31', '2031-05-01', '2031-07-30']);
    expect((due.at(-1) ?? '') < '2036-01-01').toBe(true);
  });
});
