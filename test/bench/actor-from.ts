import type { AccountSummary, Actor } from '#casework';

/** The person of an account that was just added, as the one who acts. */
export function actorFrom({
  id: accountId,
  personId,
  name,
  roles,
  office,
  portfolio,
}: AccountSummary): Actor {
  return { accountId, personId, name, roles, office, portfolio };
}
