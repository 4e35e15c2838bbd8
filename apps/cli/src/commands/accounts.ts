import { createInterface } from 'node:readline/promises';
import type { Command } from 'commander';
import {
  type AccountSummary,
  addAccount,
  changeAccount,
  listAccounts,
  OFFICES,
  type Office,
  refused,
  ROLES,
  type Role,
} from '#casework';
import { act, type CommandContext } from '../frame/command-context.ts';

interface AddOptions {
  readonly name: string;
  readonly role: Role[];
  readonly office: Office;
  readonly country?: string[];
}

export function register(program: Command, context: CommandContext): void {
  const accounts = program.command('accounts').description('Accounts: who may sign in, as what.');
  registerList(accounts, context);
  registerAdd(accounts, context);
  registerChange(accounts, context, 'disable', true);
  registerChange(accounts, context, 'enable', false);
}

function registerList(accounts: Command, context: CommandContext): void {
  accounts
    .command('list')
    .description('Every account with its roles, office and countries.')
    .action((_options, command: Command) =>
      act(
        context,
        command,
        ({ use, actor }) => use(listAccounts)(actor, undefined),
        (found) => found.map(line).join('\n'),
      ),
    );
}

function registerAdd(accounts: Command, context: CommandContext): void {
  accounts
    .command('add <email>')
    .description('Add an account. The password is read from standard input. The very first needs no --as.')
    .requiredOption('--name <name>', 'the person’s name')
    .requiredOption('--role <role...>', `one or more of: ${ROLES.join(', ')}`)
    .requiredOption('--office <office>', `one of: ${OFFICES.join(', ')}`)
    .option('--country <code...>', 'ISO 3166 alpha-2 codes of the portfolio; left out: every country')
    .addHelpText(
      'after',
      '\nExample:\n  printf %s "$PASSWORD" | plumbline accounts add ada@example.org --name "Ada" --role administrator --office systems',
    )
    .action((email: string, options: AddOptions, command: Command) =>
      act(
        context,
        command,
        async ({ use, actor }) => {
          const { name, role: roles, office, country } = options;
          const wrong = wrongWord(roles, office);
          if (wrong !== undefined) return refused('invalid', 'account.invalid', wrong);
          const password = await readPassword();
          return use(addAccount)(actor, {
            email,
            name,
            roles,
            office,
            portfolio: country ?? 'all',
            password,
          });
        },
        (account) => `Added ${line(account)}`,
      ),
    );
}

function registerChange(accounts: Command, context: CommandContext, verb: string, disabled: boolean): void {
  accounts
    .command(`${verb} <email>`)
    .description(
      disabled ? 'Disable an account: it can no longer sign in or act.' : 'Let a disabled account act again.',
    )
    .action((email: string, _options, command: Command) =>
      act(
        context,
        command,
        async ({ use, actor }) => {
          const found = await use(listAccounts)(actor, undefined);
          if (!found.ok) return found;
          const account = found.value.find((one) => one.email === email);
          if (account === undefined)
            return refused('not-found', 'account.not-found', `There is no account ${email}.`);
          return use(changeAccount)(actor, { id: account.id, revision: account.revision, disabled });
        },
        (account) => line(account),
      ),
    );
}

function wrongWord(roles: readonly string[], office: string): string | undefined {
  const role = roles.find((one) => !ROLES.some((known) => known === one));
  if (role !== undefined) return `There is no role "${role}". The roles: ${ROLES.join(', ')}.`;
  return OFFICES.some((known) => known === office)
    ? undefined
    : `There is no office "${office}". The offices: ${OFFICES.join(', ')}.`;
}

/** The first line of standard input. A password in the arguments would be seen by everyone on the machine. */
async function readPassword(): Promise<string> {
  if (process.stdin.isTTY) process.stderr.write('Password: ');
  const lines = createInterface({ input: process.stdin, terminal: false });
  for await (const line of lines) return line;
  return '';
}

function line({ email, name, roles, office, portfolio, disabledAt }: AccountSummary): string {
  const countries = portfolio === 'all' ? 'every country' : portfolio.join(', ');
  return `${email}  ${name}  ${roles.join(', ')}  ${office}  ${countries}${disabledAt === null ? '' : '  disabled'}`;
}
