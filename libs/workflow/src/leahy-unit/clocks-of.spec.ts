import { expect, test } from '@jest/globals';
import { barred, deciderOf, play, remedied, report, signature } from './cast.fixture.ts';
import { clocksOf } from './clocks-of.ts';

const excepted = () => {
  const now = remedied('us-10usc362');
  return play(now, { type: 'exception.determined', exit: 'corrective-steps', ...signature(deciderOf(now)) });
};

test('the report on an exit under 362 runs for 15 days from the signature, and has run out on the day after', () => {
  const [clock] = clocksOf(excepted(), '2026-01-17T23:00:00.000Z');
  expect(clock).toMatchObject({
    status: 'running',
    since: '2026-01-02',
    days: 15,
    computed: { due: '2026-01-17' },
    cite: expect.stringContaining('362(e)'),
  });
  expect(clocksOf(excepted(), '2026-01-18T00:00:00.000Z')).toMatchObject([{ status: 'run-out' }]);
});

test('it ends with the delivery, and where the law counts no days there is no clock', () => {
  const now = excepted();
  expect(clocksOf(play(now, report(now)), '2026-06-01T00:00:00.000Z')).toEqual([]);
  expect(clocksOf(barred('us-10usc362'), '2026-06-01T00:00:00.000Z')).toEqual([]);
  const signed620 = remedied('us-22usc2378d');
  const waits = play(signed620, {
    type: 'exception.determined',
    exit: 'effective-steps',
    ...signature(deciderOf(signed620)),
  });
  expect(clocksOf(waits, '2026-06-01T00:00:00.000Z')).toEqual([]);
});
