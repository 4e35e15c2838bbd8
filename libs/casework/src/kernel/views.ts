import type { AccessViews } from '../access/access-store.ts';
import type { AnswerViews } from '../answers/answer-views.ts';
import type { EvidenceViews } from '../evidence/evidence-store.ts';
import type { CaseAccess } from '../evidence/case-access.ts';
import type { CaseViews } from '../cases/case-views.ts';
import type { TransferViews } from '../transfers/transfer-store.ts';
import type { InformationViews } from '../information/information-store.ts';
import type { ProceedingViews } from '../proceedings/proceeding-store.ts';
import type { LedgerViews } from '../ledger/ledger-views.ts';
import type { AccountStore } from '../accounts/account-store.ts';
import type { CountryViews } from '../countries/country-store.ts';
import type { UnitImportViews } from '../units/unit-import-store.ts';
import type { PostViews } from '../requests/post-store.ts';
import type { MatchJudgementViews } from '../requests/match-judgement-views.ts';
import type { RequestViews } from '../requests/request-views.ts';
import type { ResultViews } from '../requests/result-store.ts';
import type { ConsequenceViews } from '../consequences/consequence-views.ts';
import type { ReadingViews } from '../law/reading-store.ts';
import type { ReferenceViews } from '../reference/reference-store.ts';
import type { DeviationViews } from '../deviations/deviation.ts';
import type { PhaseOutViews } from '../phase-outs/phase-out-store.ts';
import type { UnitViews } from '../units/unit-views.ts';

/** Reads that change nothing and lock nothing: one query each, shaped for who asks. A member per noun. */
export interface Views {
  readonly access: AccessViews;
  readonly answers: AnswerViews;
  readonly ledger: LedgerViews;
  readonly accounts: Pick<AccountStore, 'byEmail' | 'byId' | 'list'>;
  readonly evidence: EvidenceViews;
  readonly cases: CaseViews;
  readonly transfers: TransferViews;
  readonly caseAccess: CaseAccess;
  readonly information: InformationViews;
  readonly proceedings: ProceedingViews;
  readonly consequences: ConsequenceViews;
  readonly readings: ReadingViews;
  readonly reference: ReferenceViews;
  readonly deviations: DeviationViews;
  readonly phaseOuts: PhaseOutViews;
  readonly countries: CountryViews;
  readonly posts: PostViews;
  readonly requests: RequestViews;
  readonly matchJudgements: MatchJudgementViews;
  readonly results: ResultViews;
  readonly units: UnitViews;
  readonly unitImports: UnitImportViews;
}
