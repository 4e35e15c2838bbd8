import { canonicalText, sha256Hex } from '#ledger';
import type { Proceeding } from '#workflow';

/**
 * What the ledger keeps of the procedure that is pinned in a proceeding: SHA-256 of its RFC 8785 form, in hex. The text
 * itself is in the proceeding and can be long; with this nobody can change it there unseen.
 */
export const procedureHash = (procedure: Proceeding['context']['procedure']): string =>
  sha256Hex(canonicalText(procedure));
