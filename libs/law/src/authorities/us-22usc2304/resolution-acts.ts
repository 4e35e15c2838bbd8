import type { ActingRole, ChartAct, ChartField } from '../../charted-procedure.ts';
import { notAfterToday } from '../../date-bounds.ts';
import { statementOnRecord, text } from './conditions.ts';

const LIAISON: readonly ActingRole[] = ['legislative-affairs'];
const law = { cite: '(c)(4)(A)', basis: 'law' } as const;
const base = { ...law, region: 'resolution', rule: 'c6' } as const;
const ADOPTED = ['resolutionTerminates', 'resolutionRestricts', 'resolutionContinues'] as const;

/** What a joint resolution does to security assistance. */
const EFFECTS = ['terminating', 'restricting', 'continuing'] as const;

const citation = text('citation', 'The joint resolution, as cited.', law);

const dated = (field: string, words: string): ChartField => ({
  ...{ field, words, kind: 'date', required: true, ...law },
  dateBounds: [notAfterToday],
});

/** Its course in Congress. Only the last step has an effect; a veto that is not overridden ends it. */
const course: readonly ChartAct[] = [
  {
    ...base,
    id: 'joint-resolution.reported',
    title: 'Record a step of a joint resolution',
    roles: LIAISON,
    signed: false,
    moves: [
      { from: ['noResolution'], to: 'resolutionPending' },
      { from: ['resolutionPending', ...ADOPTED], to: 'same' },
    ],
    conditions: [
      {
        id: 'statement-transmitted',
        words:
          'No statement is on record as transmitted. A joint resolution under this paragraph comes after one.',
        ...law,
        clearedBy: LIAISON,
        test: statementOnRecord,
      },
    ],
    asks: [
      citation,
      {
        field: 'effect',
        words: 'What it would do.',
        kind: 'choice',
        choices: EFFECTS,
        required: true,
        ...law,
      },
      {
        field: 'step',
        words: 'The step.',
        kind: 'choice',
        choices: [
          'introduced',
          'reported by a committee',
          'passed by one House',
          'passed by both Houses',
          'vetoed',
          'adopted as law',
        ],
        required: true,
        ...law,
      },
      dated('on', 'The day of the step.'),
    ],
    keeps: 'resolution-step',
    edits: true,
  },
  {
    ...base,
    id: 'joint-resolution.failed',
    title: 'Record that the joint resolution has failed',
    roles: LIAISON,
    signed: false,
    moves: [{ from: ['resolutionPending'], to: 'noResolution' }],
    conditions: [],
    asks: [
      {
        field: 'how',
        words: 'How it failed.',
        kind: 'choice',
        choices: ['rejected', 'vetoed and not overridden', 'lapsed'],
        required: true,
        ...law,
      },
      dated('on', 'The day on which it failed.'),
    ],
    keeps: 'resolution-end',
  },
];

function entered(
  effect: (typeof EFFECTS)[number],
  about: {
    readonly id: string;
    readonly title: string;
    readonly to: string;
    readonly asks: readonly ChartField[];
  },
): ChartAct {
  const { id, title, to, asks } = about;
  return {
    ...{ ...base, id, title },
    roles: ['deciding-official'],
    signed: true,
    moves: [{ from: ['resolutionPending', ...ADOPTED.filter((state) => state !== to)], to }],
    conditions: [
      {
        id: 'adopted-as-law',
        words: `No joint resolution ${effect} security assistance is on record as adopted since the last one was entered.`,
        ...law,
        clearedBy: LIAISON,
        test: {
          kind: 'on-record',
          record: 'resolution-step',
          where: { step: 'adopted as law', effect },
          since: 'resolution-end',
        },
      },
    ],
    asks: [citation, dated('on', 'The day on which it became law.'), ...asks],
    keeps: 'resolution-end',
  };
}

/** Acts of a joint resolution: c6. Each effect is a state of its own, and a person signs which it is. */
export const resolutionActs: readonly ChartAct[] = [
  ...course,
  entered('terminating', {
    id: 'termination.entered',
    title: 'Enter that a joint resolution terminates security assistance',
    to: 'resolutionTerminates',
    asks: [],
  }),
  entered('restricting', {
    id: 'restriction.entered',
    title: 'Enter that a joint resolution restricts security assistance',
    to: 'resolutionRestricts',
    asks: [
      text('restricts', 'What it restricts, in its words.', law),
      { field: 'until', words: 'Its last day, where it has one.', kind: 'date', required: false, ...law },
    ],
  }),
  entered('continuing', {
    id: 'continuation.entered',
    title: 'Enter that a joint resolution continues security assistance',
    to: 'resolutionContinues',
    asks: [],
  }),
];
