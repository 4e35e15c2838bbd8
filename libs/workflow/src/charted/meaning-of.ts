import type { AdoptedReadings, Coverage, StateSays } from '#law';
import { addDays, dayInWords } from '#law';
import type { GroundReading, RegionGround } from './ground-of.ts';
import { own } from './situation.ts';
import type { Terms } from './terms-of.ts';

/** What a drawn proceeding says: `silent` where no question is open under it. */
export type ChartedKind = 'barred' | 'not-barred' | 'not-determined' | 'excepted' | 'silent';

/** A contested reading that a standing turns on, with what each alternative would give. `adopted` is null where none is. */
export interface StandingTurnsOn {
  readonly reading: string;
  readonly question: string;
  readonly adopted: string | null;
  readonly alternatives: readonly {
    readonly id: string;
    readonly words: string;
    readonly heldBy: string;
    readonly gives: ChartedKind;
  }[];
}

/** What a state says on a day. */
export interface Meaning extends Terms {
  readonly kind: ChartedKind;
  readonly words: string;
  readonly cite: string;
  /** The instant at which the state was entered; the day (ISO date) from which the law itself gives this standing. */
  readonly since: string;
  /** True where the statute gives it because a clock has run out, whether or not anybody has recorded that. */
  readonly byLaw: boolean;
  readonly turnsOn: StandingTurnsOn | null;
  /** Assistance that alone it reaches, by facts of the transfer; null where it reaches whatever the law reaches. */
  readonly covers: Coverage | null;
  /** The kind of the exit by which the state was entered, or null. */
  readonly exit: string | null;
  readonly determinationId: string | null;
  /** The first day on which it may say something else although nobody acts; null where none is known. */
  readonly changesOn: string | null;
}

const KIND_OF: Readonly<Record<StateSays, ChartedKind>> = {
  nothing: 'silent',
  open: 'not-determined',
  waits: 'not-determined',
  clear: 'not-barred',
  bars: 'barred',
  lifts: 'excepted',
};

/** On which day (ISO date) a ground is read, and the readings adopted by then. */
export interface ReadOn {
  readonly on: string;
  readonly adopted: AdoptedReadings;
}

/** What a region says on a day: by its clock where that has run out, or else under the reading adopted and by its own terms. */
export function meaningOf(ground: RegionGround, { on, adopted }: ReadOn): Meaning {
  const { words, cite, since, byLaw, determinationId, covers, exit } = ground;
  const entered: Meaning = {
    ...{ kind: KIND_OF[ground.says], words, cite, since, byLaw, determinationId, covers, exit },
    ...{ turnsOn: null, scope: null, until: null, changesOn: null },
  };
  return afterClock(ground, entered, on) ?? withTerms(ground, underReading(ground, entered, adopted), on);
}

/** Undefined where no clock has changed what the state says. A clock that cannot be read leaves it open. */
function afterClock({ clock }: RegionGround, entered: Meaning, on: string): Meaning | undefined {
  if (clock === null) return undefined;
  const { due, says, words, cite } = clock;
  if (due === null) {
    const unread = `${entered.words} Whether its period is over is not known.`;
    return { ...entered, kind: 'not-determined', words: unread };
  }
  if (on <= due) return undefined;
  return { ...entered, kind: KIND_OF[says], words, cite, covers: null, since: addDays(due, 1), byLaw: true };
}

function underReading({ dependsOn }: RegionGround, entered: Meaning, adopted: AdoptedReadings): Meaning {
  if (dependsOn === null) return entered;
  const chosen = dependsOn.alternatives.find(({ id }) => id === own(adopted, dependsOn.reading));
  const turnsOn = turnsOnOf(dependsOn, chosen?.id ?? null);
  return { ...entered, turnsOn, kind: KIND_OF[chosen?.gives ?? 'open'] };
}

const turnsOnOf = (
  { reading, question, alternatives }: GroundReading,
  adopted: string | null,
): StandingTurnsOn => ({
  reading,
  question,
  adopted,
  alternatives: alternatives.map((one) => ({ ...one, gives: KIND_OF[one.gives] })),
});

function withTerms({ terms, clock, prohibitionCite }: RegionGround, meaning: Meaning, on: string): Meaning {
  const changesOn = clock?.due ? addDays(clock.due, 1) : null;
  if (terms === null) return { ...meaning, changesOn };
  const holds = terms !== 'missing' && (terms.until === null || on <= terms.until);
  if (holds) {
    const ends = [changesOn, terms.until && addDays(terms.until, 1)].filter((day) => day !== null).sort();
    return { ...meaning, ...terms, changesOn: ends[0] ?? null };
  }
  return withoutTerms(meaning, terms === 'missing' ? null : terms.until, prohibitionCite);
}

/** After its last day, or without terms on record, an exit leaves the bar; anything else is open. */
function withoutTerms(meaning: Meaning, until: string | null, cite: string): Meaning {
  const ended = until === null ? 'Its terms are not on record' : `It ended on ${dayInWords(until)}`;
  const since = until === null ? meaning.since : addDays(until, 1);
  const say = (follows: string) => `${meaning.words} ${ended}; ${follows}.`;
  if (meaning.kind !== 'excepted')
    return { ...meaning, since, kind: 'not-determined', words: say('what follows is not determined') };
  return { ...meaning, since, cite, kind: 'barred', words: say('the bar is back'), covers: null };
}
