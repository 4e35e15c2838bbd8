import type { ChartedAuthority } from './chart-names.ts';
import { STANDARD_ACTS, stateNeeds, testsOfAct } from './chart-names.ts';
import { recordFaults, testFaults } from './chart-test-faults.ts';
import type { ChartAct, ChartField, ChartState } from './charted-procedure.ts';

const ACT_ID = /^[a-z][a-z0-9-]*(\.[a-z0-9-]+)+$/;
const FIELD_ID = /^[a-z][A-Za-z0-9]*$/;

/** Names that every event carries, or that this system makes; no act may ask for one. */
const RESERVED: readonly string[] = [
  ...['type', 'actor', 'at', 'adopted', 'holidays', 'otherLaws', 'exit'],
  ...['recordId', 'determinationId', 'signatureId', 'findingId', 'positionId', 'noticeId'],
];

/** What is wrong with one act, a sentence each, without its name. */
export function actFaults(authority: ChartedAuthority, act: ChartAct): readonly string[] {
  return [
    ...nameFaults(act),
    ...referenceFaults(authority, act),
    ...moveFaults(authority, act),
    ...signatureFaults(authority, act),
    ...act.asks.flatMap((field) => fieldFaults(authority, field)),
    ...[...act.conditions.map(({ test }) => test), ...act.moves.flatMap(({ when }) => when ?? [])].flatMap(
      (test) => testFaults(authority, test),
    ),
  ];
}

function nameFaults({ id, roles, conditions, asks }: ChartAct): readonly string[] {
  return [
    ...(ACT_ID.test(id) ? [] : ['its id is not of the form noun.verbed']),
    ...(STANDARD_ACTS.some((one) => one === id) ? ['its id is that of a standard act'] : []),
    ...(roles.length === 0 ? ['it belongs to nobody'] : []),
    ...twice(conditions.map((condition) => condition.id)).map((one) => `two conditions are called "${one}"`),
    ...twice(asks.map(({ field }) => field)).map((one) => `it asks twice for "${one}"`),
  ];
}

/** What occurs more than once. */
export const twice = (all: readonly string[]): readonly string[] => [
  ...new Set(all.filter((one, index) => all.indexOf(one) !== index)),
];

function referenceFaults(
  { duties, exits }: ChartedAuthority,
  { raises = [], exit, states = {}, asks }: ChartAct,
) {
  const fields = asks.map(({ field }) => field);
  return [
    ...raises
      .filter((duty) => !duties.some(({ id }) => id === duty))
      .map((duty) => `it raises an unknown duty "${duty}"`),
    ...(exit === undefined || exits.some(({ kind }) => kind === exit)
      ? []
      : [`it takes an unknown exit "${exit}"`]),
    ...Object.values(states)
      .filter((field) => !fields.includes(field))
      .map((field) => `it states a fact from "${field}", for which it does not ask`),
  ];
}

function moveFaults(
  { procedure: { regions } }: ChartedAuthority,
  { region, moves }: ChartAct,
): readonly string[] {
  const own = regions.find(({ id }) => id === region);
  if (own === undefined) return [`there is no region "${region}"`];
  const named = moves.flatMap(({ from, to }) => [...from, ...(to === 'same' ? [] : [to])]);
  const unknown = [...new Set(named)].filter((state) => !own.states.some(({ id }) => id === state));
  return [
    ...(moves.length === 0 || moves.some(({ from }) => from.length === 0) ? ['it leads from nowhere'] : []),
    ...unknown.map((state) => `the region "${region}" has no state "${state}"`),
  ];
}

/** The states that an act can enter from another one. */
export const enteredBy = (
  { procedure: { regions } }: ChartedAuthority,
  { moves }: ChartAct,
): readonly ChartState[] =>
  regions
    .flatMap(({ states }) => states)
    .filter(({ id }) => moves.some(({ from, to }) => to === id && from.some((one) => one !== id)));

function signatureFaults(authority: ChartedAuthority, act: ChartAct): readonly string[] {
  const { signed, roles, asks, edits, states } = act;
  const isClocks = roles.includes('clock');
  const asksReasons = asks.some(({ field }) => field === 'reasons');
  const rules: readonly (readonly [boolean, string])[] = [
    [signed && edits === true, 'who signs it would become an author of what is signed'],
    [signed && asksReasons, 'a signed act asks for its reasons by itself'],
    [signed && isClocks, 'a clock signs nothing'],
    [isClocks && roles.length > 1, 'what a clock reports, nobody else does'],
    [isClocks && (edits === true || states !== undefined), 'a clock writes no assessment and states no fact'],
  ];
  const entries = enteredBy(authority, act).flatMap((state) => entryFaults(act, state));
  return [...entries, ...broken(rules)];
}

/** The words of the rules that are broken. */
export const broken = (rules: readonly (readonly [boolean, string])[]): readonly string[] =>
  rules.filter(([isBroken]) => isBroken).map(([, words]) => words);

function entryFaults(act: ChartAct, state: ChartState): readonly string[] {
  const needs = stateNeeds(state);
  const isClocks = act.roles.includes('clock');
  if (needs === 'signature') return act.signed ? [] : [`it enters "${state.id}" without a signature`];
  if (needs === 'nothing')
    return isClocks ? [`a clock enters "${state.id}", which the law does not enter by itself`] : [];
  const runsOut = testsOfAct(act).some((test) => test.kind === 'clock' && test.is === 'run-out');
  return isClocks && !act.signed && runsOut
    ? []
    : [`"${state.id}" is entered by the law itself: only by a clock, unsigned, when a clock has run out`];
}

function fieldFaults({ procedure: { acts } }: ChartedAuthority, asked: ChartField): readonly string[] {
  const { field, kind, choices = [], dateBounds = [], pointsAt } = asked;
  const records = dateBounds.flatMap(({ than }) => (than === 'today' ? [] : [than]));
  const isChoice = kind === 'choice' || kind === 'choices';
  const rules: readonly (readonly [boolean, string])[] = [
    [!isFieldName(field), `"${field}" cannot be the name of a field`],
    [isChoice !== choices.length > 0, `"${field}" and its choices do not fit`],
    [dateBounds.length > 0 && kind !== 'date', `"${field}" has bounds and is not a date`],
    [pointsAt !== undefined && !HOLDS_IDS.includes(kind), `"${field}" points at records and holds no ids`],
  ];
  return [...broken(rules), ...records.flatMap(({ record, field: of }) => recordFaults(acts, record, of))];
}

const HOLDS_IDS: readonly ChartField['kind'][] = ['ids', 'text'];
const isFieldName = (field: string): boolean =>
  FIELD_ID.test(field) && !RESERVED.includes(field) && !(field in Object.prototype);
