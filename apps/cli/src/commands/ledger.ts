import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import type { LedgerReport, Outcome, ReplayReport } from '#casework';
import { latestCheckpoint, refused, replayCase, verifyWholeLedger } from '#casework';
import { act, type CommandContext } from '../frame/command-context.ts';
import { registerCheckProof } from './ledger-check.ts';

interface VerifyOptions {
  readonly checkpoint?: readonly string[];
}

export function register(program: Command, context: CommandContext): void {
  const ledger = program.command('ledger').description('The record: verify it, read its signed head.');
  registerVerify(ledger, context);
  registerReplay(ledger, context);
  registerCheckProof(ledger, context);
  ledger
    .command('checkpoint')
    .description('The latest signed head. Keep a copy elsewhere: it shows a record that was cut.')
    .action((_options, command: Command) =>
      act(
        context,
        command,
        ({ use, actor }) => use(latestCheckpoint)(actor, undefined),
        ({ checkpoint, vkey }) => `${checkpoint ?? 'Nothing is signed yet.\n'}\n${vkey}`,
      ),
    );
}

function registerVerify(ledger: Command, context: CommandContext): void {
  ledger
    .command('verify')
    .description('Recompute the whole ledger: every entry, every chain, the tree, every signed head.')
    .option('--checkpoint <file...>', 'signed heads that you hold from earlier')
    .addHelpText('after', '\nExit code 0: the ledger is sound. Exit code 1: it is not; each fault is a line.')
    .action((options: VerifyOptions, command: Command) =>
      act(
        context,
        command,
        async ({ use, actor, progress }) => {
          const held = await readHeld(options.checkpoint ?? []);
          if (!held.ok) return held;
          const shown = progress('Entries');
          const onProgress = (entries: number) => shown.update(entries);
          const ask = { heldCheckpoints: held.value, onProgress };
          const outcome = await use(verifyWholeLedger)(actor, ask).finally(() => shown.end());
          return soundOrRefused(outcome);
        },
        words,
      ),
    );
}

function registerReplay(ledger: Command, context: CommandContext): void {
  ledger
    .command('replay <case>')
    .description(
      'Rebuild the proceedings of a case from its ledger entries, and compare with what is stored.',
    )
    .addHelpText('after', '\nExit code 0: they agree. Exit code 1: they do not; each difference is a line.')
    .action((caseId: string, _options, command: Command) =>
      act(
        context,
        command,
        async ({ use, actor }) => agreesOrRefused(await use(replayCase)(actor, { caseId })),
        ({ proceedings }) =>
          proceedings
            .map(({ authorityId, acts }) => `Agrees: ${authorityId}, ${acts} acts replayed.`)
            .join('\n') || 'No proceeding was opened in this case.',
      ),
    );
}

/** What differs ends the command as a refusal does, so that a script sees it. */
function agreesOrRefused(outcome: Outcome<ReplayReport>): Outcome<ReplayReport> {
  if (!outcome.ok || outcome.value.agrees) return outcome;
  const blocks = outcome.value.proceedings.flatMap(({ authorityId, proceedingId, faults }) =>
    faults.map((fault) => ({ words: `${authorityId}, ${proceedingId}: ${fault}` })),
  );
  const words = 'What is stored of this case is not what its record gives.';
  return refused('conflict', 'ledger.other-state', words, { blocks });
}

/** Signed heads out of files. One that cannot be read is refused: what it would have shown must not be passed over. */
async function readHeld(files: readonly string[]): Promise<Outcome<readonly string[]>> {
  const texts: string[] = [];
  for (const file of files) {
    const text = await readFile(file, 'utf8').catch(() => undefined);
    if (text === undefined) return refused('invalid', 'file.unreadable', `The file ${file} cannot be read.`);
    texts.push(text);
  }
  return { ok: true, value: texts };
}

/** An unsound ledger ends the command as a refusal does, so that a script sees it. */
function soundOrRefused(outcome: Outcome<LedgerReport>): Outcome<LedgerReport> {
  if (!outcome.ok || outcome.value.sound) return outcome;
  const { faults, faultCount, entries } = outcome.value;
  return refused(
    'conflict',
    'ledger.unsound',
    `The ledger does not verify: ${faultCount} faults in ${entries} entries.`,
    {
      blocks: faults.map((fault) => ({ words: fault })),
    },
  );
}

function words(report: LedgerReport): string {
  const { entries, chains, size, signedSize, pending, checkpoints, outsideCheckpoints } = report;
  const unsigned = checkpoints === 0 ? ' No signed head covers it yet: a cut end could not be seen.' : '';
  return (
    `Sound: ${entries} entries in ${chains} chains; tree of ${size}, ${signedSize} of them under a signed head, ` +
    `${pending} waiting; ${checkpoints} heads fit, ${outsideCheckpoints} of them kept outside the database.${unsigned}`
  );
}
