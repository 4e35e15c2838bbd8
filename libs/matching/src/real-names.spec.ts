import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { indexUnits } from './index-units.ts';
import { blockingKeys } from './blocking-keys.ts';
import { readCell } from './read-cell.ts';
import { readCountries } from './read-countries.ts';
import { readUnitName } from './read-unit-name.ts';
import { resolveCountry } from './resolve-country.ts';
import { scoreUnits } from './score-units.ts';

const shared = new URL('../../../../shared/data/', import.meta.url);
const isThere = existsSync(shared);
/** The public data sets are no part of the project; the other specs cover the same code on invented names. */
const onRealData = isThere ? describe : describe.skip;
const whyNot = isThere ? '' : ' (skipped: ../shared/data is not there)';

const read = (path: string): string => readFileSync(new URL(path, shared), 'utf8');
const readRows = (text: string): string[][] =>
  text
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g)].map(
        ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
      ),
    );

const percent = (share: number): number => Math.round(share * 1000) / 1000;

onRealData(`labelled aliases of one country${whyNot}`, () => {
  const rows = isThere ? readRows(read('unit-names/unit-alias-pairs.csv')) : [];
  const pairs = rows.map(([, , query = '', candidate = '', id = '', isMatch]) => ({
    query,
    candidate,
    id,
    isMatch: isMatch === 'true',
  }));
  const positives = pairs.filter(({ isMatch }) => isMatch);
  const negatives = pairs.filter(({ isMatch }) => !isMatch);

  /** Every unit once by its own name: labelled ones by id, the names of the negatives beside them. */
  const registry = new Map(positives.map(({ id, candidate }) => [id, candidate]));
  const known = new Set(registry.values());
  for (const name of negatives.flatMap(({ query, candidate }) => [query, candidate])) {
    if (!known.has(name)) registry.set(`n:${name}`, name);
    known.add(name);
  }
  const index = indexUnits([...registry].map(([id, name]) => ({ id, country: 'NG', names: [name] })));
  const answers = new Map<string, Set<string>>();
  for (const { query, id } of positives) answers.set(query, (answers.get(query) ?? new Set()).add(id));
  const found = [...answers].map(([query, ids]) => ({
    query,
    ids,
    candidates: index.candidates(query, { country: 'NG' }),
  }));
  const share = (holds: (one: (typeof found)[number]) => boolean): number =>
    percent(found.filter(holds).length / Math.max(1, found.length));

  test('are found: the right unit is first in 0.85 and among five in 0.95', () => {
    expect(share(({ ids, candidates }) => ids.has(candidates[0]?.id ?? ''))).toBeGreaterThanOrEqual(0.85);
    expect(share(({ ids, candidates }) => candidates.some(({ id }) => ids.has(id)))).toBeGreaterThanOrEqual(
      0.95,
    );
  });

  test('are rightly proposed: at least 0.98 of the match zone is right', () => {
    const proposed = found.filter(({ candidates }) => candidates[0]?.match.zone === 'match');
    const right = proposed.filter(({ ids, candidates }) => ids.has(candidates[0]?.id ?? ''));
    expect(proposed.length / found.length).toBeGreaterThan(0.58);
    expect(right.length / proposed.length).toBeGreaterThanOrEqual(0.98);
  });

  test('never put two different numbers in the match zone', () => {
    const digits = (text: string): string[] => text.match(/\d+/g) ?? [];
    const wrong = found.flatMap(({ query, candidates }) =>
      candidates.filter(({ name, match }) => {
        const [ours, theirs] = [digits(query), digits(name)];
        return (
          match.zone === 'match' &&
          ours.length > 0 &&
          theirs.length > 0 &&
          !ours.some((one) => theirs.includes(one))
        );
      }),
    );
    expect(wrong).toEqual([]);
  });

  test('whose own unit is not in the registry are hardly ever proposed another', () => {
    const ids = [...registry.keys()];
    const proposed = [0, 1, 2, 3, 4].map((fold) => {
      const absent = new Set(ids.filter((_, at) => at % 5 === fold));
      const rest = [...registry].filter(([id]) => !absent.has(id));
      const without = indexUnits(rest.map(([id, name]) => ({ id, country: 'NG', names: [name] })));
      const queries = found.filter(({ ids: own }) => [...own].every((id) => absent.has(id)));
      const wrong = queries.filter(
        ({ query }) => without.candidates(query, { country: 'NG' })[0]?.match.zone === 'match',
      );
      return [wrong.length, queries.length] as const;
    });
    const [wrong, asked] = proposed.reduce(([sum, all], [one, of]) => [sum + one, all + of] as const);
    expect(asked).toBeGreaterThan(400);
    expect(wrong / asked).toBeLessThan(0.01);
  });

  test('score as often right as the score says, or more often: calibration', () => {
    const first = found.flatMap(({ ids, candidates: [top] }) =>
      top === undefined ? [] : [{ score: top.match.score, right: ids.has(top.id) }],
    );
    const rightFrom = (from: number, to: number): number => {
      const these = first.filter(({ score }) => score >= from && score < to);
      return these.filter(({ right }) => right).length / Math.max(1, these.length);
    };
    expect(rightFrom(0.9, 1.01)).toBeGreaterThanOrEqual(0.95);
    expect(rightFrom(0.8, 0.9)).toBeGreaterThan(0.8);
    expect(rightFrom(0.6, 0.8)).toBeGreaterThan(0.6);
    expect(rightFrom(0.5, 0.6)).toBeLessThan(0.6);
    expect(rightFrom(0, 0.5)).toBeLessThan(0.6);
  });

  test('no labelled negative is in the match zone', () => {
    const proposed = negatives.filter(
      ({ query, candidate }) =>
        scoreUnits(readUnitName(query), readUnitName(candidate), { country: 'NG' }).zone === 'match',
    );
    expect(proposed).toEqual([]);
  });
});

