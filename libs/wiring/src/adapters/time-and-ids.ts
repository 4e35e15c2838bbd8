import { v7 } from 'uuid';
import type { Clock, Ids } from '#casework';

export const systemClock: Clock = { now: () => new Date().toISOString() };

export const uuids: Ids = { next: () => v7() };
