import type { Command } from 'commander';
import { listPosts, type Post, readPost, type SavePost, savePost } from '#casework';
import { act, type CommandContext } from '../frame/command-context.ts';

interface SaveOptions {
  readonly name?: string;
  readonly country?: string;
  readonly contact?: string;
  readonly maxBatch?: string;
  readonly validityMonths?: string;
  readonly leahyLead?: string;
  readonly courtesyLead?: string;
  readonly courtesyCheck?: string;
}

/** `plumbline posts …`: who submits requests, and the limits of each. */
export function register(program: Command, context: CommandContext): void {
  const posts = program.command('posts').description('Posts that submit requests, and the limits of each.');
  posts
    .command('list')
    .description('The posts of your portfolio with their limits.')
    .action((_options, command: Command) =>
      act(
        context,
        command,
        ({ use, actor }) => use(listPosts)(actor, undefined),
        (found) =>
          found.length === 0 ? 'There are no posts in your portfolio.' : found.map(line).join('\n'),
      ),
    );
  registerSave(posts, context);
}

function registerSave(posts: Command, context: CommandContext): void {
  posts
    .command('save <id>')
    .description('Add a post, or change the settings that are named; the others stay.')
    .option('--name <words>', 'its name; needed for a new post')
    .option('--country <code>', 'ISO 3166 alpha-2; needed for a new post, and fixed')
    .option('--max-batch <count>', 'nominations in one request')
    .option('--validity-months <count>', 'how long an approval counts')
    .option('--leahy-lead <days>', 'business days that Leahy vetting takes')
    .option('--courtesy-lead <days>', 'business days before the need on which courtesy checks begin')
    .option('--courtesy-check <days>', 'business days that courtesy checks take')
    .option('--contact <words>', 'whom to ask')
    .addHelpText(
      'after',
      '\nExample:\n  plumbline posts save lakeport --name Lakeport --country FD --as admin@example.org',
    )
    .action((id: string, options: SaveOptions, command: Command) =>
      act(
        context,
        command,
        async ({ use, actor }) => {
          const before = await use(readPost)(actor, { id });
          const revision = before.ok ? before.value.revision : 0;
          return use(savePost)(actor, { id, revision, ...settingsOf(options) });
        },
        line,
      ),
    );
}

/** The settings that were named, by their names in the act. */
function settingsOf(options: SaveOptions): Partial<Omit<SavePost, 'id' | 'revision'>> {
  const { name, country, contact } = options;
  const numbers = {
    maxBatch: options.maxBatch,
    validityMonths: options.validityMonths,
    leahyLeadBusinessDays: options.leahyLead,
    courtesyLeadBusinessDays: options.courtesyLead,
    courtesyCheckBusinessDays: options.courtesyCheck,
  };
  const given = Object.entries(numbers).filter(([, text]) => text !== undefined);
  return {
    ...Object.fromEntries(given.map(([setting, text]) => [setting, Number(text)])),
    ...(name !== undefined && { name }),
    ...(country !== undefined && { country: country.toUpperCase() }),
    ...(contact !== undefined && { contact }),
  };
}

const line = ({ id, country, name, maxBatch, validityMonths, ...limits }: Post): string =>
  `${id}  ${country}  ${name}: ${maxBatch} nominations at once; an approval counts ${validityMonths} months; business days: courtesy checks ${limits.courtesyCheckBusinessDays}, begun ${limits.courtesyLeadBusinessDays} before the need, Leahy vetting ${limits.leahyLeadBusinessDays}`;
