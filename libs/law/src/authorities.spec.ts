import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { AUTHORITIES } from './authorities/index.generated.ts';
import type { Authority, FactDefinition } from './authority.ts';
import { chartFaults } from './chart-faults.ts';
import { checkCitations } from './check-citations.ts';
import type { TextOf } from './check-citations.ts';
import { CONCLUSIONS, conclude, suggestFindings } from './conclude.ts';
import type { Conclusion, Findings } from './conclude.ts';
import type { Fact, Facts } from './finding.ts';
import { isInForceOn } from './in-force.ts';
import { INSTRUMENTS } from './instruments.ts';
import type { Provenance } from './provenance.ts';
import { sectionOf } from './read-citation.ts';

/* One spec for every authority, present and future. It finds them through the index. */

interface Example {
  readonly name: string;
  readonly situation: string;
  readonly facts: Facts;
  readonly findings?: Findings;
  readonly expect: Conclusion;
}

const library = path.resolve(import.meta.dirname, '..');
const folder = path.join(import.meta.dirname, 'authorities');
const texts = path.resolve(library, '../../../shared/data/statute-text');
const texted = existsSync(texts) ? test : test.skip;
const textOf: TextOf = (section) => {
  const file = path.join(texts, `${section}.md`);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
};
const examplesOf = ({ id }: Authority): readonly Example[] =>
  parse(readFileSync(path.join(folder, id, 'examples.yaml'), 'utf8'));

/** Every object inside a value, for checks on all of an authority's data. */
function* within(value: unknown): Generator<Readonly<Record<string, unknown>>> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield value as Readonly<Record<string, unknown>>;
  for (const part of Object.values(value)) yield* within(part);
}

/** Facts of a case as they can be: each known with one of its values, or not known. */
function generatedFacts({ facts }: Authority): fc.Arbitrary<Facts> {
  const valueOf = ({ values }: FactDefinition): fc.Arbitrary<Fact> =>
    values === 'yes-no'
      ? fc.boolean()
      : values === 'amount'
        ? fc.integer({ min: 0, max: 400_000_000 })
        : fc.constantFrom(...values);
  const named = facts.map((fact) => [fact.name, fc.option(valueOf(fact))] as const);
  return fc.record(Object.fromEntries(named));
}

test('the index is what the folders give', () => {
  execFileSync(process.execPath, [path.join(library, 'write-index.mjs'), '--check']);
  const folders = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(AUTHORITIES.map(({ id }) => id)).toEqual(folders.map(({ name }) => name).sort());
});

