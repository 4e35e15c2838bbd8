import { describe, expect, test } from '@jest/globals';
import { POST_DEFAULTS } from './post-store.ts';
import { requestClocks } from './request-clocks.ts';
import type { RequestTransition } from './request-store.ts';
import type { RequestState } from './request.ts';

const POST = {
  ...POST_DEFAULTS,
  id: 'lakeport',
  name: 'Lakeport',
  country: 'FD',
  revision: 1,
  holidays: [{ date: '2026-03-05', name: 'Founders’ Day' }],
};
const entered = (to: RequestState, at: string): RequestTransition => ({
  sequence: 1,
  move: 'accept',
  from: 'accepted',
  to,
  correction: false,
  override: false,
  reason: null,
  at: `${at}T12:00:00.000Z`,
  accountId: 'a',
});
const clocks = (history: readonly RequestTransition[], today: string, needBy = '2026-06-01') =>
  Object.fromEntries(requestClocks({ needBy }, POST, history, today).map((clock) => [clock.id, clock]));

describe('the time limits of a request', () => {
  test('count business days from the event, passing over weekends and holidays, and show each day', () => {
    const { 'courtesy-check': check } = clocks([entered('submittedToCourtesy', '2026-03-02')], '2026-03-09');
    expect(check).toMatchObject({ due: '2026-03-10', standing: 'running', label: 'policy' });
    expect(check?.computed?.days.map(({ date, number, skipped }) => [date, number ?? skipped])).toEqual([
      ['2026-03-03', 1],
      ['2026-03-04', 2],
      ['2026-03-05', 'Founders’ Day'],
      ['2026-03-06', 3],
      ['2026-03-07', 'Saturday'],
      ['2026-03-08', 'Sunday'],
      ['2026-03-09', 4],
      ['2026-03-10', 5],
    ]);
  });

  test('count back from the day something is needed', () => {
    const { 'send-to-leahy': leahy } = clocks([], '2026-03-20', '2026-03-09');
    expect(leahy).toMatchObject({ due: '2026-02-05', standing: 'overdue' });
    expect(leahy?.computed).toMatchObject({ counted: 21 });
    expect(leahy?.computed?.days[1]).toEqual({ date: '2026-03-07', number: null, skipped: 'Saturday' });
  });

  test('are overdue the day after, met late after that, and begin anew when the step is taken again', () => {
    const sent = entered('submittedToLeahy', '2026-03-02');
    const due = clocks([sent], '2026-03-02')['leahy-vetting']?.due ?? '';
    expect(due).toBe('2026-04-01');
    expect(clocks([sent], due)['leahy-vetting']?.standing).toBe('running');
    expect(clocks([sent], '2026-04-02')['leahy-vetting']?.standing).toBe('overdue');
    const late = [sent, entered('resultsReturned', '2026-04-03')];
    expect(clocks(late, '2026-05-01')['leahy-vetting']).toMatchObject({
      standing: 'met-late',
      metOn: '2026-04-03',
    });
    const again = [...late, entered('submittedToLeahy', '2026-04-06')];
    expect(clocks(again, '2026-04-07')['leahy-vetting']).toMatchObject({ standing: 'running', metOn: null });
  });

  test('that nothing has started are not started', () => {
    expect(clocks([], '2026-03-02')['leahy-vetting']).toMatchObject({
      standing: 'not-started',
      due: null,
      computed: null,
    });
  });
});
