import type { Conclusion, ForumProfile, ForumResult } from '#law';
import { addDays, conclude, dayInWords, resultOfForum } from '#law';
import type { AskedAt, ForumState, Proceeding, Standing } from '#workflow';
import { forumOf, OFFICE_WORDS, standingOf, stateWords, withoutForum } from '#workflow';
import type { Actor } from '../kernel/actor.ts';
import type { ExplainedProceeding } from '../proceedings/explain-proceeding.ts';
import { explainProceeding } from '../proceedings/explain-proceeding.ts';
import type { RestoredProceeding } from '../proceedings/proceeding-record.ts';
import type { Ground } from '../proceedings/who-could.ts';
import type { AppliedForum } from './deviation.ts';

/** The forum that a deviation applies to a proceeding, and what it comes to by its own rule. */
export interface ForumInUse extends ForumState {
  readonly forumName: string | null;
  /** False from the day after its last day, whether or not anybody has recorded that. */
  readonly inForce: boolean;
  readonly words: string;
  /** What its rule comes to on the positions on record. It moves nothing. Null where it is over. */
  readonly result: ForumResult | null;
  /** The last day on which the forum waits for the government, where it waits and its window is known. Nothing else does. */
  readonly waitsUntil: string | null;
  /** What the findings on record support under the law alone. */
  readonly standardConclusion: Conclusion;
}

/** A proceeding as it is explained, with the standard process's result for the same record beside it. */
export interface ExplainedBeside extends ExplainedProceeding {
  readonly forum: ForumInUse | null;
  /** The same record under the standard process; null where no forum is applied, and it is the standard process. */
  readonly standard: ExplainedProceeding | null;
}

/** Explains a proceeding, and where a forum is applied to it, what the standard process would be on the same record. */
export function explainBeside(
  restored: RestoredProceeding,
  actor: Actor,
  ground: Ground,
  applied: readonly AppliedForum[],
): ExplainedBeside {
  const explained = explainProceeding(restored, actor, ground);
  const { proceeding } = restored;
  const forum = forumOf(proceeding);
  if (forum === null) return { ...explained, forum: null, standard: null };
  const plain = withoutForum(proceeding);
  const standard = explainProceeding({ ...restored, proceeding: plain }, actor, {
    ...ground,
    proceeding: plain,
  });
  const own = applied.find(({ deviation }) => deviation.id === forum.deviationId);
  return { ...explained, forum: inUse(restored, forum, { own, on: dayOf(ground) }), standard };
}

const dayOf = (ground: Ground): string => ground.asked.at.slice(0, 10);

function inUse(
  restored: RestoredProceeding,
  forum: ForumState,
  { own, on }: { readonly own: AppliedForum | undefined; readonly on: string },
): ForumInUse {
  const { context } = restored.proceeding;
  const inForce = on <= forum.expiresOn;
  const values = Object.fromEntries(Object.entries(context.findings).map(([id, { value }]) => [id, value]));
  const voices = context.positions.map(({ office, dissent }) => ({
    office: OFFICE_WORDS[office],
    objects: dissent,
  }));
  return {
    ...forum,
    forumName: own?.profile.name ?? null,
    inForce,
    words: inForce
      ? `A deviation applies this forum until ${dayInWords(forum.expiresOn)}. No finding that the law requires waits for it.`
      : `The deviation ended on ${dayInWords(forum.expiresOn)}; the standard process applies.`,
    result: inForce && own ? resultOfForum(own.profile, voices) : null,
    waitsUntil: inForce && own ? waitsUntil(restored, own.profile) : null,
    standardConclusion: conclude(context.procedure, values),
  };
}

/** Counted from the day on which the government was asked; the window is the forum's own, and no finding waits for it. */
function waitsUntil({ stateSince, proceeding }: RestoredProceeding, profile: ForumProfile): string | null {
  const { hostGovernmentDays: days } = profile;
  return proceeding.state === 'hostGovConsult' && days.known
    ? addDays(stateSince.slice(0, 10), days.value)
    : null;
}

/** How the same record stands under the standard process. */
export interface StandardView {
  readonly state: string;
  readonly words: string;
  readonly standing: Standing;
}

/** The standard process's view of a proceeding at a moment; null where no forum is applied to it. */
export function standardView(proceeding: Proceeding, asked: AskedAt): StandardView | null {
  if (forumOf(proceeding) === null) return null;
  const plain = withoutForum(proceeding);
  return { state: plain.state, words: stateWords(plain), standing: standingOf(plain, asked.at, asked) };
}
