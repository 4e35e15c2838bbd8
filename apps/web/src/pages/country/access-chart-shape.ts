import { daysAfter } from '../clocks/month-days.ts';

interface Incident {
  readonly id: string;
  readonly consignment: string;
  readonly from: string;
  readonly to: string | null;
  readonly requested: number | null;
  readonly allowed: number | null;
  readonly quantityUnit: string | null;
  readonly lastedDays: number;
}

interface Series {
  readonly series: { readonly id: string; readonly name: string; readonly unit: string };
  readonly points: readonly { readonly day: string; readonly value: number }[];
}

/** One consignment: where it begins and ends between 0 and 1, and its quantities between 0 and 1; null where nobody counted. */
export interface Span {
  readonly id: string;
  readonly consignment: string;
  readonly start: number;
  readonly end: number;
  readonly requested: number | null;
  readonly allowed: number | null;
}

/** A chart of one unit of measure: its days, its highest number, what is drawn on it. */
export interface ChartShape {
  readonly unit: string;
  readonly from: string;
  readonly to: string;
  readonly most: number;
  readonly spans: readonly Span[];
  readonly lines: readonly {
    readonly id: string;
    readonly name: string;
    readonly points: readonly (readonly [across: number, up: number])[];
  }[];
}

const DAY_MS = 86_400_000;
const NOT_COUNTED = 'not counted';

const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY_MS;
const lastOf = ({ from, to, lastedDays }: Incident): string => to ?? daysAfter(from, lastedDays - 1);

/** One chart for each unit of measure, because numbers of different things have no common axis. */
export function chartsOf(incidents: readonly Incident[], series: readonly Series[]): readonly ChartShape[] {
  const units = new Set([
    ...incidents.map(({ quantityUnit }) => quantityUnit ?? NOT_COUNTED),
    ...series.filter(({ points }) => points.length > 0).map((one) => one.series.unit),
  ]);
  return [...units].map((unit) =>
    chartOf(
      unit,
      incidents.filter(({ quantityUnit }) => (quantityUnit ?? NOT_COUNTED) === unit),
      series.filter((one) => one.series.unit === unit && one.points.length > 0),
    ),
  );
}

function chartOf(unit: string, incidents: readonly Incident[], series: readonly Series[]): ChartShape {
  const points = series.flatMap((one) => one.points);
  const days = [
    ...incidents.flatMap((one) => [one.from, lastOf(one)]),
    ...points.map(({ day }) => day),
  ].sort();
  const [from = '', to = ''] = [days[0], days.at(-1)];
  const counts = [
    ...incidents.flatMap(({ requested, allowed }) => [requested ?? 0, allowed ?? 0]),
    ...points.map(({ value }) => value),
  ];
  const most = Math.max(1, ...counts);
  const width = daysBetween(from, to) + 1;
  const across = (day: string) => daysBetween(from, day) / width;
  const up = (count: number | null) => (count === null ? null : count / most);
  return {
    unit,
    from,
    to,
    most,
    spans: incidents.map((one) => ({
      id: one.id,
      consignment: one.consignment,
      start: across(one.from),
      end: across(daysAfter(lastOf(one), 1)),
      requested: up(one.requested),
      allowed: up(one.allowed),
    })),
    lines: series.map((one) => ({
      id: one.series.id,
      name: one.series.name,
      points: one.points.map(({ day, value }) => [across(day) + 0.5 / width, value / most] as const),
    })),
  };
}
