import { CreateRoles1795000000000 } from './1795000000000-create-roles.ts';
import { CreateAccounts1795000001000 } from './1795000001000-create-accounts.ts';
import { CreateLedger1795000002000 } from './1795000002000-create-ledger.ts';
import { CreateUnits1795000010000 } from './1795000010000-create-units.ts';
import { CreateRequests1795000020000 } from './1795000020000-create-requests.ts';
import { CreateResults1795000021000 } from './1795000021000-create-results.ts';
import { CreateCases1795000030000 } from './1795000030000-create-cases.ts';
import { CreateEvidence1795000040000 } from './1795000040000-create-evidence.ts';
import { CreateConsequences1795000050000 } from './1795000050000-create-consequences.ts';
import { CreateAnswerFacts1795000060000 } from './1795000060000-create-answer-facts.ts';
import { EndSessions1795000061000 } from './1795000061000-end-sessions.ts';
import { AttributeInformation1795000062000 } from './1795000062000-attribute-information.ts';
import { IndexPersons1795000063000 } from './1795000063000-index-persons.ts';
import { ScreenPersons1795000084000 } from './1795000084000-screen-persons.ts';
import { KeepJudgements1795000070000 } from './1795000070000-keep-judgements.ts';
import { ChartProceedings1795000074000 } from './1795000074000-chart-proceedings.ts';
import { RecordAccess1795000075000 } from './1795000075000-record-access.ts';
import { CreateReferenceEntries1795000080000 } from './1795000080000-create-reference-entries.ts';
import { CreateDeviations1795000081000 } from './1795000081000-create-deviations.ts';
import { CreateConditionFindings1795000082000 } from './1795000082000-create-condition-findings.ts';
import { CreatePhaseOuts1795000083000 } from './1795000083000-create-phase-outs.ts';
import { AnswerDrawn1795000085000 } from './1795000085000-answer-drawn.ts';
import { RecordCoverage1795000086000 } from './1795000086000-record-coverage.ts';
import { VersionKeys1795000087000 } from './1795000087000-version-keys.ts';
import { KeepClocks1795000079000 } from './1795000079000-keep-clocks.ts';
import { MarkNotices1795000078000 } from './1795000078000-mark-notices.ts';
import { OpenTransfers1795000076000 } from './1795000076000-open-transfers.ts';
import { ReceiveReports1795000098000 } from './1795000098000-receive-reports.ts';
import { QueueWork1795000099000 } from './1795000099000-queue-work.ts';
import { CorrectIncidents1795000104000 } from './1795000104000-correct-incidents.ts';
import { AddPasskeys1795000107000 } from './1795000107000-add-passkeys.ts';
import { CorrectWhereAndWho1795000108000 } from './1795000108000-correct-where-and-who.ts';
import { RemovePeople1795000111000 } from './1795000111000-remove-people.ts';
import { QueueInformation1795000103000 } from './1795000103000-queue-information.ts';
import { ReferToUnits1795000101000 } from './1795000101000-refer-to-units.ts';
import { OrderWork1795000102000 } from './1795000102000-order-work.ts';
import { StandClocks1795000105000 } from './1795000105000-stand-clocks.ts';

/** Every migration, in the order of its 13 digits. A new one is added here by hand, so that what runs is what is reviewed. */
export const migrations = [
  CreateRoles1795000000000,
  CreateAccounts1795000001000,
  CreateLedger1795000002000,
  CreateUnits1795000010000,
  CreateRequests1795000020000,
  CreateResults1795000021000,
  CreateCases1795000030000,
  CreateEvidence1795000040000,
  CreateConsequences1795000050000,
  CreateAnswerFacts1795000060000,
  EndSessions1795000061000,
  AttributeInformation1795000062000,
  IndexPersons1795000063000,
  KeepJudgements1795000070000,
  ChartProceedings1795000074000,
  RecordAccess1795000075000,
  OpenTransfers1795000076000,
  MarkNotices1795000078000,
  KeepClocks1795000079000,
  CreateReferenceEntries1795000080000,
  CreateDeviations1795000081000,
  CreateConditionFindings1795000082000,
  CreatePhaseOuts1795000083000,
  ScreenPersons1795000084000,
  AnswerDrawn1795000085000,
  RecordCoverage1795000086000,
  VersionKeys1795000087000,
  ReceiveReports1795000098000,
  QueueWork1795000099000,
  ReferToUnits1795000101000,
  OrderWork1795000102000,
  QueueInformation1795000103000,
  CorrectIncidents1795000104000,
  StandClocks1795000105000,
  AddPasskeys1795000107000,
  CorrectWhereAndWho1795000108000,
  RemovePeople1795000111000,
] as const;
