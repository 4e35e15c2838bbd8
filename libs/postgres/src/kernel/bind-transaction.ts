import type { Transaction } from '#casework';
import { AccessRepository } from '../access/access.repository.ts';
import { CalendarFeedRepository } from '../clocks/calendar-feed.repository.ts';
import { ClockRepository } from '../clocks/clock.repository.ts';
import { AccountRepository } from '../accounts/account.repository.ts';
import { PasskeyRepository } from '../passkeys/passkey.repository.ts';
import { CountryRepository } from '../countries/country.repository.ts';
import { UnitImportRepository } from '../units/unit-import.repository.ts';
import { UnitMergeRepository } from '../units/unit-merge.repository.ts';
import { UnitRepository } from '../units/unit.repository.ts';
import { CaseAccessRepository } from '../evidence/case-access.repository.ts';
import { EvidenceRepository } from '../evidence/evidence.repository.ts';
import { TransferRepository } from '../transfers/transfer.repository.ts';
import { CaseRepository } from '../cases/case.repository.ts';
import { InformationRepository } from '../information/information.repository.ts';
import { ProceedingRepository } from '../proceedings/proceeding.repository.ts';
import { ConsequenceRepository } from '../consequences/consequence.repository.ts';
import { EditionRepository } from '../consequences/edition.repository.ts';
import { NoticeRepository } from '../consequences/notice.repository.ts';
import { ReadingRepository } from '../law/reading.repository.ts';
import { ReferenceRepository } from '../reference/reference.repository.ts';
import { DeviationRepository } from '../deviations/deviation.repository.ts';
import { ConditionRepository } from '../use-conditions/condition.repository.ts';
import { PhaseOutRepository } from '../phase-outs/phase-out.repository.ts';
import { PostRepository } from '../requests/post.repository.ts';
import { PersonRepository } from '../persons/person.repository.ts';
import { KeyRepository } from '../keys/key.repository.ts';
import { RequestRepository } from '../requests/request.repository.ts';
import { ResultRepository } from '../requests/result.repository.ts';
import { LedgerRepository } from '../ledger/ledger.repository.ts';
import { TreeRepository } from '../ledger/tree.repository.ts';
import { JobQueue } from '../jobs/job-queue.ts';
import { OutsideRepository } from '../outside/outside.repository.ts';
import { SearchRepository } from '../searches/search.repository.ts';
import { WorkRepository } from '../work/work.repository.ts';
import type { Binding } from './binding.ts';

/** The stores of one transaction, each made when it is first asked for. */
export function bindTransaction(binding: Binding): Transaction {
  const { manager } = binding;
  return lazily({
    ledger: () => new LedgerRepository(binding),
    tree: () => new TreeRepository(manager),
    jobs: () => new JobQueue(manager, binding.boss),
    access: () => new AccessRepository(binding),
    accounts: () => new AccountRepository(manager),
    passkeys: () => new PasskeyRepository(binding),
    evidence: () => new EvidenceRepository(binding),
    caseAccess: () => new CaseAccessRepository(manager),
    transfers: () => new TransferRepository(binding),
    cases: () => new CaseRepository(binding),
    information: () => new InformationRepository(binding),
    outside: () => new OutsideRepository(binding),
    proceedings: () => new ProceedingRepository(binding),
    consequences: () => new ConsequenceRepository(binding),
    editions: () => new EditionRepository(binding),
    notices: () => new NoticeRepository(binding),
    readings: () => new ReadingRepository(binding),
    reference: () => new ReferenceRepository(binding),
    deviations: () => new DeviationRepository(binding),
    conditions: () => new ConditionRepository(binding),
    phaseOuts: () => new PhaseOutRepository(binding),
    calendarFeeds: () => new CalendarFeedRepository(binding),
    searches: () => new SearchRepository(binding),
    work: () => new WorkRepository(binding),
    clocks: () => new ClockRepository(binding),
    countries: () => new CountryRepository(manager),
    posts: () => new PostRepository(manager),
    requests: () => new RequestRepository(binding),
    results: () => new ResultRepository(binding),
    keys: () => new KeyRepository(manager),
    persons: () => new PersonRepository(binding),
    units: () => new UnitRepository(binding),
    unitImports: () => new UnitImportRepository(binding),
    unitMerges: () => new UnitMergeRepository(binding),
  });
}

function lazily(makers: { [Name in keyof Transaction]: () => Transaction[Name] }): Transaction {
  const made: Partial<Record<string, unknown>> = {};
  const properties = Object.entries(makers).map(([name, make]) => [
    name,
    { enumerable: true, get: () => (made[name] ??= (make as () => unknown)()) },
  ]);
  return Object.defineProperties({}, Object.fromEntries(properties)) as Transaction;
}
