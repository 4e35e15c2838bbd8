import { defineAct } from '../act.ts';
import type { ActOf, Condition } from '../act.ts';
import {
  consultedBeforeDetermination,
  consultedBeforeFinding,
  credibleInformationUnmet,
  deciderHasAuthority,
  determinationStands,
  everyDetermination,
  everyElementMet,
  fourEyes,
  grossViolationUnmet,
  signatureIsVoid,
  someElementUnmet,
} from '../conditions/determination-conditions.ts';
import { unitLinked } from '../conditions/review-conditions.ts';
import { determine, dutiesDue, dutyEffects, endRound } from '../record.ts';
import { REVIEW_STATES } from '../states.ts';
import type { LeahyState } from '../states.ts';
import { signing } from './signing.ts';

type Outcome =
  'no-gross-violation.determined' | 'no-credible-information.determined' | 'eligibility.determined';

const clears = (
  type: Outcome,
  title: string,
  to: LeahyState,
  more: { from: readonly LeahyState[]; needs: Condition },
): ActOf<Outcome> =>
  defineAct({
    type,
    title,
    rule: type === 'eligibility.determined' ? 'a21 (reverse)' : 'a7',
    roles: ['deciding-official'],
    signed: true,
    moves: [{ from: more.from, to }],
    conditions: [signatureIsVoid, more.needs, consultedBeforeDetermination, ...everyDetermination],
    asks: signing,
    record: (context, event) => ({ determinations: determine(context, event, type), holdReason: null }),
  });

const noGrossViolation = clears(
  'no-gross-violation.determined',
  'Sign: the event is not a gross violation',
  'notGvhr',
  {
    from: [...REVIEW_STATES, 'credibleFinding'],
    needs: grossViolationUnmet,
  },
);

const noCredibleInformation = clears(
  'no-credible-information.determined',
  'Sign: the information is not credible',
  'notCredible',
  {
    from: [...REVIEW_STATES, 'credibleFinding'],
    needs: credibleInformationUnmet,
  },
);

const eligibility = clears(
  'eligibility.determined',
  'Sign: the prohibition does not apply to the unit',
  'eligible',
  {
    from: [...REVIEW_STATES, 'credibleFinding', 'notGvhr', 'notCredible'],
    needs: someElementUnmet,
  },
);

const credibleInformation = defineAct({
  type: 'credible-information.determined',
  title: 'Sign: there is credible information that the unit committed a gross violation',
  rule: 'a8, a9',
  roles: ['deciding-official'],
  signed: true,
  moves: [
    { from: REVIEW_STATES, to: 'credibleFinding' },
    { from: ['credibleFinding'], to: 'same' },
  ],
  conditions: [signatureIsVoid, unitLinked, everyElementMet, consultedBeforeFinding, ...everyDetermination],
  asks: signing,
  record: (context, event) => ({
    determinations: determine(context, event, 'credible-information.determined'),
    holdReason: null,
  }),
});

const barEntered = defineAct({
  type: 'bar.entered',
  title: 'Enter the bar: list, notices and publication follow',
  rule: 'a10, a11',
  roles: ['deciding-official'],
  signed: true,
  moves: [{ from: ['credibleFinding'], to: 'ineligible' }],
  conditions: [determinationStands, everyElementMet, deciderHasAuthority, fourEyes],
  asks: signing,
  record: (context, event) => ({
    ...endRound(context),
    determinations: determine(context, event, 'bar.entered'),
    notices: dutiesDue(context, 'bar', event.at),
    publication: null,
    exit: null,
  }),
  effects: (after) => [{ kind: 'list-edition-due', change: 'add' }, ...dutyEffects(after, 'bar')],
});

/** The signed decisions on the elements, and the entry of the bar. */
export const determinationActs = [
  credibleInformation,
  noGrossViolation,
  noCredibleInformation,
  eligibility,
  barEntered,
];
