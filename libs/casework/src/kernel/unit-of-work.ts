import type { AccessStore } from '../access/access-store.ts';
import type { CalendarFeedStore } from '../clocks/calendar-feed-store.ts';
import type { ClockStore } from '../clocks/clock-store.ts';
import type { AccountStore } from '../accounts/account-store.ts';
import type { PasskeyStore } from '../passkeys/passkey.ts';
import type { CountryStore } from '../countries/country-store.ts';
import type { UnitImportStore } from '../units/unit-import-store.ts';
import type { UnitMergeStore } from '../units/unit-merge-store.ts';
import type { UnitStore } from '../units/unit-store.ts';
import type { PostStore } from '../requests/post-store.ts';
import type { RequestStore } from '../requests/request-store.ts';
import type { KeyStore } from '../keys/key-store.ts';
import type { PersonStore } from '../persons/person-store.ts';
import type { ResultStore } from '../requests/result-store.ts';
import type { TreeStore } from '../ledger/tree-store.ts';
import type { CaseStore } from '../cases/case-store.ts';
import type { TransferStore } from '../transfers/transfer-store.ts';
import type { InformationStore } from '../information/information-store.ts';
import type { OutsideStore } from '../outside/outside-store.ts';
import type { ProceedingStore } from '../proceedings/proceeding-store.ts';
import type { CaseAccess } from '../evidence/case-access.ts';
import type { EvidenceStore } from '../evidence/evidence-store.ts';
import type { ConsequenceStore } from '../consequences/consequence-store.ts';
import type { EditionStore } from '../consequences/edition.ts';
import type { NoticeStore } from '../consequences/notice.ts';
import type { ReadingStore } from '../law/reading-store.ts';
import type { ReferenceStore } from '../reference/reference-store.ts';
import type { DeviationStore } from '../deviations/deviation.ts';
import type { ConditionStore } from '../use-conditions/condition-store.ts';
import type { PhaseOutStore } from '../phase-outs/phase-out-store.ts';
import type { SearchStore } from '../searches/search-store.ts';
import type { WorkStore } from '../work/work-store.ts';
import type { Actor } from './actor.ts';
import type { JobPort } from './job-port.ts';
import type { LedgerPort } from './ledger-port.ts';
import type { Outcome } from './outcome.ts';

/**
 * Everything one act may touch, bound to one database transaction. A member per noun; each noun's folder declares its own
 * store, and no use case takes more of them than it names.
 */
export interface Transaction {
  readonly ledger: LedgerPort;
  readonly tree: TreeStore;
  readonly jobs: JobPort;
  readonly access: AccessStore;
  readonly accounts: AccountStore;
  readonly passkeys: PasskeyStore;
  readonly evidence: EvidenceStore;
  readonly caseAccess: CaseAccess;
  readonly cases: CaseStore;
  readonly transfers: TransferStore;
  readonly information: InformationStore;
  readonly outside: OutsideStore;
  readonly proceedings: ProceedingStore;
  readonly consequences: ConsequenceStore;
  readonly editions: EditionStore;
  readonly notices: NoticeStore;
  readonly readings: ReadingStore;
  readonly reference: ReferenceStore;
  readonly deviations: DeviationStore;
  readonly conditions: ConditionStore;
  readonly phaseOuts: PhaseOutStore;
  readonly calendarFeeds: CalendarFeedStore;
  readonly clocks: ClockStore;
  readonly work: WorkStore;
  readonly searches: SearchStore;
  readonly countries: CountryStore;
  readonly posts: PostStore;
  readonly requests: RequestStore;
  readonly results: ResultStore;
  readonly persons: PersonStore;
  readonly keys: KeyStore;
  readonly units: UnitStore;
  readonly unitImports: UnitImportStore;
  readonly unitMerges: UnitMergeStore;
}

/**
 * Runs an act in one transaction on behalf of one person. A refusal rolls everything back, as does an error; on success
 * the act, its ledger entries and its jobs are committed together. Retries once on a serialisation failure or a deadlock.
 */
export interface UnitOfWork {
  run<Value>(
    actor: Actor,
    work: (transaction: Transaction) => Promise<Outcome<Value>>,
  ): Promise<Outcome<Value>>;
}
