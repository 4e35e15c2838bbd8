import { useQuery } from '@tanstack/react-query';
import { ask, client } from '../../data/client.ts';
import type { AnswerOf, Schema } from '../../data/client.ts';

/** A case as it is read by somebody whom its door is open to. */
export type CaseSheet = Schema<'ShownCase'>;
/** A proceeding with every act from where it stands, and what blocks each. */
export type Explained = Schema<'ExplainedBeside'>;
/** What is on the record of a proceeding. */
export type Record = AnswerOf<'/api/proceedings/{id}', 'get'>['proceeding'];

const byId = (id: string) => ({ params: { path: { id } } });

/** Everything read of a case is kept under this key, so that one act freshens all of it. */
export const caseKey = (id: string) => ['case', id] as const;

export const useCaseSheet = (id: string) =>
  useQuery({
    queryKey: [...caseKey(id), 'sheet'],
    queryFn: async () => (await ask(client.GET('/api/cases/{id}', byId(id)))).case,
  });

export const useDoor = (id: string) =>
  useQuery({
    queryKey: [...caseKey(id), 'door'],
    queryFn: async () => (await ask(client.GET('/api/cases/{id}/door', byId(id)))).case,
  });

export const useExplained = (id: string) =>
  useQuery({
    queryKey: [...caseKey(id), 'explained'],
    queryFn: async () => (await ask(client.GET('/api/cases/{id}/explain', byId(id)))).proceedings,
  });

/** What is on the record of one proceeding of a case. */
export const useRecord = (caseId: string, id: string) =>
  useQuery({
    queryKey: [...caseKey(caseId), 'record', id],
    queryFn: async () => (await ask(client.GET('/api/proceedings/{id}', byId(id)))).proceeding,
  });

export const useFindings = (caseId: string, id: string) =>
  useQuery({
    queryKey: [...caseKey(caseId), 'findings', id],
    queryFn: () => ask(client.GET('/api/proceedings/{id}/findings', byId(id))),
  });

export const useChart = (caseId: string, id: string) =>
  useQuery({
    queryKey: [...caseKey(caseId), 'chart', id],
    queryFn: () => ask(client.GET('/api/proceedings/{id}/chart', byId(id))),
  });

export const useBars = (caseId: string, proceedingId: string) =>
  useQuery({
    queryKey: [...caseKey(caseId), 'bars', proceedingId],
    queryFn: async () =>
      (await ask(client.GET('/api/bars', { params: { query: { proceedingId, limit: 200 } } }))).bars,
  });

export const useNotices = (caseId: string, proceedingId: string) =>
  useQuery({
    queryKey: [...caseKey(caseId), 'notices', proceedingId],
    queryFn: async () =>
      (await ask(client.GET('/api/notices', { params: { query: { proceedingId, limit: 200 } } }))).notices,
  });

export const useRemediation = (caseId: string, proceedingId: string) =>
  useQuery({
    queryKey: [...caseKey(caseId), 'remediation', proceedingId],
    queryFn: async () =>
      (await ask(client.GET('/api/proceedings/{id}/remediation', byId(proceedingId)))).remediation,
  });

export const useCaseEvidence = (caseId: string) =>
  useQuery({
    queryKey: [...caseKey(caseId), 'evidence'],
    queryFn: () =>
      ask(
        client.GET('/api/cases/{caseId}/evidence', { params: { path: { caseId }, query: { limit: 200 } } }),
      ),
  });
