import { describe, expect, test } from '@jest/globals';
import { whyItWaits } from './why-it-waits.ts';

type Act = Parameters<typeof whyItWaits>[0]['acts'][number];
type Block = Act['blocks'][number];

const block = (id: string, words: string): Block => ({
  id,
  words,
  cite: '22 U.S.C. 0',
  basis: 'law',
  clearedBy: ['analyst'],
  people: 2,
});

const act = (title: string, more: Partial<Act> = {}): Act => ({
  title,
  to: 'barred',
  signed: true,
  roles: ['deciding-official'],
  people: 1,
  allowed: false,
  blocks: [],
  elsewhere: null,
  ...more,
});

const answers = block('answers', 'Without a finding: F6.');
const role = { ...block('role', 'This act belongs to: deciding official.'), clearedBy: [] };

describe('why a proceeding waits', () => {
  test('is the condition that holds up most of the nearest signed acts, with who can meet it', () => {
    const acts = [
      act('Sign: barred', { blocks: [role, answers, block('a', 'A.')] }),
      act('Sign: eligible', { blocks: [role, block('b', 'B.'), answers] }),
      act('Suspend', { signed: false }),
    ];
    expect(whyItWaits({ acts, own: ['analyst'], says: 'not-determined' })).toEqual({
      kind: 'blocked',
      words: 'Without a finding: F6.',
      cite: '22 U.S.C. 0',
      by: ['analyst'],
      people: 2,
      yours: true,
    });
  });

  test('is a person where the only unmet condition is who asks', () => {
    const acts = [act('Sign: barred', { blocks: [role] }), act('Sign: eligible', { blocks: [answers] })];
    const waits = whyItWaits({ acts, own: ['analyst'], says: 'not-determined' });
    expect(waits).toMatchObject({ kind: 'ready', by: ['deciding-official'], people: 1, yours: false });
    expect(waits.words).toContain('“Sign: barred”');
    expect(waits.words).not.toContain('eligible');
  });

  test('is yours where you may act', () => {
    const acts = [act('Sign: barred', { allowed: true })];
    expect(whyItWaits({ acts, own: ['deciding-official'], says: 'not-determined' }).yours).toBe(true);
  });

  test('asks for nothing where no act leads on', () => {
    expect(
      whyItWaits({ acts: [act('Note', { to: null, signed: false })], own: [], says: 'not-determined' }).kind,
    ).toBe('rests');
  });

  test('asks for nothing where the question is settled, whatever could be done', () => {
    const acts = [act('Sign: the bar is back', { allowed: true })];
    expect(whyItWaits({ acts, own: ['deciding-official'], says: 'not-barred' }).kind).toBe('rests');
  });

  test('never waits for a way out that the law does not give', () => {
    const never = { ...block('exit-belongs-to-this-law-waiver', 'This law has no waiver.'), clearedBy: [] };
    const acts = [
      act('Sign: waived', { blocks: [never] }),
      act('Sign: excepted', { blocks: [answers, block('b', 'B.')] }),
    ];
    expect(whyItWaits({ acts, own: [], says: 'barred' }).words).toBe('Without a finding: F6.');
  });

  test('is a day, where the law has an act wait for nothing else, whatever could be recorded meanwhile', () => {
    const day = { ...block('period', 'The period of review has not run out.'), clearedBy: [], people: 0 };
    const acts = [
      act('Record a later law', { allowed: true }),
      act('Record its end', { signed: false, blocks: [day] }),
    ];
    expect(whyItWaits({ acts, own: ['deciding-official'], says: 'not-determined' })).toMatchObject({
      kind: 'blocked',
      words: 'The period of review has not run out.',
      by: [],
    });
  });
});