onRealData(`cells of a year's training report${whyNot}`, () => {
  test('each reads to one kind, and whole services, ministries and blanks are not taken for units', () => {
    const cells = isThere
      ? read('training-reports/fmtrpt_2018_2019.tsv')
          .split('\n')
          .slice(1)
          .map((line) => line.split('\t')[6] ?? '')
      : [];
    const kinds = new Map<string, number>();
    for (const cell of cells) {
      const { kind } = readCell(cell);
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    }
    expect([...kinds.values()].reduce((sum, count) => sum + count, 0)).toBe(cells.length);
    expect((kinds.get('unit') ?? 0) / cells.length).toBeGreaterThan(0.6);
    expect((kinds.get('not-identified') ?? 0) / cells.length).toBeGreaterThan(0.1);
  });
});

onRealData(`country strings as reports spell them${whyNot}`, () => {
  const seeds = new URL('../../../seeds/reference/countries.csv', import.meta.url);
  const countries = readCountries(readFileSync(seeds, 'utf8'));
  const rows = isThere ? readRows(read('countries/training-report-country-strings.csv')) : [];
  /** ISO 3166-3 has four letters for a country that is no more. */
  const FORMER: Readonly<Record<string, string>> = { AN: 'ANHH' };

  test('each resolves to its labelled code, and only Indochina is asked about', () => {
    const asked = rows
      .filter(([text = '']) => resolveCountry(text, countries).kind !== 'resolved')
      .map(([text]) => text);
    expect(asked).toEqual(['Indochina']);
    const wrong = rows.filter(([text = '', , iso = '']) => {
      const found = resolveCountry(text, countries);
      return iso !== '' && found.kind === 'resolved' && found.iso !== (FORMER[iso] ?? iso);
    });
    expect(wrong).toEqual([]);
    expect(rows).toHaveLength(242);
  });
});

onRealData(`hostile strings${whyNot}`, () => {
  test('are read, scored and keyed without a throw', () => {
    const strings: unknown = isThere ? JSON.parse(read('hostile-input/blns.json')) : [];
    const other = readUnitName('18 Brigade');
    for (const text of Array.isArray(strings) ? strings.map(String) : []) {
      expect(() => readCell(text)).not.toThrow();
      const name = readUnitName(text);
      expect(scoreUnits(name, name).score).toBe(name.key === '' ? 0 : 1);
      expect(() => [scoreUnits(name, other), scoreUnits(other, name), blockingKeys(name)]).not.toThrow();
    }
  });
});
