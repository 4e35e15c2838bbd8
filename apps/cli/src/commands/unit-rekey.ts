import type { Command } from 'commander';
import { type Rekeyed, rekeyNow, type RekeyStep } from '#casework';
import { act, type CommandContext } from '../frame/command-context.ts';

/** `units rekey`: what a worker does by itself after an update that reads names otherwise. */
export function registerRekey(units: Command, context: CommandContext): void {
  units
    .command('rekey')
    .description(
      'Read anew, now and here, the names that an earlier release read; a worker does it by itself.',
    )
    .addHelpText('after', '\nExample:\n  plumbline units rekey --as analyst@example.org')
    .action((_options, command: Command) =>
      act(
        context,
        command,
        ({ use, actor, progress }) => {
          const shown = progress('Reading names anew');
          const hook = ({ done, of }: RekeyStep) => shown.update(done, of);
          return use(rekeyNow)(actor, { hook }).finally(() => shown.end());
        },
        rekeyedWords,
      ),
    );
}

const rekeyedWords = ({ unitNames, persons }: Rekeyed): string =>
  unitNames + persons === 0
    ? 'Every name is read as this release reads it.'
    : `Read anew: ${unitNames} names of units, ${persons} of people.`;
