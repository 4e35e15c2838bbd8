import { canonicalize, sha256Hex } from '#ledger';
import type { ClaimOrigin, ClaimTime, ClaimValue } from './unit-claim.ts';

/** What a claim says, apart from who recorded it and when. */
export interface ClaimContent {
  readonly claim: ClaimValue | { readonly kind: string; readonly value: unknown };
  readonly time: ClaimTime;
  readonly origin: Omit<ClaimOrigin, 'confidence'> & { readonly confidence: string | null };
  /** For imports: whose keys the file uses, and which of them the claim is about. */
  readonly about?: { readonly register: string; readonly unitKey: string };
}

/** SHA-256 in hex of the claim's RFC 8785 form: the same words of the same source have the same hash, whatever their row. */
export function claimHash({ claim, time, origin, about }: ClaimContent): string {
  const said = { claim, time, origin, about: about ?? null };
  return sha256Hex(canonicalize(said));
}
