import { describe, expect, test } from '@jest/globals';
import { asksOf, elsewhereOf } from '#casework';
import { AUTHORITIES } from '#law';
import type { AskedField } from '#workflow';
import { CLOCK_ACTOR, possibleActs, start } from '#workflow';
import { controlOf } from '../../apps/web/src/parts/control-of.ts';
import { readActPayload } from '../../apps/web/src/parts/read-act-payload.ts';

const AT = '2026-03-01T12:00:00.000Z';

interface Asking {
  readonly law: string;
  readonly act: string;
  readonly asked: AskedField;
}

/** Everything that any act of any law asks a person for, but what is done through a record of its own. */
const asking: readonly Asking[] = AUTHORITIES.filter(
  ({ standing }) => standing === 'law' || standing === 'policy',
).flatMap((authority) => {
  const proceeding = start(authority, { at: AT });
  return possibleActs(proceeding, CLOCK_ACTOR, { at: AT, all: true })
    .filter(({ type }) => elsewhereOf(proceeding.machine, type) === undefined)
    .flatMap((act) =>
      asksOf(proceeding.machine, act)
        .filter(({ field }) => !Object.hasOwn(act.params, field))
        .map((asked) => ({ law: authority.id, act: act.type, asked })),
    );
});

const where = ({ law, act, asked: { field, kind } }: Asking) => `${law} ${act}: ${field} (${kind})`;
/** As the API sends it. */
const shown = (asked: AskedField) => JSON.parse(JSON.stringify(asked)) as Parameters<typeof controlOf>[0];
const NAMING: readonly AskedField['kind'][] = ['id', 'ids'];

describe('what the acts of the laws ask for', () => {
  test('is asked under every law that runs as a proceeding, by both machines', () => {
    expect(new Set(asking.map(({ law }) => law)).size).toBeGreaterThan(6);
    expect(new Set(asking.map(({ asked }) => asked.kind)).size).toBeGreaterThan(6);
  });

  test('is picked by its name where it names something: nobody types an identifier', () => {
    const typed = asking.filter(({ asked }) => NAMING.includes(asked.kind) && asked.picks === undefined);
    expect(typed.map(where)).toEqual([]);
    expect(
      asking.filter(({ asked }) => asked.kind === 'id').map(({ asked }) => controlOf(shown(asked))),
    ).not.toContain('line');
  });

  test('offers its answers where it is a choice', () => {
    const empty = asking.filter(
      ({ asked: { kind, choices = [], picks } }) =>
        ['choice', 'choices'].includes(kind) && choices.length === 0 && picks === undefined,
    );
    expect(empty.map(where)).toEqual([]);
  });

  test('is sent as the kind that the act asks for', () => {
    const wrong = asking.filter((one) => !isOfKind(one.asked));
    expect(wrong.map(where)).toEqual([]);
  });
});

/** What is written in the control of a kind, as text, and whether it goes out as that kind. */
function isOfKind(asked: AskedField): boolean {
  const written = {
    flag: 'true',
    number: '1,200',
    amount: '25,000,000',
    ids: 'a\nb',
    list: 'a\nb',
    choices: 'a\nb',
  };
  const text = asked.kind in written ? written[asked.kind as keyof typeof written] : 'words';
  const sent = readActPayload([asked], { [asked.field]: text })[asked.field];
  if (asked.kind === 'flag') return sent === true;
  if (asked.kind === 'number' || asked.kind === 'amount') return typeof sent === 'number';
  return ['ids', 'list', 'choices'].includes(asked.kind) ? Array.isArray(sent) : sent === text;
}
