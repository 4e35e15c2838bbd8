import { describe, expect, test } from '@jest/globals';
import { possibleMoves } from './request-moves.ts';
import type { RequestFacts, RequestTransition } from './request-store.ts';
import type { RequestMove, RequestState } from './request.ts';
import { REQUEST_MOVES, REQUEST_STATES } from './request.ts';

const CLEAR: RequestFacts = { nominations: 3, withoutResult: 0, suspended: 0, missingPersonFields: 0 };
const step = (from: RequestState | null, to: RequestState, more: Partial<RequestTransition> = {}) => ({
  sequence: 1,
  move: 'accept' as const,
  from,
  to,
  correction: false,
  override: false,
  reason: null,
  at: '2026-01-01T00:00:00.000Z',
  accountId: 'a',
  ...more,
});
const find = (state: RequestState, move: RequestMove, facts = CLEAR, history: RequestTransition[] = []) => {
  const found = possibleMoves(state, facts, history).find((one) => one.move === move);
  if (found === undefined) throw new Error(`no ${move}`);
  return found;
};

describe('the moves of a request', () => {
  test('are all listed in every state, each open or with words that say why not', () => {
    for (const state of REQUEST_STATES) {
      const moves = possibleMoves(state, CLEAR, []);
      expect(moves.map(({ move }) => move)).toEqual([...REQUEST_MOVES]);
      for (const { to, blocks } of moves) expect(to !== null || blocks.length > 0).toBe(true);
    }
  });

  test('lead along the steps of vetting and nowhere else', () => {
    const edges = REQUEST_STATES.flatMap((state) =>
      possibleMoves(state, CLEAR, []).flatMap(({ move, to }) =>
        to === null ? [] : [`${state} ${move} ${to}`],
      ),
    );
    expect(edges.filter((edge) => !edge.includes('cancel'))).toEqual([
      'submitted accept accepted',
      'submitted rejectByVetting rejectedByVetting',
      'accepted submitToCourtesy submittedToCourtesy',
      'accepted submitToLeahy submittedToLeahy',
      'submittedToCourtesy completeCourtesy courtesyCompleted',
      'courtesyCompleted submitToLeahy submittedToLeahy',
      'submittedToLeahy returnResults resultsReturned',
      'resultsReturned close closed',
    ]);
    expect(edges.filter((edge) => edge.includes('cancel'))).toHaveLength(6);
  });

  test('pass over the courtesy checks and missing fields only by a reason; results never', () => {
    const missing = { ...CLEAR, missingPersonFields: 2 };
    expect(find('accepted', 'submitToLeahy')).toMatchObject({ canOverride: true, blocks: [{}] });
    expect(find('courtesyCompleted', 'submitToLeahy')).toMatchObject({ canOverride: false, blocks: [] });
    expect(find('courtesyCompleted', 'submitToLeahy', missing)).toMatchObject({
      canOverride: true,
      blocks: [{}],
    });
    const without = { ...CLEAR, withoutResult: 1 };
    expect(find('submittedToLeahy', 'returnResults', without)).toMatchObject({
      canOverride: false,
      blocks: [{}],
    });
    expect(find('resultsReturned', 'close', { ...CLEAR, suspended: 1 }).blocks).toHaveLength(1);
  });

  test('are taken back to where the step came from, a correction being no step of its own', () => {
    const history = [
      step(null, 'submitted', { move: 'submit' }),
      step('submitted', 'accepted'),
      step('accepted', 'submittedToCourtesy'),
      step('submittedToCourtesy', 'accepted', { move: 'takeBack', correction: true }),
    ];
    expect(find('submittedToCourtesy', 'takeBack', CLEAR, history.slice(0, 3)).to).toBe('accepted');
    expect(find('accepted', 'takeBack', CLEAR, history).to).toBe('submitted');
    expect(find('submitted', 'takeBack', CLEAR, history.slice(0, 1))).toMatchObject({
      to: null,
      needsReason: true,
    });
  });
});
