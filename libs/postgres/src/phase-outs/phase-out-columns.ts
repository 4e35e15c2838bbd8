import { iso } from '../requests/request-columns.ts';

/** A `PhaseOutHead` out of `phase_outs p`. */
export const PHASE_OUT_HEAD = `
  p.id, p.country, p.title, ${iso('p.opened_at')} as "openedAt",
  (select coalesce(max(e.sequence), 0) from phase_out_entries e where e.phase_out_id = p.id) as revision`;
