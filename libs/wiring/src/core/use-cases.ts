import type { Provider } from '@nestjs/common';
import * as casework from '#casework';
import { PORTS } from './tokens.ts';

type Factory = (ports: casework.Ports) => unknown;

/** Every use case there is. A controller or a command injects one by the function that makes it: `@Inject(signIn)`. */
export const USE_CASES: readonly Factory[] = [
  casework.signIn,
  casework.recordSession,
  casework.addAccount,
  casework.changeAccount,
  casework.listAccounts,
  casework.savePost,
  casework.readPost,
  casework.listPosts,
  casework.submitRequest,
  casework.previewRequest,
  casework.listRequests,
  casework.showRequest,
  casework.listRequestRows,
  casework.listNominations,
  casework.findNominationRequest,
  casework.moveRequest,
  casework.screenRequest,
  casework.searchAgain,
  casework.requestScreenHandler,
  casework.judgeMatches,
  casework.signResults,
  casework.reopenResult,
  casework.exportResults,
  casework.answerEligibility,
  casework.answerMany,
  casework.integrateEntries,
  casework.listEntries,
  casework.readEntry,
  casework.proveEntry,
  casework.latestCheckpoint,
  casework.verifyWholeLedger,
  casework.receiveFile,
  casework.addEvidence,
  casework.listEvidence,
  casework.showEvidence,
  casework.readEvidenceFile,
  casework.checkEvidence,
  casework.gradeEvidence,
  casework.setOrigin,
  casework.sealEvidence,
  casework.unsealEvidence,
  casework.linkEvidence,
  casework.changeEvidenceLink,
  casework.listLinkedEvidence,
  casework.sweepFiles,
];

export const useCaseProviders: Provider[] = USE_CASES.map((factory) => ({
  provide: factory,
  useFactory: factory,
  inject: [PORTS],
}));
