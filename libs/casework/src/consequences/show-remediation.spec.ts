import { describe, expect, test } from '@jest/globals';
import type { StepVersion } from './consequence-views.ts';
import { byPerson } from './show-remediation.ts';

const version = (more: Partial<StepVersion>): StepVersion => ({
  stepId: 's1',
  proceedingId: 'p',
  personRef: 'P1',
  kind: 'investigation',
  status: 'ongoing',
  words: 'An inquiry was opened.',
  takenOn: null,
  evidenceIds: [],
  recordedAt: '2026-01-01T00:00:00.000Z',
  accountId: 'a',
  ...more,
});

describe('remediation', () => {
  test('stands per person and by kind, each step with all its versions, the latest on top', () => {
    const people = byPerson([
      version({}),
      version({ stepId: 's2', kind: 'trial' }),
      version({ stepId: 's3', personRef: null, kind: 'administrative' }),
      version({ status: 'stopped', recordedAt: '2026-02-01T00:00:00.000Z' }),
    ]);
    expect(people.map(({ personRef }) => personRef)).toEqual(['P1', null]);
    expect(Object.keys(people[0]?.kinds ?? {})).toEqual(['investigation', 'trial']);
    const [step] = people[0]?.kinds['investigation'] ?? [];
    expect([step?.latest.status, step?.history.length]).toEqual(['stopped', 2]);
  });

  test('of nobody is empty', () => {
    expect(byPerson([])).toEqual([]);
  });
});
