import type { Actor } from '../kernel/actor.ts';
import { SYSTEM } from '../kernel/actor.ts';

/** The clock: the job that reports that a date has come. It has the system's id, no account and no office, and signs nothing. */
export const CLOCK = { ...SYSTEM, roles: ['clock'], office: null } as const;

/** A person, or the clock. */
export type ActingAs = Actor | typeof CLOCK;

/** Whether it is the clock that acts. */
export const isClock = (actor: ActingAs): actor is typeof CLOCK => actor.office === null;
