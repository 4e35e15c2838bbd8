import type { AskedField, PossibleAct, Proceeding } from '#workflow';
import { STANCES } from './proceeding-record.ts';

type Machine = Proceeding['machine'];

/**
 * Fields of the machine's events that name a record which the act itself makes. Their ids come from here, never from a
 * person: nobody can sign under somebody else's signature, or point a finding at another one's words.
 */
const MADE: readonly string[] = [
  'determinationId',
  'signatureId',
  'findingId',
  'positionId',
  'searchId',
  'recordId',
  'consultationId',
  'replyId',
  'reportId',
  'agreementId',
  'noticeId',
  'deviationId',
];

/** Fields that are read from what was sent or from the record, and so are not asked twice. */
const FILLED: readonly string[] = ['sourceId', 'dissent'];

const asked = (
  field: string,
  kind: AskedField['kind'],
  words: string,
  more: Partial<AskedField> = {},
): AskedField => ({
  field,
  kind,
  words,
  required: true,
  cite: 'record of the case',
  basis: 'design',
  ...more,
});

const evidence = asked('evidenceIds', 'ids', 'Evidence items of this case that it rests on.', {
  required: false,
});
const shownBy = asked(
  'evidenceIds',
  'ids',
  'At least one evidence item of this case: a step of the government is recorded with what shows it.',
  { atLeast: 1 },
);
const reasons = asked('reasons', 'text', 'Why, in your own words; they stay on record with your name.');

type Bodies = Readonly<Partial<Record<string, readonly AskedField[]>>>;

/** What an act puts on record besides what the machine needs, by the act's type: acts that every proceeding has. */
const STANDARD_BODIES: Bodies = {
  'finding.recorded': [
    reasons,
    evidence,
    asked('dissent', 'text', 'A dissenting view on this finding, which travels with the determination.', {
      required: false,
    }),
  ],
  'position.recorded': [
    asked('stance', 'choice', 'Whether your office concurs, objects or abstains. An objection is dissent.', {
      choices: STANCES,
    }),
    reasons,
  ],
  'contradicting-evidence.recorded': [
    asked('words', 'text', 'What speaks against the finding, or where it was searched for and not found.'),
    evidence,
  ],
};

/** The same for the acts that only a proceeding about a unit has. A drawn act asks for all it needs in the law's own folder. */
const UNIT_BODIES: Bodies = {
  'search.recorded': [
    asked('looked', 'text', 'Where was looked, and for what.'),
    asked('found', 'text', 'What was found, or that nothing was.'),
    evidence,
  ],
  'consultation.recorded': [
    asked('whom', 'text', 'Who was consulted, by office.'),
    asked('heldOn', 'date', 'The day of the consultation.'),
    asked('said', 'text', 'What the other side said.'),
    evidence,
  ],
  'host-reply.recorded': [asked('words', 'text', 'What the reply says.'), evidence],
  'review.suspended': [reasons],
  'remediation-step.recorded': [
    asked('words', 'text', 'What the government did, or what became of it.'),
    asked('takenOn', 'date', 'The day on which it happened.', { required: false }),
    shownBy,
  ],
  'report.delivered': [asked('words', 'text', 'To whom it was delivered, when and in which form.'), evidence],
  'agreement.recorded': [asked('words', 'text', 'What was agreed, and with whom.'), evidence],
  'identity.published': [asked('words', 'text', 'Where it was published.')],
  'identity.withheld': [
    asked(
      'words',
      'text',
      'The detailed justification as it was reported, or where it is kept if classified.',
    ),
    asked('classified', 'flag', 'Whether the justification is classified.', { required: false }),
  ],
};

const bodiesOf = (machine: Machine): Bodies =>
  machine === 'charted' ? STANDARD_BODIES : { ...STANDARD_BODIES, ...UNIT_BODIES };

type Note = { readonly idField: string; readonly kind: string };

/** Acts whose body is kept as a note of the proceeding, with the field that carries its id and the note's kind. */
const STANDARD_NOTES: Readonly<Partial<Record<string, Note>>> = {
  'contradicting-evidence.recorded': { idField: 'recordId', kind: 'contradicting-evidence' },
};