describe.each(AUTHORITIES)('$id', (authority) => {
  test.each(examplesOf(authority))('example: $name', ({ facts, findings, expect: conclusion }) => {
    const suggested = suggestFindings(authority, facts);
    expect(suggested).toMatchObject(findings ?? {});
    expect(conclude(authority, suggested)).toBe(conclusion);
  });

  test('every conclusion is exemplified', () => {
    expect(new Set(examplesOf(authority).map((example) => example.expect))).toEqual(new Set(CONCLUSIONS));
  });

  test('has a page that says what is unsettled and where it was read', () => {
    const page = readFileSync(path.join(folder, authority.id, 'README.md'), 'utf8');
    expect(page).toContain('Unsettled');
    expect(page).toContain('Where it was read');
  });

  test('names every fact its elements read, and none of them is a country', () => {
    const read = new Set<string>();
    const spy = new Proxy<Facts>({}, { get: (_target, name) => (read.add(String(name)), null) });
    authority.elements.forEach(({ test: suggest }) => suggest?.(spy));
    expect([...read].sort()).toEqual(authority.facts.map(({ name }) => name).sort());
    expect([...read].filter((name) => /country|nationality|partner|government/i.test(name))).toEqual([]);
  });

  test('no part of it has a country', () => {
    const fields = [...within(authority)].flatMap((part) => Object.keys(part));
    expect(fields.filter((field) => /country|nationality|partner/i.test(field))).toEqual([]);
  });

  test('comes to the same whatever else is said about the case, its country above all', () => {
    const beside = fc.dictionary(fc.constantFrom('country', 'partner', 'region', 'recipient'), fc.string());
    fc.assert(
      fc.property(generatedFacts(authority), beside, beside, (facts, here, there) => {
        const [one, other] = [here, there].map((more) => suggestFindings(authority, { ...more, ...facts }));
        expect(one).toEqual(other);
        expect(one).toEqual(suggestFindings(authority, facts));
        expect(conclude(authority, one ?? {})).toBe(conclude(authority, other ?? {}));
      }),
    );
  });

  test('nothing known is nothing found', () => {
    expect(new Set(Object.values(suggestFindings(authority, {})))).toEqual(new Set(['undetermined']));
  });

  test('ids are unique, and everything that is referred to exists', () => {
    const conditions = authority.exits.flatMap(({ conditions: own }) => own);
    const questions = [...authority.elements, ...conditions].map(({ id }) => id);
    expect(questions).toEqual([...new Set(questions)]);
    const { procedure, exits, duties, clocks, recipients, readings, reach } = authority;
    if (procedure.machine === 'leahy-unit')
      expect(questions).toEqual(
        expect.arrayContaining([procedure.grossViolationElement, procedure.credibleInformationElement]),
      );
    const clockIds = clocks.map(({ id }) => id);
    for (const { report } of exits) {
      expect(report === null || (report.due === 'after') === clockIds.includes(report.clockId ?? '')).toBe(
        true,
      );
    }
    const known = recipients.map(({ id }) => id);
    const addressed = [
      ...duties.flatMap((duty) => duty.recipients),
      ...exits.flatMap(({ report }) => report?.recipients ?? []),
    ];
    expect(addressed.filter((id) => !known.includes(id))).toEqual([]);
    for (const cell of reach) {
      expect(INSTRUMENTS.map(({ id }) => id)).toContain(cell.instrument);
      if (cell.reach !== 'depends') continue;
      const reading = readings.find(({ id }) => id === cell.reading);
      expect(Object.keys(cell.gives).sort()).toEqual(reading?.alternatives.map(({ id }) => id).sort());
    }
    expect(
      readings.every(({ id, alternatives }) => id.startsWith(`${authority.id}/`) && alternatives.length > 1),
    ).toBe(true);
  });

  test('every reading decides something: an element, a question of an exit, a state or the reach', () => {
    const { elements, exits, procedure, reach, readings } = authority;
    const states =
      procedure.machine === 'charted' ? procedure.regions.flatMap((region) => region.states) : [];
    const turning = [
      ...[...elements, ...exits.flatMap(({ conditions }) => conditions)].map(({ reading }) => reading),
      ...states.map(({ dependsOn }) => dependsOn?.reading),
      ...reach.map((cell) => (cell.reach === 'depends' ? cell.reading : undefined)),
    ];
    expect([...new Set(turning)].filter((id) => id !== undefined).sort()).toEqual(
      readings.map(({ id }) => id).sort(),
    );
  });

  test('speaks of every instrument once', () => {
    expect(authority.reach.map(({ instrument }) => instrument).sort()).toEqual(
      INSTRUMENTS.map(({ id }) => id).sort(),
    );
  });

  test('every class of exit it lacks is answered with a sentence and a citation', () => {
    const classes = new Set([...authority.exits, ...authority.absentExits].map((exit) => exit.class));
    const all = ['carve-out', 'certification', 'exception', 'waiver'];
    if (authority.standing === 'law') expect([...classes].sort()).toEqual(all);
    for (const { words, cite } of authority.absentExits)
      expect([words, cite]).toEqual([words.trim(), expect.stringMatching(/./)]);
  });

  test('says of everything where it was read, and when, unless nobody has', () => {
    const sources = [...within(authority)].flatMap(({ provenance }) =>
      provenance ? [provenance as Provenance] : [],
    );
    expect(sources.length).toBeGreaterThan(10);
    for (const { status, checkedOn, note } of sources) {
      expect(status === 'from-memory' ? note : checkedOn).toBeTruthy();
    }
  });

  test('clocks and amounts of a law hold only numbers that were read in the text', () => {
    if (authority.standing !== 'law') return;
    for (const { days } of authority.clocks) expect(days.provenance.status).toBe('read-in-text');
    for (const { amount } of authority.thresholds) expect(amount.provenance.status).toBe('read-in-text');
  });

  test('amounts and periods are rows with dates in force, one on any day', () => {
    const { clocks, thresholds } = authority;
    const rows = [clocks, thresholds].flatMap((table, key) =>
      table.map(({ id, inForce }) => ({ key: `${key} ${id}`, inForce })),
    );
    for (const { inForce } of rows) expect(inForce.to === null || inForce.from < inForce.to).toBe(true);
    for (const row of rows)
      expect(
        rows.filter(({ key, inForce }) => key === row.key && isInForceOn({ inForce }, row.inForce.from)),
      ).toHaveLength(1);
  });

  test('what it draws hangs together', () => {
    const { procedure } = authority;
    if (procedure.machine === 'charted') expect(chartFaults({ ...authority, procedure })).toEqual([]);
    if (procedure.machine === 'none') expect(procedure.why).toMatch(/\w \w/);
  });

  test('asks of every notice who receives it and what it must contain', () => {
    for (const { recipients, contents } of authority.duties)
      expect([recipients.length > 0, contents.length > 0]).toEqual([true, true]);
  });

  texted(
    'every place it cites, every number, date and quoted phrase stands in the text of the law (skipped where the texts are absent)',
    () => {
      const found = checkCitations({ section: sectionOf(authority.citation), data: authority }, textOf);
      expect(found.filter(({ outcome }) => outcome === 'contradicted')).toEqual([]);
      const section = sectionOf(authority.citation);
      if (section !== null && textOf(section) !== undefined)
        expect(found.filter(({ outcome }) => outcome === 'verified').length).toBeGreaterThan(20);
    },
  );
});
