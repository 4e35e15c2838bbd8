import { readCell } from '#matching';
import type { BenchServer } from '../server.ts';
import type { LabelledSet } from './labelled-queries.ts';
import { countryRegistry, labelledSets, traineeStrings } from './labelled-queries.ts';
import type { Matcher } from './matchers.ts';
import { print, printTable, share, tell } from './print.ts';
import type { Answered, Quality } from './quality.ts';
import { calibration, measureQuality } from './quality.ts';
import { hasSharedData } from './report-rows.ts';
import { fuse, plumbline, tokenSort } from './rivals.ts';
import { fillTrigrams } from './trigrams.ts';

/** Prints how well each matcher finds the right unit, set by set. */
export async function reportQuality(server: BenchServer): Promise<void> {
  for (const set of labelledSets()) {
    print(`\n${set.title}\n  ${set.note}`);
    print(`  ${set.queries.length} texts, ${set.registry.length} units.`);
    await reportSet(server, set);
  }
  if (hasSharedData) reportUnlabelled();
}

async function reportSet(server: BenchServer, set: LabelledSet): Promise<void> {
  const ours = answer(set, plumbline.make(set.registry));
  const quality = measureQuality(ours, 0);
  const others = [tokenSort, fuse].map(({ title, make }) => {
    tell(`${title} …`);
    return [title, answer(set, make(set.registry))] as const;
  });
  tell('pg_trgm …');
  const table = await fillTrigrams(server, set.registry);
  const found = await table.search(set.queries, null);
  await table.close();
  const trigrams = set.queries.map((query, at): Answered => ({ query, found: found[at] ?? [] }));
  const lines = [...others, [`pg_trgm ${table.version}, no threshold`, trigrams] as const].map(
    ([title, answered]) => qualityRow(title, measureQuality(answered, quality.proposed), false),
  );
  printTable([HEADER, qualityRow(plumbline.title, quality, true), ...lines]);
  print('  The others have no zones: as many are taken as proposed as Plumbline proposes, by their score.');
  print(
    '  Calibration of Plumbline: best candidates by score, what the score claims and how many are right.',
  );
  printTable([
    ['score', 'texts', 'claimed', 'right'],
    ...calibration(ours).map(({ from, queries, claimed, right }) => [
      `${from.toFixed(1)} to ${(from + 0.1).toFixed(1)}`,
      String(queries),
      share(claimed),
      share(right),
    ]),
  ]);
}

const answer = ({ queries }: LabelledSet, matcher: Matcher): readonly Answered[] =>
  queries.map((query) => ({ query, found: matcher.search(query.text, query.country) }));

const HEADER = [
  '',
  'recall@1',
  'recall@5',
  'precision of match',
  'proposed',
  'other number',
  'abstained',
  'of it look',
  'none',
];

const qualityRow = (title: string, quality: Quality, hasZones: boolean): readonly string[] => [
  title,
  share(quality.first),
  share(quality.amongFive),
  share(quality.precision),
  String(quality.proposed),
  String(quality.otherNumber),
  ...(hasZones ? [quality.look + quality.none, quality.look, quality.none].map(share) : ['', '', '']),
];

/** What becomes of all texts of a file without labels: counts, and nothing about right or wrong. */
function reportUnlabelled(): void {
  const texts = traineeStrings();
  const registry = countryRegistry();
  const matcher = plumbline.make(registry);
  const kinds = Map.groupBy(texts, (text) => readCell(text).kind);
  const zones = Map.groupBy(
    texts.filter((text) => readCell(text).kind !== 'not-identified'),
    (text) => matcher.search(text, 'NG')[0]?.zone ?? 'none',
  );
  const count = (zone: 'match' | 'look' | 'none') => zones.get(zone)?.length ?? 0;
  print(`\nAll ${texts.length} texts of nigeria-trainee-unit-strings.tsv against ${registry.length} units`);
  print('  Nobody labelled these: this says where they end, not whether that is right.');
  print(
    `  ${kinds.get('not-identified')?.length ?? 0} name no unit, ${kinds.get('several')?.length ?? 0} name several.`,
  );
  print(`  Best candidate: match ${count('match')}, look ${count('look')}, none ${count('none')}.`);
}
