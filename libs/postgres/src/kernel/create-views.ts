import { AccessView } from '../access/access.view.ts';
import { AnswerView } from '../answers/answer.view.ts';
import type { DataSource } from 'typeorm';
import type { Views } from '#casework';
import { CalendarFeedView } from '../clocks/calendar-feed.repository.ts';
import { ClockView } from '../clocks/clock.view.ts';
import { AccountRepository } from '../accounts/account.repository.ts';
import { PasskeyView } from '../passkeys/passkey.repository.ts';
import { CountryRepository } from '../countries/country.repository.ts';
import { UnitImportView } from '../units/unit-import.view.ts';
import { ConsequenceView } from '../consequences/consequence.view.ts';
import { ReadingView } from '../law/reading.view.ts';
import { ReferenceView } from '../reference/reference.view.ts';
import { DeviationView } from '../deviations/deviation.view.ts';
import { ConditionView } from '../use-conditions/condition.view.ts';
import { PhaseOutView } from '../phase-outs/phase-out.view.ts';
import { KeyView } from '../keys/key.view.ts';
import { UnitRecordView } from '../units/unit-record.view.ts';
import { UnitView } from '../units/unit.view.ts';
import { TransferView } from '../transfers/transfer.view.ts';
import { ExposureView } from '../exposures/exposure.view.ts';
import { ChangeView } from '../changes/change.view.ts';
import { CaseView } from '../cases/case.view.ts';
import { CaseAccessRepository } from '../evidence/case-access.repository.ts';
import { InformationView } from '../information/information.view.ts';
import { ProceedingView } from '../proceedings/proceeding.view.ts';
import { EvidenceView } from '../evidence/evidence.view.ts';
import { PostRepository } from '../requests/post.repository.ts';
import { MatchJudgementView } from '../requests/match-judgement.view.ts';
import { PersonJudgementView } from '../persons/person-judgement.view.ts';
import { RequestView } from '../requests/request.view.ts';
import { ResultView } from '../requests/result.view.ts';
import { LedgerView } from '../ledger/ledger.view.ts';
import { OutsideView } from '../outside/outside.view.ts';
import { SearchView } from '../searches/search.repository.ts';
import { WorkView } from '../work/work.view.ts';

/** The reads, outside any transaction of an act. */
export function createViews(dataSource: DataSource): Views {
  const { manager } = dataSource;
  return {
    access: new AccessView(manager),
    accounts: new AccountRepository(manager),
    passkeys: new PasskeyView(manager),
    evidence: new EvidenceView(manager),
    transfers: new TransferView(manager),
    exposures: new ExposureView(manager),
    cases: new CaseView(manager),
    changes: new ChangeView(manager),
    caseAccess: new CaseAccessRepository(manager),
    information: new InformationView(manager),
    proceedings: new ProceedingView(manager),
    consequences: new ConsequenceView(manager),
    outside: new OutsideView(manager),
    readings: new ReadingView(manager),
    reference: new ReferenceView(manager),
    deviations: new DeviationView(manager),
    conditions: new ConditionView(manager),
    phaseOuts: new PhaseOutView(manager),
    calendarFeeds: new CalendarFeedView(manager),
    clocks: new ClockView(manager),
    searches: new SearchView(manager),
    work: new WorkView(manager),
    countries: new CountryRepository(manager),
    posts: new PostRepository(manager),
    requests: new RequestView(manager),
    matchJudgements: new MatchJudgementView(manager),
    personJudgements: new PersonJudgementView(manager),
    results: new ResultView(manager),
    units: new UnitView(manager),
    unitRecords: new UnitRecordView(manager),
    keys: new KeyView(manager),
    unitImports: new UnitImportView(manager),
    answers: new AnswerView(dataSource),
    ledger: new LedgerView(dataSource),
  };
}
