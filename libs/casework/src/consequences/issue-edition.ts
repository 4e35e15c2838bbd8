import { done } from '../kernel/outcome.ts';
import { permitted } from '../kernel/permissions.ts';
import type { Ports } from '../kernel/ports.ts';
import type { Transaction } from '../kernel/unit-of-work.ts';
import { useCase } from '../kernel/use-case.ts';
import { LISTING_AUTHORITIES } from './duties.ts';
import { unknownCountry } from './read-asked.ts';
import type { EditionReason, IssuedEdition, NewEdition } from './edition.ts';
import type { TransitionContext } from './transition-context.ts';

/** A transition that puts a unit on the list or takes it off makes a new edition, where the law asks for a list. */
export async function keepEditions(transaction: Transaction, context: TransitionContext): Promise<void> {
  const { record, after, proceedingId, at } = context;
  const { procedure, subjectUnitId } = after.context;
  const effect = record.effects.find(({ kind }) => kind === 'list-edition-due');
  if (effect?.kind !== 'list-edition-due' || !LISTING_AUTHORITIES.includes(procedure.authorityId)) return;
  const unit = subjectUnitId === null ? undefined : await transaction.units.byId(subjectUnitId);
  if (unit === undefined) throw new Error('The list names units of the registry, and this is none.');
  const because: EditionReason = { change: effect.change, proceedingId, act: record.act };
  await issue(transaction, { country: unit.country, issuedOn: at.slice(0, 10), because });
}

async function issue(
  { editions, ledger }: Pick<Transaction, 'editions' | 'ledger'>,
  said: Omit<NewEdition, 'authorityIds'>,
): Promise<IssuedEdition> {
  const edition = await editions.issue({ ...said, authorityIds: LISTING_AUTHORITIES });
  await ledger.append({ chain: `country:${said.country}`, act: 'edition.issued', data: { ...edition } });
  return edition;
}

export interface IssueEdition {
  /** ISO 3166 alpha-2: where it will be delivered. */
  readonly country: string;
  readonly words: string;
}

/**
 * Issues an edition although nothing changed, because the list is to be given "regularly" (22 U.S.C. 2378d(c)(1)), and
 * because an empty list is a list too: until one is delivered, assistance whose recipients cannot be known waits.
 */
export const issueEdition = ({ unitOfWork, views, clock }: Pick<Ports, 'unitOfWork' | 'views' | 'clock'>) =>
  useCase('edition.issue', async (actor, { country, words }: IssueEdition) => {
    const allowed = permitted(actor, 'edition.issue', country);
    if (!allowed.ok) return allowed;
    const unknown = await unknownCountry(views, country);
    if (unknown !== undefined) return unknown;
    const issuedOn = clock.now().slice(0, 10);
    const because = { change: 'none', words } as const;
    return unitOfWork.run(actor, async (transaction) =>
      done(await issue(transaction, { country, issuedOn, because })),
    );
  });
