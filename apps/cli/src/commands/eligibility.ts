import type { Command } from 'commander';
import type { Answer, AnswerBeside, AskMany, AskWhatIf, Reason, Verdict, WhatIf } from '#casework';
import { answerEligibility, answerMany, askWhatIf } from '#casework';
import { act, actInLines, type CommandContext } from '../frame/command-context.ts';

interface EligibilityOptions {
  readonly instrument?: string;
  readonly country?: string;
  readonly itself: boolean;
  readonly transfer?: string;
  readonly on?: string;
  readonly knownAt?: string;
  readonly assume: readonly string[];
  readonly pack: readonly string[];
}

const HELP = `
Examples:
  plumbline eligibility 0198c5a2-… --instrument imet --on 2027-03-01 --as analyst@plumbline.example
  plumbline eligibility --country QM --instrument imet --json
  plumbline eligibility --country QM --itself --instrument fmf
  plumbline eligibility --transfer 0198c5a2-…
  plumbline eligibility --transfer 0198c5a2-… --assume us-22usc2378-1/cash-sales=grants-only --pack bill-ceasefire-compliance

The answer is "eligible", "barred" or "not determined"; not determined is never eligible. All three are answers: exit code 0.
For a country each unit is a line, in the order of the units' identifiers; with --json each line is one JSON document.
With --assume or --pack it says what the answer would be, and the answer as the law stands beside it; nothing is changed.`;

export function register(program: Command, context: CommandContext): void {
  program
    .command('eligibility [unit]')
    .description(
      'May this assistance go to this unit, country or each unit of it, or may this transfer go, and why?',
    )
    .option('--instrument <id>', 'the kind of assistance; "plumbline law instruments" lists them')
    .option('--country <code>', 'instead of a unit: every unit of this country, ISO 3166 alpha-2')
    .option('--itself', 'with --country: the country as the recipient, and not its units', false)
    .option('--transfer <id>', 'instead of a unit: a transfer, with its own recipient and instrument')
    .option('--on <day>', 'the day asked about, YYYY-MM-DD; today where left out')
    .option('--known-at <moment>', 'as far as was known at this moment, ISO 8601; now where left out')
    .option(
      '--assume <reading=alternative>',
      'what if this reading were adopted; again for more',
      collect,
      [],
    )
    .option('--pack <id>', 'what if this bill, policy or history were law; again for more', collect, [])
    .addHelpText('after', HELP)
    .action((unitId: string | undefined, options: EligibilityOptions, command: Command) => {
      const { country, transfer: transferId, instrument: instrumentId, on, knownAt, itself } = options;
      const named = [unitId, country, transferId].filter((one) => one !== undefined);
      if (named.length !== 1)
        return command.error('error: name exactly one of a unit, --country and --transfer');
      if ((transferId === undefined) !== (instrumentId !== undefined))
        return command.error('error: a unit and a country need --instrument; a transfer has its own');
      const time = { instrumentId, on, knownAt };
      if (country === undefined)
        return one(context, command, { unitId, transferId, ...time, ...supposed(options) });
      const code = country.toUpperCase();
      return itself
        ? one(context, command, { country: code, ...time, ...supposed(options) })
        : each(context, command, { asked: { country: code }, ...time, instrumentId: instrumentId ?? '' });
    });
}

const collect = (value: string, before: readonly string[]): readonly string[] => [...before, value];

/** `reading=alternative` pairs; a pair without its second half is refused where it is asked. */
const supposed = ({ assume, pack }: EligibilityOptions): Pick<AskWhatIf, 'assuming' | 'packs'> => ({
  assuming: Object.fromEntries(assume.map((pair) => [pair.split('=')[0] ?? '', pair.split('=')[1] ?? ''])),
  packs: pack,
});

function one(context: CommandContext, command: Command, { assuming = {}, packs = [], ...ask }: AskWhatIf) {
  const isSupposing = Object.keys(assuming).length + packs.length > 0;
  return isSupposing
    ? act(
        context,
        command,
        ({ use, actor }) => use(askWhatIf)(actor, { ...ask, assuming, packs }),
        whatIfWords,
      )
    : act(context, command, ({ use, actor }) => use(answerEligibility)(actor, ask), words);
}

const each = (context: CommandContext, command: Command, ask: AskMany) =>
  actInLines(context, command, ({ use, actor }) => use(answerMany)(actor, ask), {
    present: inShort,
    none: 'There is no unit of this country in your portfolio.',
  });

/** The verdict, the unit, and the first reason that alone makes the answer what it is. */
function inShort({ verdict, unitName, unitId, reasons }: Answer): string {
  const deciding = reasons.find((reason) => reason.verdict === verdict);
  const why = deciding && `${deciding.words}${deciding.cite === null ? '' : ` [${deciding.cite}]`}`;
  return [shout(verdict), unitName ?? '', unitId ?? '', why ?? '']
    .map((part) => part.replaceAll(/\s+/gu, ' '))
    .join('  ');
}

const shout = (verdict: Verdict): string => verdict.replace('-', ' ').toUpperCase();

function words(answer: Answer | AnswerBeside): string {
  const { verdict, instrumentId, on, knownAt, reasons, policy, reserved, obligations, expires } = answer;
  return [
    `${shout(verdict)}: ${recipientOf(answer)}${instrumentId}, on ${on} (as known at ${knownAt})`,
    ...standardWords(answer),
    ...reasons.flatMap(reasonLines),
    ...policy.flatMap(reasonLines),
    ...reserved.map((one) => `Not asked here: ${one.words} [${one.cite}]`),
    ...obligations.map((obligation) => `Obligation: ${obligation}`),
    ...(expires === null ? [] : [`Holds until ${expires} at the latest.`]),
  ].join('\n');
}

function standardWords(answer: Answer | AnswerBeside): readonly string[] {
  const standard = 'standard' in answer ? answer.standard : null;
  return standard === null ? [] : [`Standard process: ${shout(standard.verdict)}. ${standard.words}`];
}

const recipientOf = ({ unitName, transferId }: Answer): string => {
  const transfer = transferId === null ? '' : `transfer ${transferId}, `;
  return `${transfer}${unitName === null ? '' : `${unitName}, `}`;
};

const whatIfWords = ({ supposed: said, words: changesNothing, whatIf, given }: WhatIf): string =>
  [
    'WHAT IF',
    ...said.map((one) => `  ${one}`),
    words(whatIf),
    '',
    changesNothing,
    `As the law stands: ${shout(given.verdict)}.`,
  ].join('\n');

function reasonLines({
  words: said,
  cite,
  determinationId,
  verified,
  changes,
  path,
  turnsOn,
}: Reason): string[] {
  const source = [
    cite,
    determinationId && `determination ${determinationId}`,
    verified ? null : 'unverified',
  ].filter(Boolean);
  return [
    `– ${said}${source.length > 0 ? ` [${source.join(' · ')}]` : ''}`,
    ...path.map((link) => `    ${link.childId} under ${link.parentId}: ${link.kind}, ${link.certainty}`),
    ...turnsOn.map((one) => `    turns on ${one.reading}: ${one.adopted ?? 'no reading adopted'}`),
    `    would change it: ${changes}`,
  ];
}
