import type { Command } from 'commander';
import { applyForum, done, endForum, type Outcome, showProceeding, withdrawDeviation } from '#casework';
import { act, type CommandContext, type Session } from '../frame/command-context.ts';

/** What a deviation does in cases: applied, ended in one, withdrawn from all. */
export function registerDeviationActs(group: Command, context: CommandContext): void {
  registerApply(group, context);
  registerEnd(group, context);
  registerWithdraw(group, context);
}

interface ApplyOptions {
  readonly reasons: string;
  readonly revision?: string;
}

/** The revision that was read, or the one the proceeding stands at now. */
async function revisionOf(
  { use, actor }: Session,
  id: string,
  read: string | undefined,
): Promise<Outcome<number>> {
  if (read !== undefined) return done(Number(read));
  const found = await use(showProceeding)(actor, { id });
  return found.ok ? done(found.value.revision) : found;
}

function registerApply(group: Command, context: CommandContext): void {
  group
    .command('apply <id> <proceeding>')
    .description(
      'Apply the forum to a proceeding within its scope. The standard result stands beside it from then on.',
    )
    .requiredOption('--reasons <words>', 'why')
    .option('--revision <number>', 'the revision that you read; left out: the one it stands at now')
    .action((deviationId: string, proceedingId: string, options: ApplyOptions, command: Command) =>
      act(
        context,
        command,
        async (session) => {
          const revision = await revisionOf(session, proceedingId, options.revision);
          if (!revision.ok) return revision;
          const { reasons } = options;
          return session.use(applyForum)(session.actor, {
            deviationId,
            proceedingId,
            revision: revision.value,
            reasons,
          });
        },
        () => 'Applied. "case explain" shows the standard process beside it.',
      ),
    );
}

function registerEnd(group: Command, context: CommandContext): void {
  group
    .command('end <proceeding>')
    .description('Take one proceeding back to the standard process before the last day.')
    .requiredOption('--reasons <words>', 'why')
    .option('--revision <number>', 'the revision that you read; left out: the one it stands at now')
    .action((proceedingId: string, options: ApplyOptions, command: Command) =>
      act(
        context,
        command,
        async (session) => {
          const revision = await revisionOf(session, proceedingId, options.revision);
          if (!revision.ok) return revision;
          const { reasons } = options;
          return session.use(endForum)(session.actor, { proceedingId, revision: revision.value, reasons });
        },
        () => 'Back in the standard process.',
      ),
    );
}

function registerWithdraw(group: Command, context: CommandContext): void {
  group
    .command('withdraw <id>')
    .description('Withdraw a deviation; its proceedings go back to the standard process at once.')
    .requiredOption('--reasons <words>', 'why')
    .action((id: string, { reasons }: { reasons: string }, command: Command) =>
      act(
        context,
        command,
        ({ use, actor }) => use(withdrawDeviation)(actor, { id, reasons }),
        ({ proceedingIds }) =>
          `Withdrawn. ${proceedingIds.length} proceedings are back in the standard process.`,
      ),
    );
}
