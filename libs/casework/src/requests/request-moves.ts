import type { Block } from '../kernel/outcome.ts';
import type { RequestFacts, RequestTransition } from './request-store.ts';
import type { RequestMove, RequestState } from './request.ts';
import { REQUEST_MOVES, REQUEST_STATE_WORDS } from './request.ts';

/** A move as it can be made, or not, from where the request is. */
export interface PossibleMove {
  readonly move: RequestMove;
  /** What it does, in words. */
  readonly title: string;
  /** Where it leads; null where it does not start from here. */
  readonly to: RequestState | null;
  readonly needsReason: boolean;
  /** A recorded reason may pass over the blocks that are marked so. */
  readonly canOverride: boolean;
  readonly blocks: readonly Block[];
}

interface Step {
  readonly from: readonly RequestState[];
  readonly to: RequestState;
  readonly needsReason?: boolean;
  /** Blocks that stand whatever the reason. */
  readonly gates?: readonly Gate[];
  /** Blocks that a recorded reason may pass over. */
  readonly softGates?: readonly Gate[];
}

type Gate = (facts: RequestFacts, from: RequestState) => Block | undefined;

const LIVE: readonly RequestState[] = [
  'submitted',
  'accepted',
  'submittedToCourtesy',
  'courtesyCompleted',
  'submittedToLeahy',
  'resultsReturned',
];

const courtesyDone: Gate = (_facts, from) =>
  from === 'accepted'
    ? {
        words: 'The courtesy checks of the post have not been made.',
        clearedBy:
          'a post vetter, by sending it to the courtesy checks and completing them, or by a recorded reason',
      }
    : undefined;

const counted = (count: number, one: string, many: string): string =>
  count === 1 ? `1 nomination ${one}` : `${count} nominations ${many}`;

const personsComplete: Gate = ({ missingPersonFields }) =>
  missingPersonFields > 0
    ? {
        words: `${counted(missingPersonFields, 'names', 'name')} a person without names, birth or national identity number in full.`,
        clearedBy: 'the programme, by a corrected request, or by a recorded reason',
      }
    : undefined;

const everyResult: Gate = ({ withoutResult }) =>
  withoutResult > 0
    ? {
        words: `${counted(withoutResult, 'has', 'have')} no result for their unit, or for the person they name.`,
        cite: '22 U.S.C. 2378d(d)(5)',
        clearedBy: 'whoever may sign results',
      }
    : undefined;

const nothingSuspended: Gate = ({ suspended }) =>
  suspended > 0
    ? {
        words: `${counted(suspended, 'is', 'are')} suspended: a question is open, and a hold is no answer.`,
        clearedBy: 'whoever may sign results',
      }
    : undefined;

const TITLES: Readonly<Record<RequestMove, string>> = {
  accept: 'Accept the request',
  rejectByVetting: 'Send it back to the programme',
  submitToCourtesy: 'Send to the courtesy checks',
  completeCourtesy: 'Complete the courtesy checks',
  submitToLeahy: 'Submit to Leahy vetting',
  returnResults: 'Return the results',
  close: 'Close the request',
  cancel: 'Cancel the request',
  takeBack: 'Take back the last step',
};

/** The moves that lead forward; `takeBack` leads to where the request came from. */
const STEPS: Readonly<Record<Exclude<RequestMove, 'takeBack'>, Step>> = {
  accept: { from: ['submitted'], to: 'accepted' },
  rejectByVetting: { from: ['submitted'], to: 'rejectedByVetting', needsReason: true },
  submitToCourtesy: { from: ['accepted'], to: 'submittedToCourtesy' },
  completeCourtesy: { from: ['submittedToCourtesy'], to: 'courtesyCompleted' },
  submitToLeahy: {
    from: ['accepted', 'courtesyCompleted'],
    to: 'submittedToLeahy',
    softGates: [courtesyDone, personsComplete],
  },
  returnResults: { from: ['submittedToLeahy'], to: 'resultsReturned', gates: [everyResult] },
  close: { from: ['resultsReturned'], to: 'closed', gates: [everyResult, nothingSuspended] },
  cancel: { from: LIVE, to: 'canceled', needsReason: true },
};

/** Every move there is, with where it leads from here and what stands in its way. Nothing moves by itself. */
export function possibleMoves(
  state: RequestState,
  facts: RequestFacts,
  transitions: readonly RequestTransition[],
): readonly PossibleMove[] {
  return REQUEST_MOVES.map((move) =>
    move === 'takeBack' ? takeBack(state, transitions) : forward(move, state, facts),
  );
}

function forward(move: keyof typeof STEPS, state: RequestState, facts: RequestFacts): PossibleMove {
  const { from, to, needsReason = false, gates = [], softGates = [] } = STEPS[move];
  if (!from.includes(state)) return elsewhere(move, state, from);
  const [hard, soft] = [gates, softGates].map((list) => list.flatMap((gate) => gate(facts, state) ?? []));
  const canOverride = (hard ?? []).length === 0 && (soft ?? []).length > 0;
  return {
    move,
    title: TITLES[move],
    to,
    needsReason,
    canOverride,
    blocks: [...(hard ?? []), ...(soft ?? [])],
  };
}

function elsewhere(move: RequestMove, state: RequestState, from: readonly RequestState[]): PossibleMove {
  const starts = from.map((one) => REQUEST_STATE_WORDS[one]).join(' or ');
  const words = `The request is ${REQUEST_STATE_WORDS[state]}; this starts when it is ${starts}.`;
  return { move, title: TITLES[move], to: null, needsReason: false, canOverride: false, blocks: [{ words }] };
}

/** A step taken by mistake is taken back by another step, with its reason; both stay on record. */
function takeBack(state: RequestState, transitions: readonly RequestTransition[]): PossibleMove {
  const last = transitions.findLast(
    (step) => step.to === state && !step.correction && step.move !== 'reopen',
  );
  const to = last?.from ?? null;
  const blocks = to === null ? [{ words: 'There is no step to take back.' }] : [];
  return { move: 'takeBack', title: TITLES.takeBack, to, needsReason: true, canOverride: false, blocks };
}
