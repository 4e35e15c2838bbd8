import type { Authority } from '../authority.ts';

export const AUTHORITIES: readonly Authority[] = [];
