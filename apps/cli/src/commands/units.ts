import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Command } from 'commander';
import {
  type FoundUnit,
  importUnits,
  isDay,
  isUuid,
  type Outcome,
  refused,
  searchUnits,
  showHierarchy,
  type ShownHierarchy,
  type ShownUnit,
  showUnit,
  UNIT_FORMATS,
  type UnitFormat,
  type UnitsImported,
} from '#casework';
import { act, type CommandContext } from '../frame/command-context.ts';
import { registerRekey } from './unit-rekey.ts';
import { registerQuestions } from './unit-questions.ts';

interface ImportOptions {
  readonly format?: string;
  readonly register?: string;
  readonly dryRun?: boolean;
}

interface TimeOptions {
  readonly asOf?: string | undefined;
  readonly knownAt?: string | undefined;
}

/** `plumbline units …`: the registry, by the same acts as over HTTP. */
export function register(program: Command, context: CommandContext): void {
  const units = program
    .command('units')
    .description('The unit registry: import, answer what an import asks, search, show.');
  registerImport(units, context);
  registerQuestions(units, context);
  registerSearch(units, context);
  registerRekey(units, context);
  registerShow(units, context);
}

function registerImport(units: Command, context: CommandContext): void {
  units
    .command('import <file>')
    .description('Add what a registry file says. What only a person can settle is asked, not loaded.')
    .option(
      '--format <format>',
      `one of: ${UNIT_FORMATS.join(', ')}; recognised by the header where left out`,
    )
    .option('--register <name>', 'whose unit ids the file uses; the format where left out')
    .option('--dry-run', 'show the difference and write nothing')
    .addHelpText(
      'after',
      '\nThe columns of a file of our own are listed in libs/intake/README.md.\n\nExample:\n  plumbline units import units.csv --dry-run --as analyst@example.org',
    )
    .action((file: string, options: ImportOptions, command: Command) =>
      act(
        context,
        command,
        async ({ use, actor, progress }) => {
          const { format, register: own, dryRun } = options;
          if (!isFormat(format)) return badFormat(format);
          const bytes = await readBytes(file);
          if (!bytes.ok) return bytes;
          const shown = progress('Units');
          const onProgress = (done: number, total: number) => shown.update(done, total);
          const filename = path.basename(file);
          const ask = { bytes: bytes.value, filename, format, register: own, dryRun, onProgress };
          const outcome = await use(importUnits)(actor, ask);
          shown.end();
          return outcome;
        },
        importWords,
      ),
    );
}

const isFormat = (format: string | undefined): format is UnitFormat | undefined =>
  format === undefined || UNIT_FORMATS.some((known) => known === format);

const badFormat = (format: string | undefined) =>
  refused(
    'invalid',
    'import.format',
    `There is no format "${format}". The formats: ${UNIT_FORMATS.join(', ')}.`,
  );

async function readBytes(file: string): Promise<Outcome<Uint8Array>> {
  try {
    return { ok: true, value: await readFile(file) };
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
    return refused('invalid', 'file.unreadable', `The file ${file} cannot be read (${code}).`);
  }
}

/** Questions shown of an import; `units questions` has all of them. */
const SHOWN = 10;

function importWords({ report, changed, dryRun, importId, difference }: UnitsImported): string {
  const { rows, taken, asked, leftOut, refused: gone, takenInPart, units, claims, questions } = report;
  const end = dryRun
    ? 'Nothing was written.'
    : changed
      ? `Import ${importId}.`
      : 'The registry had all of it: nothing was written.';
  return [
    `${rows} rows: ${taken} taken (${takenInPart} of them in part), ${asked} waiting for a person, ${leftOut} left out, ${gone} refused.`,
    `${units.inFile} units: ${units.added} new, ${units.known} known.`,
    `${claims.inFile} claims: ${claims.added} new (${claims.superseding} supersede another), ${claims.known} known, ${claims.waiting} waiting.`,
    `${questions.open} open questions.`,
    ...difference.questions
      .slice(0, SHOWN)
      .map(({ row, found, words }) => `  row ${row}: ${found} – ${words}`),
    ...(questions.open > 0 && importId !== null
      ? [`  To read and answer them: plumbline units questions ${importId}`]
      : []),
    end,
  ].join('\n');
}