const UNIT_NOTES: Readonly<Partial<Record<string, Note>>> = {
  ...STANDARD_NOTES,
  'search.recorded': { idField: 'searchId', kind: 'search' },
  'consultation.recorded': { idField: 'consultationId', kind: 'consultation' },
  'host-reply.recorded': { idField: 'replyId', kind: 'host-reply' },
  'report.delivered': { idField: 'reportId', kind: 'report' },
  'agreement.recorded': { idField: 'agreementId', kind: 'agreement' },
  'identity.published': { idField: 'recordId', kind: 'publication' },
  'identity.withheld': { idField: 'recordId', kind: 'withholding' },
};

/** What an act's body is kept as: of a drawn act, the kind of record that the law's folder names. Undefined where nothing is kept. */
export function noteOf(machine: Machine, act: string, keeps: string | null): Note | undefined {
  if (keeps !== null) return { idField: 'recordId', kind: keeps };
  return (machine === 'charted' ? STANDARD_NOTES : UNIT_NOTES)[act];
}

const NOTICE_ELSEWHERE =
  'Record the delivery on the notice itself; the proceeding learns of it in the same act.';

const DRAWN_ELSEWHERE: Readonly<Partial<Record<string, string>>> = {
  'notice.delivered': NOTICE_ELSEWHERE,
  'facts.stated':
    'Amend the record of the transfer; every proceeding of its case learns the facts in the same act.',
};

const UNIT_ELSEWHERE: Readonly<Partial<Record<string, string>>> = {
  'notice.delivered': NOTICE_ELSEWHERE,
  'report.delivered':
    'Record the delivery on each notice of the report; when the last recipient has it, the proceeding learns of it.',
  'agreement.recorded':
    'Record the agreement for its country: it opens the gate for every unit there, and not for one case.',
  'withholding.recorded':
    'Record it on the bar, with the day and what shows it; the notices to the committees follow from that.',
  'forum.applied': 'Apply it through its deviation, which has a scope, a second signature and a last day.',
  'forum.ended': 'End it through its deviation; it is over by itself after the last day.',
};

/** Acts that only follow from a record of their own: delivering the notice is the act, and how it is done; undefined for all others. */
export const elsewhereOf = (machine: Machine, act: string): string | undefined =>
  (machine === 'charted' ? DRAWN_ELSEWHERE : UNIT_ELSEWHERE)[act];

/** What a person is asked for, where the machine's fields and the body of the record are put together. */
export function asksOf(
  machine: Machine,
  { type, asks }: Pick<PossibleAct, 'type' | 'asks'>,
): readonly AskedField[] {
  const own = asks
    .filter(({ field }) => !MADE.includes(field) && !FILLED.includes(field))
    .map((one) =>
      one.field === 'stepId'
        ? {
            ...one,
            required: false,
            words: 'A step on record, to say what became of it; leave out for a new one.',
          }
        : one,
    );
  const names = own.map(({ field }) => field);
  const all = [...own, ...(bodiesOf(machine)[type] ?? []).filter(({ field }) => !names.includes(field))];
  return all.map(withPicks);
}

/** What fields name, by their own name; a law's folder says it of its own fields. */
const PICKS: Readonly<Partial<Record<string, AskedField['picks']>>> = {
  evidenceIds: 'evidence',
  informationId: 'information',
  incidentId: 'incident',
  unitId: 'unit',
  instrumentId: 'instrument',
  stepId: 'step',
  elementId: 'element',
  with: 'department',
  purpose: 'purpose',
};

function withPicks(one: AskedField): AskedField {
  const picks = one.pointsAt ?? (Object.hasOwn(PICKS, one.field) ? PICKS[one.field] : undefined);
  return picks === undefined ? one : { ...one, picks };
}

/** The fields of the act whose records it makes. */
export function madeFields({ asks }: Pick<PossibleAct, 'asks'>): readonly string[] {
  return asks.map(({ field }) => field).filter((field) => MADE.includes(field));
}
