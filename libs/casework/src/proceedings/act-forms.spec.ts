import { describe, expect, test } from '@jest/globals';
import { findAuthority } from '#law';
import { CLOCK_ACTOR, possibleActs, start } from '#workflow';
import { asksOf, elsewhereOf, madeFields, noteOf } from './act-forms.ts';

const AT = '2026-03-01T12:00:00.000Z';

const acts = ['us-22usc2378d', 'us-10usc362'].flatMap((id) => {
  const authority = findAuthority(id);
  if (authority === undefined) throw new Error(`No ${id}.`);
  return possibleActs(start(authority, { at: AT }), CLOCK_ACTOR, { at: AT, all: true });
});

describe('what an act asks a person for', () => {
  test('is never the id of something that the act itself makes', () => {
    for (const act of acts) {
      const asked = asksOf('leahy-unit', act).map(({ field }) => field);
      expect(asked.filter((field) => madeFields(act).includes(field))).toEqual([]);
      for (const field of ['determinationId', 'signatureId', 'sourceId', 'dissentIds', 'actor', 'at'])
        expect(asked).not.toContain(field);
    }
  });

  test('names each field once, with words', () => {
    for (const act of acts) {
      const fields = asksOf('leahy-unit', act).map(({ field }) => field);
      expect(new Set(fields).size).toBe(fields.length);
      expect(asksOf('leahy-unit', act).every(({ words }) => words !== '')).toBe(true);
    }
  });

  test('includes reasons wherever something is signed as a determination', () => {
    const signed = acts.filter((act) => madeFields(act).includes('determinationId'));
    expect(signed.length).toBeGreaterThan(10);
    for (const act of signed)
      expect(asksOf('leahy-unit', act).find(({ field }) => field === 'reasons')?.required).toBe(true);
  });
});

describe('the notes of acts', () => {
  test('are kept under an id that the act itself makes', () => {
    const noted = acts.flatMap((act) => noteOf('leahy-unit', act.type, null)?.idField ?? []);
    expect(new Set(noted).size).toBeGreaterThan(5);
    for (const act of acts) {
      const note = noteOf('leahy-unit', act.type, null);
      if (note) expect(madeFields(act)).toContain(note.idField);
    }
  });

  test('of a drawn act are of the kind that the law’s folder names', () => {
    expect(noteOf('charted', 'anything', 'transmission')).toEqual({
      idField: 'recordId',
      kind: 'transmission',
    });
    expect(noteOf('charted', 'search.recorded', null)).toBeUndefined();
  });

  test('what is done elsewhere is said in a sentence, for each machine its own', () => {
    expect(elsewhereOf('leahy-unit', 'report.delivered')).toContain('delivery');
    expect(elsewhereOf('charted', 'report.delivered')).toBeUndefined();
    expect(elsewhereOf('charted', 'facts.stated')).toContain('transfer');
  });
});
