import type { ExplainedBeside } from '../deviations/standard-beside.ts';
import type { Actor } from '../kernel/actor.ts';
import type { Outcome } from '../kernel/outcome.ts';
import { done } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import { useCase } from '../kernel/use-case.ts';
import type { ActDone } from '../proceedings/act.ts';
import type { ActOnProceeding } from '../proceedings/act-on-proceeding.ts';
import { actOnProceeding } from '../proceedings/act-on-proceeding.ts';
import type { FindingsMatrix } from '../proceedings/show-findings.ts';
import { matrixOf } from '../proceedings/show-findings.ts';
import type { ShownProceeding } from '../proceedings/show-proceeding.ts';
import { openSheet } from '../proceedings/show-proceeding.ts';
import { wordsOf } from '../work/list-work.ts';
import type { StandsInQueue } from '../work/work-store.ts';
import { explainCase } from './explain-case.ts';

/** How a case reads to who acted, right after the act: what the pages show, so that they need not ask again. */
export interface ReadAfter {
  /** As `explainCase` says it, of every proceeding of the case: an act under one law may move another. */
  readonly proceedings: readonly ExplainedBeside[];
  readonly proceeding: ShownProceeding;
  readonly findings: FindingsMatrix;
  /** The queues of who acted in which the proceeding and what belongs to it stand now; in none where this is empty. */
  readonly stands: readonly StandsInQueue[];
}

/** An act, and how the case reads after it; null where that was not asked for, or could not be read. */
export interface ActAndRead {
  readonly act: ActDone;
  readonly after: ReadAfter | null;
}

type Needs = Pick<Ports, 'unitOfWork' | 'ids' | 'views' | 'clock'>;

/** Does an act as `actOnProceeding` does, and answers with how the case reads once it is on record. */
export const actAndRead = (ports: Needs) =>
  useCase('case.act', async (actor, ask: ActOnProceeding): Promise<Outcome<ActAndRead>> => {
    const acted = await actOnProceeding(ports)(actor, ask);
    if (!acted.ok) return acted;
    // The act is on record whatever becomes of the reading: a fault here must not say that it failed.
    const after = await readAfter(ports, actor, acted.value).catch(() => null);
    return done({ act: acted.value, after });
  });

async function readAfter(ports: Needs, actor: Actor, act: ActDone): Promise<ReadAfter | null> {
  const { caseId, proceedingId } = act;
  const [explained, opened, stands] = await Promise.all([
    explainCase(ports)(actor, { id: caseId }),
    openSheet(ports, actor, proceedingId),
    ports.views.work.standsOf(actor, proceedingId),
  ]);
  if (!explained.ok || !opened.ok) return null;
  const findings = await matrixOf(ports, actor, opened.value);
  return {
    proceedings: explained.value.proceedings,
    proceeding: opened.value,
    findings,
    stands: stands.map((one) => ({ ...one, words: wordsOf(one) })),
  };
}
