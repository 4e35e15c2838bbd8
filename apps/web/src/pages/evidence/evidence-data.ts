import { useQuery } from '@tanstack/react-query';
import { ask, client } from '../../data/client.ts';
import type { Schema } from '../../data/client.ts';

/** An item as a list tells it; of a sealed one only that it is there. */
export type Listed = Schema<'ListedEvidence'>;
/** An item that is open. */
export type OpenItem = Exclude<Listed, { sealed: true }>;
export type Marking = OpenItem['marking'];

/** Portion marks, from open to closed. */
export const MARKINGS: readonly (readonly [Marking, string])[] = [
  ['unclassified', 'Unclassified'],
  ['controlled', 'Controlled'],
  ['confidential', 'Confidential'],
  ['secret', 'Secret'],
  ['top-secret', 'Top secret'],
];

/** Reliability of the source (AJP-2.1). */
export const SOURCE_GRADES: readonly (readonly [string, string])[] = [
  ['A', 'Completely reliable'],
  ['B', 'Usually reliable'],
  ['C', 'Fairly reliable'],
  ['D', 'Not usually reliable'],
  ['E', 'Unreliable'],
  ['F', 'Reliability cannot be judged'],
];

/** Credibility of the content (AJP-2.1). */
export const CONTENT_GRADES: readonly (readonly [string, string])[] = [
  ['1', 'Confirmed by other sources'],
  ['2', 'Probably true'],
  ['3', 'Possibly true'],
  ['4', 'Doubtful'],
  ['5', 'Improbable'],
  ['6', 'Truth cannot be judged'],
];

/** What an item does to what it is linked to. */
export const DIRECTIONS = [
  ['supports', 'Supports it'],
  ['contradicts', 'Contradicts it'],
  ['context', 'Gives context'],
] as const;

/** Roles that a seal may name as those who can lift it, and those whom it may stay open to. */
export const LIFTERS = ['legal-adviser', 'analyst', 'deciding-official'] as const;
export const SEAL_READERS = [
  'analyst',
  'legal-adviser',
  'deciding-official',
  'post-vetter',
  'legislative-affairs',
] as const;

/** `B: usually reliable`; says so where nothing is graded. */
export function gradeInWords(
  scale: readonly (readonly [string, string])[],
  grade: string | undefined,
): string {
  const words = scale.find(([letter]) => letter === grade)?.[1];
  return words === undefined ? 'Not graded' : `${grade}: ${words.toLowerCase()}`;
}

/** The case that evidence lies in, under the key under which its own page keeps it. */
export const useCaseOf = (caseId: string) =>
  useQuery({
    queryKey: ['case', caseId, 'sheet'],
    queryFn: async () =>
      (await ask(client.GET('/api/cases/{id}', { params: { path: { id: caseId } } }))).case,
  });

/** What of a case's evidence goes back to the same thing. */
export const useOrigins = (caseId: string) =>
  useQuery({
    queryKey: ['evidence', 'origins', caseId],
    queryFn: () => ask(client.GET('/api/cases/{caseId}/evidence-origins', { params: { path: { caseId } } })),
  });
