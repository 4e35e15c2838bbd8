import type { Authority } from '#law';
import { AUTHORITIES, stateNeeds } from '#law';
import type { Session } from './with-session.ts';

/**
 * Writes down, as the owner, what every state of every drawn procedure needs before a proceeding may enter it. Adding a law
 * is adding its folder: this table follows from it. A state that a later edition no longer has stays, for what is on record.
 */
export async function keepAuthorityStates(session: Session): Promise<void> {
  const states = AUTHORITIES.flatMap(statesOf);
  await session.query(
    `insert into authority_states (authority_id, state, is_initial, says, needs)
     select authority_id, state, is_initial, says, needs
     from jsonb_to_recordset($1::jsonb) as s(authority_id text, state text, is_initial boolean, says text, needs text)
     on conflict (authority_id, state) do update
       set is_initial = excluded.is_initial, says = excluded.says, needs = excluded.needs`,
    [JSON.stringify(states)],
  );
}

function statesOf({ id, procedure }: Authority) {
  if (procedure.machine !== 'charted') return [];
  return procedure.regions.flatMap(({ initial, states }) =>
    states.map((state) => ({
      authority_id: id,
      state: state.id,
      is_initial: state.id === initial,
      says: state.says,
      needs: stateNeeds(state),
    })),
  );
}
