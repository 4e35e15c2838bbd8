/**
 * Use cases and the ports they need.
 *
 * act         – something a person does; one use case, one transaction, at least one ledger entry
 * actor       – who does it; from the session, never from what was sent
 * outcome     – done with a value, or refused with a sentence; a bug is thrown, a refusal is returned
 * port        – what a use case needs from the world: a store, a clock, a hasher; implemented elsewhere
 */
export * from './kernel/actor.ts';
export * from './kernel/job-port.ts';
export * from './kernel/ledger-port.ts';
export * from './kernel/outcome.ts';
export * from './kernel/permissions.ts';
export * from './kernel/time-and-ids.ts';
export * from './kernel/unit-of-work.ts';
export * from './kernel/use-case.ts';
export * from './accounts/account-store.ts';
export * from './kernel/ports.ts';
export * from './kernel/views.ts';
export * from './accounts/add-account.ts';
export * from './accounts/change-account.ts';
export * from './accounts/list-accounts.ts';
export * from './accounts/record-session.ts';
export * from './accounts/sign-in.ts';
export * from './ledger/integrate-entries.ts';
export * from './ledger/ledger-views.ts';
export * from './ledger/read-ledger.ts';
export * from './ledger/verify-ledger.ts';
export * from './ledger/tree-store.ts';
export * from './consequences/on-transition.ts';
export * from './countries/country-store.ts';
export * from './units/hierarchy.ts';
export * from './units/unit-claim.ts';
export * from './units/unit-import-store.ts';
export * from './units/unit-merge-store.ts';
export * from './units/unit-store.ts';
export * from './units/unit-views.ts';
export * from './kernel/file-store.ts';
export * from './evidence/evidence.ts';
export * from './evidence/evidence-store.ts';
export * from './evidence/case-access.ts';
export * from './evidence/origin-clusters.ts';
export * from './evidence/canonical-url.ts';
export * from './evidence/clean-filename.ts';
export * from './evidence/sniff-media-type.ts';
export * from './units/validity.ts';
export * from './requests/request.ts';
export * from './requests/request-store.ts';
export * from './requests/request-views.ts';
export * from './requests/result.ts';
export * from './requests/result-store.ts';
export * from './requests/post-store.ts';
export * from './requests/request-moves.ts';
export * from './requests/request-clocks.ts';
export * from './requests/read-submission.ts';
export * from './requests/submit-request.ts';
export * from './requests/preview-request.ts';
export * from './requests/save-post.ts';
export * from './requests/read-post.ts';
export * from './requests/move-request.ts';
export * from './requests/screen-request.ts';
export * from './requests/judge-matches.ts';
export * from './requests/sign-results.ts';
export * from './requests/reopen-dependents.ts';
export * from './requests/reopen-result.ts';
export * from './requests/list-requests.ts';
export * from './requests/export-results.ts';
export * from './requests/propose-units.ts';
export * from './requests/batch-limit.ts';