function registerSearch(units: Command, context: CommandContext): void {
  units
    .command('search <name>')
    .description('Find units by a name as written anywhere, best first, with the reasons.')
    .option('--country <code>', 'ISO 3166 code')
    .option('--limit <count>', 'how many to show', '10')
    .addHelpText(
      'after',
      '\nExample:\n  plumbline units search "18th Bde" --country FD --as vetter@example.org',
    )
    .action((text: string, options: { country?: string; limit: string }, command: Command) =>
      act(
        context,
        command,
        async ({ use, actor, say }): Promise<Outcome<readonly FoundUnit[]>> => {
          const limit = Math.min(200, Math.max(1, Number.parseInt(options.limit, 10) || 10));
          const ask = { text, country: options.country?.toUpperCase(), limit };
          const found = await use(searchUnits)(actor, ask);
          if (!found.ok) return found;
          if (found.value.notice !== null) say(found.value.notice);
          return { ok: true, value: found.value.units };
        },
        (found) =>
          found.length === 0 ? 'No unit of your portfolio has a name like it.' : found.map(line).join('\n'),
      ),
    );
}

function line({ id, country, name, match }: FoundUnit): string {
  const why = match?.reasons.map(({ words }) => words).join('; ') ?? '';
  return `${id}  ${country}  ${name}  ${match ? `${match.score.toFixed(2)} ${match.zone}` : ''}  ${why}`.trimEnd();
}

function registerShow(units: Command, context: CommandContext): void {
  units
    .command('show <id>')
    .description('A unit with its claims, and what stands above and below it.')
    .option('--as-of <day>', 'YYYY-MM-DD; today where left out')
    .option('--known-at <moment>', 'what was known at this moment, in ISO 8601')
    .addHelpText(
      'after',
      '\nExample:\n  plumbline units show 0197… --as-of 2018-01-01 --as vetter@example.org',
    )
    .action((id: string, { asOf, knownAt }: TimeOptions, command: Command) =>
      act(
        context,
        command,
        async ({ use, actor }): Promise<Outcome<ShownUnit & Pick<ShownHierarchy, 'above' | 'below'>>> => {
          const wrong = wrongTime(id, { asOf, knownAt });
          if (wrong !== undefined) return refused('invalid', 'unit.bad-question', wrong);
          const sheet = await use(showUnit)(actor, { id, asOf, knownAt });
          if (!sheet.ok) return sheet;
          const tree = await use(showHierarchy)(actor, { id, asOf, knownAt });
          if (!tree.ok) return tree;
          const { above, below } = tree.value;
          return { ok: true, value: { ...sheet.value, above, below } };
        },
        unitWords,
      ),
    );
}

function wrongTime(id: string, { asOf, knownAt }: TimeOptions): string | undefined {
  if (!isUuid(id)) return `"${id}" is no identifier of a unit.`;
  if (asOf !== undefined && !isDay(asOf)) return '--as-of takes a day that exists, as YYYY-MM-DD.';
  if (knownAt !== undefined && Number.isNaN(Date.parse(knownAt)))
    return '--known-at takes a moment in ISO 8601, such as 2026-01-31T12:00:00Z.';
  return undefined;
}

function unitWords({
  unit,
  names,
  claims,
  above,
  below,
}: ShownUnit & Pick<ShownHierarchy, 'above' | 'below'>) {
  const path = ({ steps }: ShownHierarchy['above'][number], end: 'parentName' | 'childName') =>
    `  ${steps.map((step) => `${step[end]} (${step.kind}, ${step.certainty})`).join(' › ')}`;
  const said = claims.map(({ claim, time, origin }) => {
    const when = [time.validFrom, time.validTo].map((date) => date ?? '…').join(' – ');
    const what = typeof claim.value === 'string' ? claim.value : JSON.stringify(claim.value);
    return `  ${claim.kind}: ${what}  [${when}]  ${origin.confidence}, ${origin.source}`;
  });
  return [
    `${unit.name}  ${unit.country}  ${unit.id}  revision ${unit.revision}`,
    `Also: ${names.slice(1).join('; ') || 'no other name'}`,
    'Above:',
    ...(above.length === 0 ? ['  nothing is known'] : above.map((one) => path(one, 'parentName'))),
    'Below:',
    ...(below.length === 0 ? ['  nothing is known'] : below.map((one) => path(one, 'childName'))),
    'Claims:',
    ...said,
  ].join('\n');
}
