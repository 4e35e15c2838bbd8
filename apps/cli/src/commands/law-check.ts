import path from 'node:path';
import type { Command } from 'commander';
import { refused } from '#casework';
import type { CommandContext, GlobalOptions } from '../frame/command-context.ts';
import { EXIT } from '../frame/exit-codes.ts';
import { createPrinter } from '../frame/printer.ts';
import { checkTexts, type CheckedLaw, type LawCheck } from '../law/check-texts.ts';

const USUAL = '../shared/data/statute-text';

const HELP = `
Needs no database and no account. For every law, policy and instrument: that each place cited exists in its section, and
that numbers of days, amounts, dates and quoted words stand there. What is not marked as read in the text, or whose text
is not in the folder, is listed as not verified; it contradicts nothing. Ends with 1 where a text says otherwise.

Example:
  plumbline law check --texts ~/statutes`;

interface CheckOptions extends GlobalOptions {
  readonly texts?: string;
}

/** `plumbline law check`: the law's data against the law's texts. */
export function registerCheck(law: Command, context: CommandContext): void {
  law
    .command('check')
    .description('Check every citation against the texts of the law, where they are at hand.')
    .option('--texts <folder>', `texts, a file for each section (22-usc-2378d.md); left out: ${USUAL}`)
    .addHelpText('after', HELP)
    .action((_options, command: Command) => check(context, command.optsWithGlobals<CheckOptions>()));
}

async function check(context: CommandContext, { json, texts }: CheckOptions): Promise<void> {
  const printer = createPrinter(json === true);
  const found = await checkTexts(
    texts === undefined ? path.resolve(context.root, USUAL) : path.resolve(texts),
  );
  if (found.texts === null && texts !== undefined) {
    const message = `There is no folder ${texts}. Give the folder that holds the texts.`;
    printer.refusal(refused('not-found', 'texts.not-found', message).refusal);
    return context.exit(EXIT.refused);
  }
  printer.result(found, checkWords(found));
  if (found.laws.some(({ contradicted }) => contradicted.length > 0)) context.exit(EXIT.refused);
}

/** The report in words: what could not be verified and what is contradicted by name, the rest by number. */
export function checkWords({ folder, texts, laws }: LawCheck): string {
  if (texts === null)
    return `The texts of the law are not at hand (no folder ${folder}). Nothing was verified, and nothing contradicted.`;
  const contradictions = laws.flatMap((law) => law.contradicted).length;
  return [
    ...laws
      .filter((law) => law.verified + law.notVerifiable.length + law.contradicted.length > 0)
      .flatMap(lawLines),
    contradictions === 0
      ? `Nothing contradicts the ${texts} texts in ${folder}.`
      : `${contradictions} statements are contradicted by the texts in ${folder}.`,
  ].join('\n');
}

function lawLines({ id, citation, verified, notVerifiable, contradicted }: CheckedLaw): string[] {
  return [
    `${id}  ${citation}: ${verified} verified, ${notVerifiable.length} not verified, ${contradicted.length} contradicted`,
    ...contradicted.map(({ at, cite, words }) => `  – CONTRADICTED ${at} ${cite}: ${words}`),
    ...[...Map.groupBy(notVerifiable, ({ words }) => words)].map(
      ([words, checks]) => `  – not verified: ${words} ${named(checks.map(({ at }) => at))}`,
    ),
  ];
}

const SHOWN = 5;

function named(places: readonly string[]): string {
  const more = places.length - SHOWN;
  const first = places.slice(0, SHOWN).join(', ');
  return more > 0 ? `(${first} and ${more} more; --json names all)` : `(${first})`;
}
