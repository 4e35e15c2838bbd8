import { describe, expect, test } from '@jest/globals';
import { AUTHORITIES } from './authorities/index.generated.ts';
import { INSTRUMENTS } from './instruments.ts';

const notices = INSTRUMENTS.flatMap((instrument) => instrument.notices);

describe('the catalogue of instruments', () => {
  test('names each once', () => {
    const ids = INSTRUMENTS.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
  });

  test('ties each notice to one step: a step waits for it, or it follows one', () => {
    expect(notices.length).toBeGreaterThan(10);
    for (const { before, after } of notices) expect([before, after].filter(Boolean)).toHaveLength(1);
  });

  test('asks of every notice for whom and for what, and takes no number of days that was not read', () => {
    for (const { recipients, contents, days } of notices) {
      expect(recipients.length).toBeGreaterThan(0);
      expect(contents.length).toBeGreaterThan(0);
      expect(days?.provenance.status ?? 'read-in-text').toBe('read-in-text');
    }
  });

  test('keeps operational cooperation outside every law, and each law says why', () => {
    for (const { standing, reach } of AUTHORITIES.filter((authority) => authority.standing === 'law')) {
      const cell = reach.find(({ instrument }) => instrument === 'operational-cooperation');
      expect([standing, cell?.reach, typeof cell?.why]).toEqual(['law', 'not-reached', 'string']);
    }
  });
});
