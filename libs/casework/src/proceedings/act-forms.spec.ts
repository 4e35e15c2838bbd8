import { describe, expect, test } from '@jest/globals';
import { findAuthority } from '#law';
import { CLOCK_ACTOR, possibleActs, start } from '#workflow';
import { asksOf, ELSEWHERE, madeFields, NOTES } from './act-forms.ts';

const AT = '2026-03-01T12:00:00.000Z';

const acts = ['us-22usc2378d', 'us-10usc362'].flatMap((id) => {
  const authority = findAuthority(id);
  if (authority === undefined) throw new Error(`No ${id}.`);
  return possibleActs(start(authority, { at: AT }), CLOCK_ACTOR, { at: AT, all: true });
});

describe('what an act asks a person for', () => {
  test('is never the id of something that the act itself makes', () => {
    for (const act of acts) {
      const asked = asksOf(act).map(({ field }) => field);
      expect(asked.filter((field) => madeFields(act).includes(field))).toEqual([]);
      for (const field of ['determinationId', 'signatureId', 'sourceId', 'dissentIds', 'actor', 'at'])
        expect(asked).not.toContain(field);
    }
  });

  test('names each field once, with words', () => {
    for (const act of acts) {
      const fields = asksOf(act).map(({ field }) => field);
      expect(new Set(fields).size).toBe(fields.length);
      expect(asksOf(act).every(({ words }) => words !== '')).toBe(true);
    }
  });

  test('includes reasons wherever something is signed as a determination', () => {
    const signed = acts.filter((act) => madeFields(act).includes('determinationId'));
    expect(signed.length).toBeGreaterThan(10);
    for (const act of signed)
      expect(asksOf(act).find(({ field }) => field === 'reasons')?.required).toBe(true);
  });
});

describe('the notes of acts', () => {
  test.each(Object.entries(NOTES))('%s makes the id its note is kept under', (type, note) => {
    const act = acts.find((one) => one.type === type);
    expect(act && note && madeFields(act)).toContain(note?.idField);
  });

  test('what is done elsewhere is an act of the machine', () => {
    for (const type of Object.keys(ELSEWHERE)) expect(acts.map((act) => act.type as string)).toContain(type);
  });
});
