import type { Actor, Ports, RecordAmount } from '#casework';
import { listPhaseOuts, openPhaseOut, recordInPhaseOut } from '#casework';
import type { DemoWorld } from './demo-part.ts';
import { granted } from './demo-stopped.ts';

const TITLE = 'Examplia: from grant to sale in ten years (invented)';
const SOURCE = 'Invented for the demo';
const MILLION = 1_000_000;

/** The plan: what is protected stays, the rest comes down in ten equal steps. */
const PLAN = {
  firstYear: 2026,
  lastYear: 2036,
  lines: [
    {
      instrumentId: 'fmf',
      baseline: { '2026': 60 * MILLION },
      rule: { kind: 'linear', firstYear: 2027, zeroYear: 2036 },
    },
  ],
  protectedItems: [
    {
      id: 'interceptors',
      words: 'Interceptors, purely defensive',
      instrumentId: 'fmf',
      usdPerYear: 10 * MILLION,
    },
  ],
} as const;

const cell = (fiscalYear: number, millions: number) =>
  ({ instrumentId: 'fmf', fiscalYear, usd: millions * MILLION }) as const;

/** What became of it: asked for as planned, appropriated otherwise, and a sale whose payments outlast the step. */
const RECORDED: readonly RecordAmount['said'][] = [
  { kind: 'requested', ...cell(2027, 55) },
  { kind: 'appropriated', ...cell(2027, 60) },
  { kind: 'payment', sale: 'QM-B-RAD (invented)', ...cell(2034, 24), transferId: null },
  {
    kind: 'replacement',
    words: 'Radios, paid from national funds in place of the grant',
    ...cell(2034, 30),
    instrumentId: 'fms-national-funds',
    transferId: null,
    notificationId: null,
  },
];

/** A phase-out for one invented partner; what is recorded there already stays as it is. */
export async function seedDemoPhaseOut({ ports, cast }: DemoWorld): Promise<string | undefined> {
  const liaison = cast('hill');
  const there = granted(await listPhaseOuts(ports)(liaison, { country: 'QM', limit: 200 })).find(
    ({ title }) => title === TITLE,
  );
  const plan = {
    country: 'QM',
    title: TITLE,
    plan: PLAN,
    reasons: 'As the partners agreed.',
    source: SOURCE,
  };
  const { id, revision } = there ?? granted(await openPhaseOut(ports)(liaison, plan));
  const open = RECORDED.slice(revision - 1);
  for (const [at, said] of open.entries())
    await record(ports, liaison, { phaseOutId: id, revision: revision + at, said });
  return open.length === 0 ? undefined : `Phase-out: ${TITLE}.`;
}

async function record(ports: Ports, liaison: Actor, ask: Omit<RecordAmount, 'source'>): Promise<void> {
  granted(await recordInPhaseOut(ports)(liaison, { ...ask, source: SOURCE }));
}
