import { coversCountry } from '../kernel/actor.ts';
import { done, notFound } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import { useCase } from '../kernel/use-case.ts';
import { csvLine } from './csv-line.ts';
import type { NominationSheet } from './request-views.ts';
import type { ResultState } from './result.ts';
import { standing } from './result.ts';

const HEADER = [
  'row',
  'country',
  'recipient_unit',
  'matched_unit',
  'program',
  'activity',
  'location',
  'start_date',
  'end_date',
  'family_name',
  'given_names',
  'unit_result',
  'unit_reasons',
  'unit_signed_on',
  'unit_expires_on',
  'person_result',
  'person_reasons',
  'person_signed_on',
  'person_expires_on',
];

const PAGE = 200;

/**
 * The results of a request as the programme reads them: CSV, one line for each nomination in the file's order. A result
 * that was reopened shows as "reopened", a missing one as "none"; neither lets assistance pass. Text that a spreadsheet
 * would run is made text by a leading apostrophe.
 */
export const exportResults = ({ views }: Pick<Ports, 'views'>) =>
  useCase('request.read', async (actor, { id }: { readonly id: string }) => {
    const request = await views.requests.byId(id);
    if (request === undefined || !coversCountry(actor, request.country)) return notFound('request', id);
    const lines = [csvLine(HEADER)];
    for (let after = 0; ;) {
      const page = await views.requests.nominations(id, { after, limit: PAGE });
      lines.push(...page.map((nomination) => csvLine(fieldsOf(nomination))));
      after = page.at(-1)?.ordinal ?? after;
      if (page.length < PAGE) return done({ csv: lines.join('') });
    }
  });

function fieldsOf(nomination: NominationSheet): readonly string[] {
  const { row, country, unitCell, unitName, programme, activity, place, startsOn, endsOn, person } =
    nomination;
  const about = [String(row), country, unitCell, unitName, programme.text, activity, place, startsOn, endsOn];
  return [
    ...about.map((value) => value ?? ''),
    person?.familyName ?? '',
    person?.givenNames ?? '',
    ...resultFields(standing(nomination.results, 'unit')),
    ...(person === null ? ['', '', '', ''] : resultFields(standing(nomination.results, 'person'))),
  ];
}

function resultFields(result: ResultState | undefined): readonly string[] {
  if (result === undefined) return ['none', '', '', ''];
  if (result.reopenedAt !== null)
    return ['reopened', result.reopenedBecause?.words ?? '', result.reopenedAt.slice(0, 10), ''];
  const name = result.suspension === null ? result.result : `${result.result}: ${result.suspension}`;
  return [name, result.reasons, result.recordedAt.slice(0, 10), result.expiresOn ?? ''];
}
