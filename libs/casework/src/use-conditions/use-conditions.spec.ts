import { describe, expect, test } from '@jest/globals';
import type { Authority } from '#law';
import { findAuthority, findInstrument, fromMemory } from '#law';
import type { AnswerFacts, LawOfTheDay } from '../answers/answer.ts';
import { decideAnswer } from '../answers/decide-answer.ts';
import { lawOfTheDay } from '../answers/law-of-the-day.ts';
import type { ConditionFinding } from './condition-store.ts';
import { statusesOn } from './condition-store.ts';

const found = (more: Partial<ConditionFinding>): ConditionFinding => ({
  id: 'one',
  caseId: 'case',
  authorityId: 'invented-act',
  conditionId: 'aid',
  status: 'met',
  reasons: 'As seen.',
  evidenceIds: [],
  foundOn: '2031-02-01',
  by: { at: '2031-02-02T00:00:00.000Z', accountId: 'a', personId: 'p', name: 'Ada' },
  ...more,
});

const bill = findAuthority('bill-ceasefire-compliance');
const fmf = findInstrument('fmf');
if (bill === undefined || fmf === undefined) throw new Error('The bill and the instrument are on record.');
const inForce = [{ from: '2031-01-01', to: null, provenance: fromMemory('invented') }];
const law: Authority = { ...bill, id: 'invented-act', standing: 'law', inForce };
const on = '2031-03-01';

/** What the answer about one transfer says under one authority, and how the whole comes out. */
function answerUnder(authorityId: string, day: LawOfTheDay, status: ConditionFinding['status']) {
  const facts = { useArea: 'bill-area-1', defensiveOnly: false, instrument: 'fmf' };
  const conditions = ['invented-act', 'bill-ceasefire-compliance'].map((id) =>
    found({ status, authorityId: id }),
  );
  const transfer = { transferId: 't', facts, rises: [], drawn: [], within: {}, conditions };
  const ground: AnswerFacts = {
    ...{
      unitId: null,
      unitName: null,
      paths: [],
      standings: [],
      bars: [],
      result: null,
      gates: null,
      drawn: [],
    },
    transfer,
  };
  const { reasons } = decideAnswer({ instrumentId: 'fmf', on, knownAt: `${on}T12:00:00.000Z` }, day, ground);
  return reasons.filter((reason) => reason.authorityId === authorityId).map(({ verdict }) => verdict);
}

describe('conditions of use in an answer', () => {
  const day = lawOfTheDay(fmf, on, {});
  const withLaw = { ...day, ofTransfers: [...day.ofTransfers, law] };

  test('enter it for a law in force, and for no bill', () => {
    expect(answerUnder('invented-act', withLaw, 'unmet')).toEqual(['barred']);
    expect(answerUnder('invented-act', withLaw, 'met')).toEqual(['not-determined']);
    expect(answerUnder('bill-ceasefire-compliance', withLaw, 'unmet')).toEqual([]);
    expect(day.ofTransfers.map(({ standing }) => standing)).not.toContain('proposed');
  });

  test('hold as they were found on the day, the last recorded of one day', () => {
    const later = found({ id: 'two', status: 'unmet', foundOn: '2031-05-01' });
    const corrected = found({
      id: 'three',
      status: 'undetermined',
      by: { ...found({}).by, at: '2031-06-01T00:00:00.000Z' },
    });
    expect(statusesOn([later, found({})], '2031-03-01')).toEqual({ aid: 'met' });
    expect(statusesOn([later, found({})], '2031-05-01')).toEqual({ aid: 'unmet' });
    expect(statusesOn([corrected, found({})], '2031-03-01')).toEqual({ aid: 'undetermined' });
    expect(statusesOn([found({})], '2031-01-31')).toEqual({});
  });
});
