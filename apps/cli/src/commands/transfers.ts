import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import type {
  ListedTransfer,
  MovementState,
  Outcome,
  ShownTransfer,
  ShownWindow,
  TransferSheet,
} from '#casework';
import {
  amendTransfer,
  listTransfers,
  MOVEMENT_STATES,
  openTransfer,
  readSheet,
  recordMovement,
  refused,
  showExposure,
  showTransfer,
} from '#casework';
import { dollars } from '#law';
import { act, type CommandContext } from '../frame/command-context.ts';

/** `plumbline transfers …`: what is to go to whom, how that changed, what moved, and what moved meanwhile. */
export function register(program: Command, context: CommandContext): void {
  const group = program
    .command('transfers')
    .description('Transfers: list, show, open and amend them, record what moved; what moved under a bar.');
  registerList(group, context);
  registerShow(group, context);
  registerOpen(group, context);
  registerAmend(group, context);
  registerMove(group, context);
  registerExposure(group, context);
}

interface ListOptions {
  readonly country?: string;
  readonly unit?: string;
  readonly instrument?: string;
  readonly state?: string;
  readonly after?: string;
  readonly limit: string;
}

function registerList(group: Command, context: CommandContext): void {
  group
    .command('list')
    .description('The transfers of your portfolio, oldest first.')
    .option('--country <code>', 'ISO 3166 alpha-2')
    .option('--unit <id>', 'the receiving unit')
    .option('--instrument <id>', 'the kind of assistance')
    .option('--state <state>', `where it stands: ${MOVEMENT_STATES.join(', ')}`)
    .option('--after <id>', 'the last one of the page before')
    .option('--limit <count>', 'how many', '50')
    .action(({ country, unit, instrument, state, after, limit }: ListOptions, command: Command) =>
      act(
        context,
        command,
        ({ use, actor }) =>
          use(listTransfers)(actor, {
            ...{ country: country?.toUpperCase(), unitId: unit, instrumentId: instrument },
            ...{ state: state as MovementState | undefined, after, limit: Number(limit) },
          }),
        (found) => (found.length === 0 ? 'There are no such transfers.' : found.map(listLine).join('\n')),
      ),
    );
}

function registerShow(group: Command, context: CommandContext): void {
  group
    .command('show <id>')
    .description('A transfer: its sheets, its movements, and the facts that the laws see of it.')
    .addHelpText('after', '\nExample:\n  plumbline transfers show ID --as inspector@plumbline.example')
    .action((id: string, _options, command: Command) =>
      act(context, command, ({ use, actor }) => use(showTransfer)(actor, { id }), showWords),
    );
}

interface OpenOptions {
  readonly instrument: string;
  readonly sheet: string;
  readonly unit?: string;
  readonly country?: string;
}

function registerOpen(group: Command, context: CommandContext): void {
  group
    .command('open')
    .description('Open the record of a transfer, and the case on it.')
    .requiredOption('--instrument <id>', 'the kind of assistance; "plumbline law instruments" lists them')
    .requiredOption('--sheet <file>', 'what is known of it, as JSON in the form that HTTP takes')
    .option('--unit <id>', 'the receiving unit …')
    .option('--country <code>', '… or the country itself, ISO 3166 alpha-2')
    .action(({ instrument: instrumentId, sheet: file, unit, country }: OpenOptions, command: Command) =>
      act(
        context,
        command,
        async ({ use, actor }) => {
          const sheet = await sheetIn(file);
          if (!sheet.ok) return sheet;
          const recipient = { unitId: unit, country: country?.toUpperCase() };
          return use(openTransfer)(actor, { instrumentId, ...recipient, sheet: sheet.value });
        },
        ({ id, caseId }) =>
          `Opened transfer ${id} with case ${caseId}. Declare your conflict of interest before you go on: plumbline case declare ${caseId}`,
      ),
    );
}

interface AmendOptions {
  readonly sheet: string;
  readonly because: string;
  readonly revision?: string;
}

