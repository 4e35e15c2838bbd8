import { describe, expect, test } from '@jest/globals';
import { OfflineError, RefusedError } from '../../data/refused-error.ts';
import type { Refusal } from '../../data/refused-error.ts';
import type { NamedRow } from './left-out.ts';
import { signInPortions } from './sign-in-portions.ts';

const rows: readonly NamedRow[] = Array.from({ length: 7 }, (_, at) => ({
  nominationId: `n${at}`,
  row: at + 2,
  unitText: `Unit ${at}`,
}));
const refusal = (kind: Refusal['kind'], more: Partial<Refusal> = {}, status = 409) =>
  new RefusedError(status, { kind, code: `result.${kind}`, message: 'Refused.', ...more });
const stale = (...changed: string[]) => refusal('stale', { meanwhile: { changed, nominations: [] } });
const idsOf = (some: readonly NamedRow[]) => some.map(({ nominationId }) => nominationId);

/** Signs three at a time; every act fails with what `failures` has for it, or is done. */
async function signed(
  failures: (ids: readonly string[], act: number) => Error | undefined,
  more: { readonly blocked?: readonly string[]; readonly stopAfter?: number } = {},
) {
  const [acts, came]: [string[][], number[]] = [[], []];
  let asked = 0;
  const signing = await signInPortions(
    rows,
    {
      sign: (some) => {
        const failure = failures(idsOf(some), asked++);
        if (failure !== undefined) return Promise.reject(failure);
        acts.push(idsOf(some));
        return Promise.resolve();
      },
      review: (some) =>
        Promise.resolve(
          some.map((one) => ({
            ...one,
            blocks: more.blocked?.includes(one.nominationId) ? [{ words: 'It is barred.' }] : [],
          })),
        ),
      came: (n) => came.push(n),
      isStopped: () => acts.length >= (more.stopAfter ?? Infinity),
    },
    3,
  );
  return { signing, acts, came };
}

describe('signing in portions', () => {
  test('signs everything in acts of the size, and tells how far it came', async () => {
    const { signing, acts, came } = await signed(() => undefined);
    expect(signing).toEqual({ signed: 7, acts: 3, left: [], unsent: [], unknown: [] });
    expect(acts).toEqual([['n0', 'n1', 'n2'], ['n3', 'n4', 'n5'], ['n6']]);
    expect(came).toEqual([3, 6, 7]);
  });

  test('leaves out what a colleague changed, signs the rest of the portion, and goes on', async () => {
    const { signing, acts } = await signed((ids) => (ids.includes('n4') ? stale('n4') : undefined));
    expect(acts).toEqual([['n0', 'n1', 'n2'], ['n3', 'n5'], ['n6']]);
    expect(signing).toMatchObject({ signed: 6, acts: 3, left: [{ row: 6 }], unsent: [], unknown: [] });
    expect(signing.left[0]?.blocks[0]?.words).toMatch(/changed since you chose it/);
  });

  test('leaves out what something stands in the way of by now, with why', async () => {
    const blocked = ['n0', 'n2'];
    const { signing, acts } = await signed(
      (ids) => (ids.some((id) => blocked.includes(id)) ? refusal('blocked') : undefined),
      { blocked },
    );
    expect(acts[0]).toEqual(['n1']);
    expect(signing.left.map(({ nominationId, blocks }) => [nominationId, blocks[0]?.words])).toEqual([
      ['n0', 'It is barred.'],
      ['n2', 'It is barred.'],
    ]);
    expect(signing).toMatchObject({ signed: 5, acts: 3 });
  });

  test('makes no act of a portion of which nothing is left', async () => {
    const { signing, acts } = await signed((ids) =>
      ids.includes('n3') ? stale('n3', 'n4', 'n5') : undefined,
    );
    expect(acts).toEqual([['n0', 'n1', 'n2'], ['n6']]);
    expect(signing).toMatchObject({ signed: 4, acts: 2 });
  });

  test('ends at any other refusal: what was signed is counted, the rest was not sent', async () => {
    const failure = refusal('forbidden', {}, 403);
    const { signing } = await signed((_ids, act) => (act === 1 ? failure : undefined));
    expect(signing).toMatchObject({ signed: 3, acts: 1, unknown: [], failure });
    expect(idsOf(signing.unsent)).toEqual(['n3', 'n4', 'n5', 'n6']);
  });

  test('says of an act without an answer that it is not known whether it was signed', async () => {
    for (const failure of [new OfflineError(), refusal('unavailable', {}, 503)]) {
      const { signing } = await signed((_ids, act) => (act === 1 ? failure : undefined));
      expect(idsOf(signing.unknown)).toEqual(['n3', 'n4', 'n5']);
      expect(idsOf(signing.unsent)).toEqual(['n6']);
      expect(signing).toMatchObject({ signed: 3, failure });
    }
  });

  test('stops after the act under way', async () => {
    const { signing } = await signed(() => undefined, { stopAfter: 2 });
    expect(signing).toMatchObject({ signed: 6, acts: 2 });
    expect(idsOf(signing.unsent)).toEqual(['n6']);
  });

  test('ends where a refusal as blocked or stale names no row of the act', async () => {
    for (const failure of [refusal('blocked'), stale('other')]) {
      const { signing } = await signed(() => failure);
      expect(signing).toMatchObject({ signed: 0, left: [], failure });
      expect(signing.unsent).toHaveLength(7);
    }
  });
});
