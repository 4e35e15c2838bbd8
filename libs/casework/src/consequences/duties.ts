import type { Authority, ClockDefinition, Duty, RequiredContent, Timing } from '#law';
import { AUTHORITIES, findAuthority, isInForceOn } from '#law';
import type { DutyKey } from './notice.ts';

/** What a duty comes to, whether the law lists it among its duties or as the report of an exit. */
export interface DutyTerms {
  readonly title: string;
  readonly words: string;
  /** With its pinpoint. */
  readonly cite: string;
  readonly timing: Timing;
  readonly recipients: readonly string[];
  readonly contents: readonly RequiredContent[];
  readonly verified: boolean;
}

const REPORT = 'report:';

/** The id under which the report of an exit is kept as a duty. */
export const reportDuty = (exitKind: string): string => `${REPORT}${exitKind}`;

/** The report to the committees without which withholding an identity does not count (22 U.S.C. 2378d(e)(1)). */
export const WITHHOLDING_REPORT = 'withholding-report';

/** Whether the law asks for publication, so that a unit neither published nor withheld is an open duty. */
export const publicationDuty = (authorityId: string): Duty | undefined =>
  lawNamed(authorityId).duties.find(({ kind }) => kind === 'publication');

/** The laws that ask for publication. */
export const PUBLISHING_AUTHORITIES: readonly string[] = AUTHORITIES.map(({ id }) => id).filter(
  (id) => publicationDuty(id) !== undefined,
);

/** Whether the duty is the report of an exit. */
export const isReport = (dutyId: string): boolean => dutyId.startsWith(REPORT);

/** The law with this id. Throws where there is none: what is on record was made under a law that this program has. */
export function lawNamed(authorityId: string): Authority {
  const authority = findAuthority(authorityId);
  if (authority === undefined) throw new Error(`No authority ${authorityId} in this program.`);
  return authority;
}

/** The duty of a law, or the report of its exit. Throws where there is none. */
export function dutyNamed({ authorityId, dutyId }: DutyKey): DutyTerms {
  const authority = lawNamed(authorityId);
  const terms =
    dutyId === WITHHOLDING_REPORT
      ? withholdingTerms(authority)
      : isReport(dutyId)
        ? reportTerms(authority, dutyId)
        : listedTerms(authority, dutyId);
  if (terms === undefined) throw new Error(`${authority.citation} has no duty ${dutyId}.`);
  return terms;
}

/** The duties that delivering an edition of the list meets: those whose contents are the edition itself. */
export const EDITION_DUTIES: readonly (DutyKey & { readonly duty: Duty })[] = AUTHORITIES.flatMap(
  ({ id, duties }) =>
    duties.filter(isMetByEdition).map((duty) => ({ authorityId: id, dutyId: duty.id, duty })),
);

/** Whether delivering an edition of the list meets the duty. */
export function isMetByEdition({ contents }: Pick<Duty, 'contents'>): boolean {
  return contents.some(({ id }) => id === 'edition');
}

/** The laws that ask for a list of barred units. */
export const LISTING_AUTHORITIES: readonly string[] = [
  ...new Set(EDITION_DUTIES.filter(({ duty }) => duty.kind === 'list').map((key) => key.authorityId)),
];

/** The clock that a notice runs under as it stood on the day (ISO date), or undefined where the text counts no days. */
export function clockNamed(
  authorityId: string,
  { clockId, on }: { readonly clockId: string | null; readonly on: string },
): ClockDefinition | undefined {
  return lawNamed(authorityId).clocks.find((row) => row.id === clockId && isInForceOn(row, on));
}

/** A pinpoint within a law, `22 U.S.C. 2378d(c)(1)`; a source that is not a pinpoint stands by itself. */
export const citeIn = ({ citation }: Authority, cite: string): string =>
  cite.startsWith('(') ? `${citation}${cite}` : cite;

/** Recipients of a law by the names that it gives them. */
export const recipientNames = ({ recipients }: Authority, ids: readonly string[]): readonly string[] =>
  ids.map((id) => recipients.find((one) => one.id === id)?.name ?? id);

/** Published unless the Secretary "determines and reports to the appropriate congressional committees" otherwise. */
function withholdingTerms(authority: Authority): DutyTerms | undefined {
  const duty = publicationDuty(authority.id);
  if (duty === undefined) return undefined;
  const words = 'The identity counts as withheld once this report is delivered to every committee.';
  const justification = {
    id: 'justification',
    words: 'The detailed justification, which may be classified',
    cite: '(e)(1)',
    provenance: duty.provenance,
  };
  return {
    title: 'Report: the identity of the unit is withheld',
    words,
    cite: citeIn(authority, '(e)(1)'),
    timing: { kind: 'untimed', words },
    recipients: authority.recipients.map(({ id }) => id).filter((id) => id.startsWith('committee:')),
    contents: [justification],
    verified: isRead(duty),
  };
}

function listedTerms(authority: Authority, dutyId: string): DutyTerms | undefined {
  const duty = authority.duties.find(({ id }) => id === dutyId);
  return duty && { ...duty, cite: citeIn(authority, duty.cite), verified: isRead(duty) };
}

function reportTerms(authority: Authority, dutyId: string): DutyTerms | undefined {
  const exit = authority.exits.find(({ kind }) => reportDuty(kind) === dutyId);
  if (!exit?.report) return undefined;
  const { due, clockId, recipients, contents, cite } = exit.report;
  const words = 'It counts once the report is delivered to every recipient.';
  return {
    title: `Report: ${exit.title}`,
    words: due === 'before-it-counts' ? words : 'A report that follows the exit.',
    cite: citeIn(authority, cite),
    timing: clockId === null ? { kind: 'gate', before: 'exit', words } : { kind: 'clock', clockId },
    recipients,
    contents,
    verified: isRead(exit.report),
  };
}

const isRead = ({ provenance }: Pick<Duty, 'provenance'>): boolean => provenance.status === 'read-in-text';
