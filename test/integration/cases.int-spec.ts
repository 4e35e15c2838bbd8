import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { TestCore } from '../support/core.ts';
import { openCore, refusalOf } from '../support/core.ts';
import type { OpenedCase, People, Track } from '../support/case-world.ts';
import {
  castPeople,
  DEFENSE_LAW,
  openFictionalCase,
  STATE_LAW,
  toBar,
  toCertified,
  toReview,
} from '../support/case-world.ts';

let core: TestCore;
let people: People;

beforeAll(async () => {
  core = await openCore();
  people = await castPeople(core);
}, 60_000);

afterAll(() => core.close());

describe('both laws in one case', () => {
  let opened: OpenedCase;
  let state: Track;
  let defense: Track;

  beforeAll(async () => {
    opened = await openFictionalCase(core, people);
    state = await opened.open(STATE_LAW);
    defense = await opened.open(DEFENSE_LAW);
  });

  test('a determination under one is signed while the other is still open', async () => {
    await toReview(state, people, opened);
    await toReview(defense, people, opened);
    await toCertified(state, people);
    await toBar(state, people.decider);
    expect([state.state, defense.state]).toEqual(['ineligible', 'underReview']);
    expect(
      refusalOf(await defense.ask(people.general, 'credible-information.determined', { reasons: 'x' })).kind,
    ).toBe('blocked');
  });
});
