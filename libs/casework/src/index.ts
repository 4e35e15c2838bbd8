/**
 * Use cases and the ports they need.
 *
 * act         – something a person does; one use case, one transaction, at least one ledger entry
 * actor       – who does it; from the session, never from what was sent
 * outcome     – done with a value, or refused with a sentence; a bug is thrown, a refusal is returned
 * port        – what a use case needs from the world: a store, a clock, a hasher; implemented elsewhere
 */
export * from './kernel/index.ts';
export * from './accounts/index.ts';
export * from './passkeys/index.ts';
export * from './staffing/index.ts';
export * from './changes/index.ts';
export * from './ledger/index.ts';
export * from './clocks/index.ts';
export * from './searches/index.ts';
export * from './work/index.ts';
export * from './documents/index.ts';
export * from './consequences/index.ts';
export * from './access/index.ts';
export * from './transfers/index.ts';
export * from './law/index.ts';
export * from './cases/index.ts';
export * from './information/index.ts';
export * from './proceedings/index.ts';
export * from './deviations/index.ts';
export * from './outside/index.ts';
export * from './countries/index.ts';
export * from './units/index.ts';
export * from './evidence/index.ts';
export * from './requests/index.ts';
export * from './persons/index.ts';
export * from './keys/index.ts';
export * from './reference/index.ts';
export * from './answers/index.ts';
export * from './use-conditions/index.ts';
export * from './phase-outs/index.ts';
export * from './exposures/index.ts';
