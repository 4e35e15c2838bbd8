import type { Ports } from '#casework';
import { actOnProceeding, deliverNotice, fillNotice, openProceeding } from '#casework';
import type { DemoWorld } from '../demo-part.ts';
import { DemoStopped, granted } from '../demo-stopped.ts';
import type { ActStory, Known, ProceedingStory } from './case-story.ts';
import { LEVEL } from './standard-words.ts';

/** A proceeding that is open, with its story. */
export interface ToldProceeding<Facts = Known> {
  readonly id: string;
  readonly story: ProceedingStory<Facts>;
}

/** What is applied in a case, and the key of its unit where it is about one. */
interface Applied<Facts> {
  readonly proceedings: readonly ProceedingStory<Facts>[];
  readonly unit?: string | undefined;
}

/** Opens the proceedings of the case that are not open yet, each under its own authority. */
export async function openProceedings<Facts>(
  { ports, cast }: DemoWorld,
  caseId: string,
  { proceedings, unit }: Applied<Facts>,
): Promise<readonly ToldProceeding<Facts>[]> {
  const there = await ports.views.proceedings.ofCase(caseId);
  const opened: ToldProceeding<Facts>[] = [];
  for (const story of proceedings) {
    const { authorityId, assistance } = story;
    const record = there.find((one) => one.authorityId === authorityId);
    const level = unit === undefined ? {} : { levelRationale: LEVEL };
    const ask = { caseId, authorityId, assistance, ...level };
    const { id } = record ?? granted(await openProceeding(ports)(cast('analyst'), ask));
    opened.push({ id, story });
  }
  return opened;
}

/** The acts of the story that are still to be done; none where what was done is not how the story begins. */
export async function restOf<Facts>(
  { views }: Pick<Ports, 'views'>,
  id: string,
  { acts }: ProceedingStory<Facts>,
): Promise<readonly ActStory<Facts>[]> {
  const made = (await views.proceedings.sheet(id))?.transitions.map(({ act }) => act) ?? [];
  const asTold = made.every((act, index) => index >= acts.length || act === acts[index]?.type);
  return asTold ? acts.slice(made.length) : [];
}

/** Whether every proceeding of the case is open, and none has acts of its story still to be done. */
export async function areTold<Facts>(
  { views }: Pick<Ports, 'views'>,
  caseId: string,
  proceedings: readonly ProceedingStory<Facts>[],
): Promise<boolean> {
  const records = await views.proceedings.ofCase(caseId);
  for (const story of proceedings) {
    const record = records.find(({ authorityId }) => authorityId === story.authorityId);
    if (record === undefined || (await restOf({ views }, record.id, story)).length > 0) return false;
  }
  return true;
}

/** Does the acts of a proceeding that are still to be done, each by the account whose act it is. */
export async function tellProceeding<Facts>(
  world: DemoWorld,
  { id, story }: ToldProceeding<Facts>,
  known: Facts,
): Promise<void> {
  for (const act of await restOf(world.ports, id, story)) {
    if (act.deliver === undefined) await perform(world, id, act, known);
    else await deliver(world, id, act);
  }
}

async function perform<Facts>(
  { ports, cast }: DemoWorld,
  id: string,
  { who, type, say }: ActStory<Facts>,
  known: Facts,
) {
  const record = await ports.views.proceedings.byId(id);
  if (record === undefined) throw new DemoStopped(`The proceeding ${id} of the demo is gone.`);
  const payload = say?.(known) ?? {};
  granted(
    await actOnProceeding(ports)(cast(who), { proceedingId: id, revision: record.revision, type, payload }),
  );
}

/** Writes the notices of a duty and delivers those that are still open; the last delivery is the act. */
async function deliver<Facts>(
  { ports, cast }: DemoWorld,
  proceedingId: string,
  { who, deliver: said }: ActStory<Facts>,
) {
  const sender = cast(who);
  const open = await ports.views.consequences.notices(sender, { proceedingId, status: 'open', limit: 200 });
  const due = open.filter(({ dutyId }) => dutyId === said?.dutyId);
  const [first] = due;
  if (first === undefined || said === undefined)
    throw new DemoStopped(`No notice of ${said?.dutyId ?? 'this duty'} is open.`);
  const contents = said.contents;
  const isWritten = due.every(({ contents: written }) =>
    Object.keys(contents).every((part) => written?.[part] !== undefined),
  );
  if (!isWritten)
    granted(await fillNotice(ports)(sender, { noticeId: first.id, contents, everyRecipient: true }));
  for (const { id: noticeId, recipient } of due)
    granted(
      await deliverNotice(ports)(sender, {
        noticeId,
        deliveredOn: ports.clock.now().slice(0, 10),
        form: 'Letter by courier',
        proof: `Receipt signed at ${recipient} (invented)`,
        classifiedAnnex: false,
      }),
    );
}