function registerAmend(group: Command, context: CommandContext): void {
  group
    .command('amend <id>')
    .description('Amend the sheet of a transfer by a new version.')
    .requiredOption('--sheet <file>', 'the whole sheet, as JSON')
    .requiredOption('--because <words>', 'why')
    .option('--revision <number>', 'the version of the sheet that was read; the newest where left out')
    .action((id: string, { sheet: file, because, revision }: AmendOptions, command: Command) =>
      act(
        context,
        command,
        async ({ use, actor }) => {
          const sheet = await sheetIn(file);
          if (!sheet.ok) return sheet;
          const found = await use(showTransfer)(actor, { id });
          if (!found.ok) return found;
          const read = Number(revision ?? found.value.sheets.at(-1)?.version);
          return use(amendTransfer)(actor, { id, version: read, sheet: sheet.value, because });
        },
        ({ version: made, rose }) =>
          `Version ${made}.${rose.length === 0 ? '' : ` It raised ${rose.join(', ')}: what was decided on less has to be decided anew.`}`,
      ),
    );
}

interface MoveOptions {
  readonly on: string;
  readonly words: string;
  readonly usd?: string;
}

function registerMove(group: Command, context: CommandContext): void {
  group
    .command('move <id> <state>')
    .description(`Record a step of delivery as it was reported: ${MOVEMENT_STATES.join(', ')}.`)
    .requiredOption('--on <day>', 'the day, YYYY-MM-DD')
    .requiredOption('--words <words>', 'what was reported, and by whom')
    .option('--usd <amount>', 'whole US dollars; leave out what is not known')
    .action((transferId: string, state: string, { on, words, usd }: MoveOptions, command: Command) =>
      act(
        context,
        command,
        async ({ use, actor }) => {
          const known = MOVEMENT_STATES.find((one) => one === state);
          if (known === undefined)
            return refused(
              'invalid',
              'movement.invalid',
              `The state is one of ${MOVEMENT_STATES.join(', ')}.`,
            );
          const valueUsd = usd === undefined ? null : Number(usd);
          return use(recordMovement)(actor, { transferId, state: known, onDay: on, words, valueUsd });
        },
        (movement) => `Recorded: ${movement.state} on ${movement.onDay}.`,
      ),
    );
}

function registerExposure(group: Command, context: CommandContext): void {
  group
    .command('exposure <case>')
    .description('What moved while a country law stood in the way, or was supported and nobody had acted.')
    .action((caseId: string, _options, command: Command) =>
      act(
        context,
        command,
        ({ use, actor }) => use(showExposure)(actor, { caseId }),
        (windows) =>
          windows.length === 0 ? 'There was no such time in this case.' : windows.map(windowWords).join('\n'),
      ),
    );
}

async function sheetIn(file: string): Promise<Outcome<TransferSheet>> {
  try {
    return readSheet(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    return refused('invalid', 'transfer.invalid', '--sheet is no JSON file that can be read.');
  }
}

const amount = (usd: number | null): string => (usd === null ? 'value not known' : dollars(usd));

const listLine = ({
  id,
  country,
  title,
  instrumentId,
  state,
  stateSince,
  totalUsd,
}: ListedTransfer): string =>
  `${id}  ${country}  ${instrumentId}  ${title}: ${state}${stateSince === null ? '' : ` since ${stateSince}`}, ${amount(totalUsd)}`;

const showWords = ({
  id,
  country,
  instrumentId,
  unitName,
  sheets,
  movements,
  facts,
}: ShownTransfer): string =>
  [
    `${id}  ${country}  ${instrumentId}${unitName === null ? '' : `  to ${unitName}`}`,
    ...sheets.map(
      ({ version, because, sheet }) =>
        `  version ${version}: ${sheet.title}, ${amount(sheet.totalUsd)} (${because})`,
    ),
    ...movements.map(
      ({ onDay, state, valueUsd, words }) => `  ${onDay}  ${state}, ${amount(valueUsd)}: ${words}`,
    ),
    ...Object.entries(facts).map(
      ([name, value]) => `  ${name}: ${value === null ? 'not known' : String(value)}`,
    ),
  ].join('\n');

const windowWords = ({
  kind,
  from,
  to,
  words,
  cite,
  movedCount,
  movedUsd,
  movedWithoutValue,
  moved,
}: ShownWindow) =>
  [
    `${kind} from ${from} ${to === null ? 'on' : `to before ${to}`}: ${words} [${cite}]`,
    `  moved: ${movedCount}, ${dollars(movedUsd)}${movedWithoutValue === 0 ? '' : `, ${movedWithoutValue} without a value on record`}`,
    ...moved.map(
      ({ onDay, title, state, valueUsd }) => `  ${onDay}  ${title}: ${state}, ${amount(valueUsd)}`,
    ),
  ].join('\n');
