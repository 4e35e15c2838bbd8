import type { paths } from '../../data/api.generated.d.ts';

type Asked = NonNullable<
  paths['/api/cases/{caseId}/use-conditions/{authorityId}']['get']['parameters']['query']
>;

/** What may be supposed of a transfer and of a day, each under this name in the address. */
export const QUESTION_FIELDS = [
  'on',
  'enactedOn',
  'transferId',
  'useArea',
  'instrument',
  'defensiveOnly',
  'useUndertaking',
] as const;
export type QuestionField = (typeof QUESTION_FIELDS)[number];

/** The question in an address; what is empty is left out, so that the API takes it as not known. */
export const readUseQuestion = (search: URLSearchParams): Asked =>
  Object.fromEntries(
    QUESTION_FIELDS.flatMap((field) => {
      const text = search.get(field)?.trim() ?? '';
      return text === '' ? [] : [[field, text] as const];
    }),
  );
