import type { Actor, Outcome, ActDone } from '#casework';
import {
  actOnProceeding,
  declareConflict,
  deliverNotice,
  explainCase,
  fillNotice,
  openCase,
  openProceeding,
  showProceeding,
} from '#casework';
import type { TestCore } from './core.ts';
import { valueOf } from './core.ts';

/** A proceeding that a law's folder draws, with acts by anybody; every person has declared that they have no conflict of interest. */
export interface DrawnCase {
  readonly caseId: string;
  readonly proceedingId: string;
  act(actor: Actor, type: string, payload?: Readonly<Record<string, unknown>>): Promise<Outcome<ActDone>>;
  state(): Promise<string>;
}

/** Opens the case on a country and a proceeding in it. */
export async function openCountryCase(
  core: TestCore,
  opener: Actor,
  people: readonly Actor[],
  { country, authorityId }: { readonly country: string; readonly authorityId: string },
): Promise<DrawnCase> {
  const { id } = valueOf(await openCase(core.ports)(opener, { title: `About ${country}`, country }));
  return drawnCase(core, opener, people, { caseId: id, authorityId });
}

/** Opens a proceeding in a case that is there. */
export async function drawnCase(
  core: TestCore,
  opener: Actor,
  people: readonly Actor[],
  { caseId, authorityId }: { readonly caseId: string; readonly authorityId: string },
): Promise<DrawnCase> {
  for (const person of people)
    await declareConflict(core.ports)(person, { caseId, declares: 'none', words: 'I looked and have none.' });
  const { id: proceedingId } = valueOf(await openProceeding(core.ports)(opener, { caseId, authorityId }));
  const shown = async () => valueOf(await showProceeding(core.ports)(opener, { id: proceedingId }));
  return {
    caseId,
    proceedingId,
    act: async (actor, type, payload = {}) => {
      const { revision } = await shown();
      return actOnProceeding(core.ports)(actor, { proceedingId, revision, type, payload });
    },
    state: async () => (await shown()).state,
  };
}

/** Fills and delivers every open notice of a duty in a case, on a day. */
export async function deliverAll(
  core: TestCore,
  messenger: Actor,
  { proceedingId }: Pick<DrawnCase, 'proceedingId'>,
  { dutyId, deliveredOn }: { readonly dutyId: string; readonly deliveredOn: string },
): Promise<void> {
  const rows: { id: string; required_contents: { id: string }[] }[] = (
    await core.owner.query(
      `select n.id, n.required_contents from notices n where n.proceeding_id = $1 and n.duty_id = $2
         and not exists (select 1 from notice_deliveries d where d.notice_id = n.id) order by n.id`,
      [proceedingId, dutyId],
    )
  ).rows;
  for (const { id: noticeId, required_contents } of rows) {
    const contents = Object.fromEntries(required_contents.map((one) => [one.id, 'As on record.']));
    valueOf(await fillNotice(core.ports)(messenger, { noticeId, contents }));
    const delivery = { deliveredOn, form: 'letter', proof: 'receipt stamp', classifiedAnnex: false };
    valueOf(await deliverNotice(core.ports)(messenger, { noticeId, ...delivery }));
  }
}

/** What a reader sees of each proceeding of a case. */
export const explained = async (core: TestCore, actor: Actor, id: string) =>
  valueOf(await explainCase(core.ports)(actor, { id })).proceedings;
