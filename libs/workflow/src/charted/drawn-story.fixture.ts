import type { AdoptedReadings, Finding } from '#law';
import type { Actor } from '../actor.ts';
import { cast, law } from '../leahy-unit/cast.fixture.ts';
import { advance } from './advance.ts';
import type { ChartedProceeding } from './proceeding.ts';
import { standingOf } from './standing-of.ts';
import { start } from './start.ts';

/* A drawn proceeding told day by day, for specs that read like a chronology. Nothing here is exported by the library. */

type Part = keyof typeof cast;
type Fields = Readonly<Record<string, unknown>>;

/** A story under one law. Each step is an act on a day, by a person of the cast; ids are made here. */
export class Story {
  proceeding: ChartedProceeding;
  private minutes = 0;
  /** What the answer says of other laws; nothing in the way unless a spec says otherwise. */
  otherLaws: readonly string[] = [];

  constructor(
    id: string,
    from: string,
    private readonly adopted: AdoptedReadings = {},
  ) {
    this.proceeding = start(law(id), { at: `${from}T00:00:00.000Z` });
  }

  /** The act is done; a refusal fails the spec. */
  does(who: Part | Actor, act: string, day: string, fields: Fields = {}): this {
    const result = this.tries(who, act, day, fields);
    if (!result.ok)
      throw new Error(`${act} on ${day} in ${this.proceeding.state}: ${result.refusal.message}`);
    this.proceeding = result.next;
    return this;
  }

  /** The sentence that refuses the act; an act that is allowed fails the spec. */
  refuses(who: Part | Actor, act: string, day: string, fields: Fields = {}): string {
    const result = this.tries(who, act, day, fields);
    if (result.ok) throw new Error(`${act} on ${day} was allowed; it is now ${result.next.state}.`);
    return result.refusal.message;
  }

  /** The analyst finds, question by question. */
  finds(day: string, findings: Readonly<Record<string, Finding>>): this {
    for (const [elementId, value] of Object.entries(findings))
      this.does('analyst', 'finding.recorded', day, { elementId, value });
    return this;
  }

  /** What speaks against is searched for, and a legal adviser certifies. */
  certified(day: string): this {
    return this.does('analyst', 'contradicting-evidence.recorded', day).does(
      'adviser',
      'assessment.certified',
      day,
    );
  }

  /** The notice of a duty, with all its parts, reaches its last recipient. */
  delivers(dutyId: string, day: string): this {
    const { duties } = this.proceeding.context.procedure;
    const contentIds = duties.find(({ id }) => id === dutyId)?.contentIds ?? [];
    return this.does('messenger', 'notice.delivered', day, { dutyId, contentIds });
  }

  /** What the proceeding says on a day. */
  on(day: string, adopted: AdoptedReadings = this.adopted) {
    return standingOf(this.proceeding, `${day}T23:59:00.000Z`, { adopted });
  }

  private tries(who: Part | Actor, act: string, day: string, fields: Fields) {
    const minute = ++this.minutes;
    const at = `${day}T${clockFace(minute)}:00.000Z`;
    const id = `${act}-${minute}`;
    const made = {
      ...{ recordId: id, determinationId: id, signatureId: id, findingId: id, noticeId: id },
      reasons: `Because of what is on record on ${day}.`,
    };
    const actor = typeof who === 'string' ? cast[who] : who;
    return advance(this.proceeding, {
      ...made,
      ...fields,
      type: act,
      actor,
      at,
      adopted: this.adopted,
      otherLaws: this.otherLaws,
    });
  }
}

const clockFace = (minute: number): string =>
  [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':');
