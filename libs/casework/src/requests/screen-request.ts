import type { Actor } from '../kernel/actor.ts';
import { coversCountry, SYSTEM } from '../kernel/actor.ts';
import type { Outcome } from '../kernel/outcome.ts';
import { done, notFound } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import type { Transaction } from '../kernel/unit-of-work.ts';
import { useCase } from '../kernel/use-case.ts';
import { judgedForm } from '#matching';
import { proposePersons } from '../persons/propose-persons.ts';
import { proposeUnits } from './propose-units.ts';
import type { RunningScreening, ScreenedText, UnscreenedText } from './request-store.ts';
import type { VettingRequest } from './request.ts';

type Needs = Pick<Ports, 'unitOfWork' | 'views' | 'names'>;

/** Where a search stands after a part of it, in distinct unit texts. */
export type ScreeningStep = Pick<RunningScreening, 'round' | 'texts' | 'screened'>;

/** How a search is run. */
export interface ScreeningRun {
  /** Told after every part; for whoever waits for it. */
  readonly hook?: ((step: ScreeningStep) => void) | undefined;
  /** Where another process is at it: take turns with it, or leave it to that process. */
  readonly busy?: 'wait' | 'pass' | undefined;
  /** Asked between two parts; the search stands still from then on until it is run again. */
  readonly shouldStop?: (() => boolean) | undefined;
}

const TEXTS_A_PART = 100;
const PERSONS_A_PART = 100;

/**
 * Finishes the running search of a request: for each distinct unit text of it, the registry's units most like it, and for
 * each person named in it, people on record who may be the same. A part
 * is one transaction that holds the search, so it is kept whole or not at all, whenever the process dies; whoever runs the
 * search next goes on behind it. Two at once take turns. Does nothing where no search is running. Each part is in the
 * ledger with what was proposed.
 */
export const runScreening =
  (ports: Needs) =>
  async (actor: Actor, requestId: string, run: ScreeningRun = {}): Promise<Outcome<ScreeningStep | null>> => {
    const request = await ports.views.requests.byId(requestId);
    if (request === undefined) return notFound('request', requestId);
    for (let last: ScreeningStep | null = null; run.shouldStop?.() !== true;) {
      const part = await screenPart(ports, actor, { ...run, request });
      if (!part.ok) return part;
      if (part.value === null) return done(last);
      last = part.value.step;
      run.hook?.(last);
      if (part.value.finished) return done(last);
    }
    return done(null);
  };

/** What a worker does with a `request.screen` job. It may come twice. Throws where the job has to be tried again. */
export const requestScreenHandler =
  (ports: Needs) =>
  async ({ requestId }: { readonly requestId: string }, run: ScreeningRun = {}): Promise<void> => {
    const outcome = await runScreening(ports)(SYSTEM, requestId, run);
    if (!outcome.ok) throw new Error(outcome.refusal.message);
  };

/**
 * Goes on with every search that nobody is at: what a worker that died, or gave up, has left. A worker calls it at its
 * start and from time to time.
 */
export const resumeScreenings =
  (ports: Needs) =>
  async (run: Pick<ScreeningRun, 'shouldStop'> = {}): Promise<void> => {
    for (const requestId of await ports.views.requests.withRunningScreening()) {
      if (run.shouldStop?.() === true) return;
      await requestScreenHandler(ports)({ requestId }, { ...run, busy: 'pass' });
    }
  };

export interface ScreenRequest extends Pick<ScreeningRun, 'hook'> {
  readonly requestId: string;
}

/** Finishes the running search now, in the caller's own process; for the command line. */
export const screenRequest = (ports: Needs) =>
  useCase('request.match', async (actor, { requestId, hook }: ScreenRequest) => {
    const request = await ports.views.requests.byId(requestId);
    if (request === undefined || !coversCountry(actor, request.country))
      return notFound('request', requestId);
    return runScreening(ports)(actor, requestId, { hook });
  });

interface Part extends Pick<ScreeningRun, 'busy'> {
  readonly request: VettingRequest;
}

type Screened = { readonly step: ScreeningStep; readonly finished: boolean } | null;

function screenPart({ unitOfWork, names }: Needs, actor: Actor, { request, busy = 'wait' }: Part) {
  return unitOfWork.run(actor, async (transaction): Promise<Outcome<Screened>> => {
    const { requests } = transaction;
    const running = await requests.lockScreening(request.id, busy);
    if (running === undefined) return done(null);
    const texts = await requests.unscreened(running.id, TEXTS_A_PART);
    if (texts.length === 0) return screenPersons(transaction, { request, running, names });
    const judgements = await requests.judgementsOn(request.country, texts.map(formOf));
    const from = { units: transaction.units, names, country: request.country, judgements };
    return keep(transaction, { request, running, found: await proposeUnits(from, texts) });
  });
}

const formOf = ({ unitText }: UnscreenedText): string => judgedForm(unitText);

interface PersonPart extends Pick<Needs, 'names'> {
  readonly request: VettingRequest;
  readonly running: RunningScreening;
}

/** The persons of a request come after its units; when they are done, the search is. */
async function screenPersons(
  transaction: Pick<Transaction, 'requests' | 'persons' | 'ledger'>,
  { request, running, names }: PersonPart,
): Promise<Outcome<Screened>> {
  const { persons, ledger } = transaction;
  const { id: screening, round, texts, screened } = running;
  const named = await persons.unscreened(screening, PERSONS_A_PART);
  if (named.length === 0) return finish(transaction, request, running);
  const keys = named.flatMap(({ personKey }) => personKey ?? []);
  const judgements = await persons.judgementsOn(request.country, keys);
  const found = await proposePersons({ persons, names, country: request.country, judgements }, named);
  await persons.keepScreened(running, found);
  await ledger.append({
    chain: `request:${request.id}`,
    act: 'persons.proposed',
    data: { screening, round, persons: found },
  });
  return done({ step: { round, texts, screened }, finished: false });
}

interface Kept {
  readonly request: VettingRequest;
  readonly running: RunningScreening;
  readonly found: readonly ScreenedText[];
}

async function keep(
  { requests, ledger }: Pick<Transaction, 'requests' | 'ledger'>,
  { request, running, found }: Kept,
): Promise<Outcome<Screened>> {
  await requests.keepScreened(running, found);
  const { id: screening, round, texts } = running;
  const listed = found.map(({ keys: _keys, judgedForm: _form, ...text }) => text);
  await ledger.append({
    chain: `request:${request.id}`,
    act: 'candidates.proposed',
    data: { screening, round, texts: listed },
  });
  const step = { round, texts, screened: running.screened + found.length };
  return done({ step, finished: false });
}

async function finish(
  { requests, ledger }: Pick<Transaction, 'requests' | 'ledger'>,
  request: VettingRequest,
  { id: screening, round, texts, screened }: RunningScreening,
): Promise<Outcome<Screened>> {
  await requests.finishScreening(screening);
  const data = { screening, round, texts, screened };
  await ledger.append({ chain: `request:${request.id}`, act: 'screening.finished', data });
  return done({ step: { round, texts, screened }, finished: true });
}
