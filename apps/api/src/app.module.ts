import type { DynamicModule, MiddlewareConsumer, NestModule } from '@nestjs/common';
import { Inject, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, DiscoveryModule } from '@nestjs/core';
import type { Ports } from '#casework';
import type { Database } from '#postgres';
import type { CoreOptions } from '#wiring';
import { CoreModule, DATA_SOURCE, PORTS } from '#wiring';
import { AccessIncidentController } from './access/access-incident.controller.ts';
import { AccessSeriesController } from './access/access-series.controller.ts';
import { AccountController } from './accounts/account.controller.ts';
import { PermissionController } from './accounts/permission.controller.ts';
import { StaffingController } from './accounts/staffing.controller.ts';
import { CaseController } from './cases/case.controller.ts';
import { CaseDoorController } from './cases/case-door.controller.ts';
import { CaseWorkController } from './cases/case-work.controller.ts';
import { SigningController } from './cases/signing.controller.ts';
import { ProceedingController } from './cases/proceeding.controller.ts';
import { TransferController } from './transfers/transfer.controller.ts';
import { TransferCoverageController } from './transfers/transfer-coverage.controller.ts';
import { ExposureController } from './exposures/exposure.controller.ts';
import { IncidentController } from './information/incident.controller.ts';
import { InformationController } from './information/information.controller.ts';
import { CalendarFeedController } from './clocks/calendar-feed.controller.ts';
import { ClockController } from './clocks/clock.controller.ts';
import { DocumentController } from './documents/document.controller.ts';
import { CountryController } from './countries/country.controller.ts';
import { UnitEditController } from './units/unit-edit.controller.ts';
import { UnitImportController } from './units/unit-import.controller.ts';
import { UnitMergeController } from './units/unit-merge.controller.ts';
import { UnitController } from './units/unit.controller.ts';
import { AnswerController } from './answers/answer.controller.ts';
import { ConfirmationController } from './accounts/confirmation.controller.ts';
import { PasskeyController } from './accounts/passkey.controller.ts';
import { ChangeController } from './changes/change.controller.ts';
import { ChangeFeed } from './changes/change-feed.ts';
import { SessionController } from './accounts/session.controller.ts';
import type { SessionOptions } from './accounts/sessions.ts';
import { SESSION_OPTIONS, sessionMiddleware } from './accounts/sessions.ts';
import { EvidenceFileController } from './evidence/evidence-file.controller.ts';
import { EvidenceJudgementController } from './evidence/evidence-judgement.controller.ts';
import { EvidenceLinkController } from './evidence/evidence-link.controller.ts';
import { EvidenceController } from './evidence/evidence.controller.ts';
import { EvidenceItemController } from './evidence/evidence-item.controller.ts';
import { HomeController } from './home/home.controller.ts';
import type { HomeOptions } from './home/home-options.ts';
import { HOME_OPTIONS } from './home/home-options.ts';
import { AccessGuard } from './kernel/access.guard.ts';
import { BodyGuard } from './kernel/body.guard.ts';
import { PermissionCheck } from './kernel/permission-check.ts';
import { AgreementController } from './consequences/agreement.controller.ts';
import { BarController } from './consequences/bar.controller.ts';
import { EditionController } from './consequences/edition.controller.ts';
import { NoticeController } from './consequences/notice.controller.ts';
import { PublicListController } from './consequences/public-list.controller.ts';
import { LawController } from './law/law.controller.ts';
import { ReadingController } from './law/reading.controller.ts';
import { LedgerCaseController } from './ledger/ledger-case.controller.ts';
import { LedgerController } from './ledger/ledger.controller.ts';
import { ReportController } from './outside/report.controller.ts';
import { ReportByCodeController } from './outside/report-by-code.controller.ts';
import { ReportReadController } from './outside/report-read.controller.ts';
import { PostController } from './requests/post.controller.ts';
import { MatchController } from './requests/match.controller.ts';
import { PersonController } from './requests/person.controller.ts';
import { JudgementController } from './requests/judgement.controller.ts';
import { ResultController } from './requests/result.controller.ts';
import { SubmissionController } from './requests/submission.controller.ts';
import { RequestController } from './requests/request.controller.ts';
import { ReferenceController } from './reference/reference.controller.ts';
import { DeviationController } from './deviations/deviation.controller.ts';
import { ForumController } from './deviations/forum.controller.ts';
import { PhaseOutController } from './phase-outs/phase-out.controller.ts';
import { ConditionController } from './use-conditions/condition.controller.ts';
import { SearchController } from './searches/search.controller.ts';
import { WorkController } from './work/work.controller.ts';
import { RefusalFilter } from './kernel/refusal-filter.ts';

export interface ApiOptions {
  readonly core: CoreOptions;
  readonly sessions: SessionOptions;
  readonly home: HomeOptions;
  /** The folder of the built pages; without it only the API is served. */
  readonly pages?: string;
  /** The addresses and networks of the proxies in front, comma-separated; what they say of the caller is believed, and what others say is not. */
  readonly trustedProxies?: string;
}

const API_OPTIONS = Symbol('ApiOptions');

const CONTROLLERS = [
  HomeController,
  SessionController,
  ConfirmationController,
  PasskeyController,
  ChangeController,
  AccountController,
  PermissionController,
  StaffingController,
  TransferController,
  TransferCoverageController,
  ExposureController,
  AccessIncidentController,
  AccessSeriesController,
  CountryController,
  UnitImportController,
  WorkController,
  SearchController,
  ClockController,
  DocumentController,
  CalendarFeedController,
  UnitController,
  UnitEditController,
  UnitMergeController,
  LedgerController,
  LedgerCaseController,
  AnswerController,
  InformationController,
  IncidentController,
  ReportController,
  ReportByCodeController,
  ReportReadController,
  CaseController,
  CaseDoorController,
  CaseWorkController,
  ProceedingController,
  SigningController,
  BarController,
  EditionController,
  AgreementController,
  NoticeController,
  PublicListController,
  LawController,
  ReadingController,
  EvidenceFileController,
  EvidenceController,
  EvidenceItemController,
  EvidenceJudgementController,
  EvidenceLinkController,
  PostController,
  RequestController,
  SubmissionController,
  MatchController,
  PersonController,
  JudgementController,
  ResultController,
  ReferenceController,
  DeviationController,
  ForumController,
  PhaseOutController,
  ConditionController,
];

/** HTTP over the use cases: parse, one use case, present. */
@Module({})
export class AppModule implements NestModule {
  constructor(
    @Inject(API_OPTIONS) private readonly options: ApiOptions,
    @Inject(DATA_SOURCE) private readonly dataSource: Database,
    @Inject(PORTS) private readonly ports: Ports,
  ) {}

  static forRoot(options: ApiOptions): DynamicModule {
    return {
      module: AppModule,
      imports: [CoreModule.forRoot(options.core), DiscoveryModule],
      controllers: CONTROLLERS,
      providers: [
        { provide: API_OPTIONS, useValue: options },
        { provide: HOME_OPTIONS, useValue: options.home },
        { provide: SESSION_OPTIONS, useValue: options.sessions },
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_GUARD, useClass: BodyGuard },
        { provide: APP_FILTER, useClass: RefusalFilter },
        PermissionCheck,
        ChangeFeed,
      ],
    };
  }

  configure(consumer: MiddlewareConsumer): void {
    consumer
      .apply(...sessionMiddleware(this.dataSource, this.ports.views, this.options.sessions))
      .forRoutes('api/*path');
  }
}
