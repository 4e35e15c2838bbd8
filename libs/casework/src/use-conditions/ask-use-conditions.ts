import type { Authority, Facts, Standing, UseAnswer, UseConditions } from '#law';
import { evaluateUseConditions, findAuthority, useReportsDue } from '#law';
import { dayFaults, refuseFaults } from '../consequences/read-asked.ts';
import type { Actor } from '../kernel/actor.ts';
import type { Fault, Outcome } from '../kernel/outcome.ts';
import { done, refused } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import { useCase } from '../kernel/use-case.ts';
import type { Shown } from '../law/shown.ts';
import { shown } from '../law/shown.ts';
import { showTransfer } from '../transfers/list-transfers.ts';
import type { ConditionFinding } from './condition-store.ts';
import { statusesOn } from './condition-store.ts';
import { withoutConditions } from './record-condition.ts';

export interface AskUseConditions {
  readonly caseId: string;
  readonly authorityId: string;
  /** YYYY-MM-DD; today where left out. */
  readonly on?: string | undefined;
  /** The day on which it is supposed to have been enacted. A law in force has one of its own, and it is not asked. */
  readonly enactedOn?: string | undefined;
  /** The transfer it is asked of; its facts come from its sheet. */
  readonly transferId?: string | undefined;
  /** What is supposed of a transfer, by the names of facts; never in place of what its sheet says. */
  readonly facts: Facts;
}

/** What the conditions of use come to for a transfer, and whether that is law or only "what if". */
export interface ShownUseAnswer {
  readonly authorityId: string;
  readonly citation: string;
  readonly standing: Standing;
  /** True for whatever is not law: then nothing of this is in any answer. */
  readonly whatIf: boolean;
  readonly words: string;
  readonly on: string;
  readonly enactedOn: string | null;
  readonly answer: Shown<UseAnswer>;
  /** The days on which reports on the conditions are due. */
  readonly reportsDue: readonly string[];
  /** Everything found on its conditions in this case, oldest first. */
  readonly findings: readonly ConditionFinding[];
}

/** Asks what an authority's conditions of use come to. A bill answers "what if it were enacted on this day". */
export const askUseConditions = ({ views, clock }: Pick<Ports, 'views' | 'clock'>) =>
  useCase('case.read', async (actor, ask: AskUseConditions): Promise<Outcome<ShownUseAnswer>> => {
    const access = await views.caseAccess.requireAccess(actor, ask.caseId);
    if (!access.ok) return access;
    const authority = findAuthority(ask.authorityId);
    if (authority?.useConditions === undefined) return withoutConditions(ask.authorityId);
    const on = ask.on ?? clock.now().slice(0, 10);
    const wrong = refuseFaults('condition.invalid', faultsOf(ask, on));
    if (wrong !== undefined) return wrong;
    const facts = await factsOf({ views, clock }, actor, ask, access.value.country);
    if (!facts.ok) return facts;
    const findings = await views.conditions.ofCase(ask.caseId, authority.id);
    return done(
      answered(
        { ...authority, useConditions: authority.useConditions },
        { ...ask, on, facts: facts.value },
        findings,
      ),
    );
  });

/** The facts of the transfer's sheet, and what is supposed where the sheet says nothing. */
async function factsOf(
  ports: Pick<Ports, 'views' | 'clock'>,
  actor: Actor,
  { transferId, facts: supposed }: AskUseConditions,
  country: string | null,
): Promise<Outcome<Facts>> {
  if (transferId === undefined) return done(supposed);
  const found = await showTransfer(ports)(actor, { id: transferId });
  if (!found.ok) return found;
  if (found.value.country !== country)
    return refused(
      'conflict',
      'transfer.elsewhere',
      'The transfer goes to another recipient than the case is about.',
    );
  const stated = Object.entries(found.value.facts).filter(([, fact]) => fact !== null);
  return done({ ...supposed, ...Object.fromEntries(stated) });
}

const faultsOf = ({ enactedOn }: AskUseConditions, on: string): readonly Fault[] => [
  ...dayFaults('on', on),
  ...(enactedOn === undefined ? [] : dayFaults('enactedOn', enactedOn)),
];

type Conditioned = Authority & { readonly useConditions: UseConditions };

function answered(
  authority: Conditioned,
  { on, facts, enactedOn: supposed }: AskUseConditions & { readonly on: string },
  findings: readonly ConditionFinding[],
): ShownUseAnswer {
  const { id: authorityId, citation, standing, useConditions } = authority;
  const whatIf = standing !== 'law';
  const enactedOn = (whatIf ? supposed : inForceFrom(authority, on)) ?? null;
  const question = { on, enactedOn, facts, statuses: statusesOn(findings, on) };
  return {
    ...{ authorityId, citation, standing, whatIf, on, enactedOn, findings },
    words: whatIf
      ? `${citation} is ${standing}, not law. This is what it would come to, and no answer rests on it.`
      : `${citation} is law.`,
    answer: shown(evaluateUseConditions(useConditions, question)),
    reportsDue: enactedOn === null ? [] : useReportsDue(useConditions, enactedOn),
  };
}

const inForceFrom = ({ inForce }: Authority, on: string): string | undefined =>
  inForce.find(({ from, to }) => from <= on && (to === null || on < to))?.from;
