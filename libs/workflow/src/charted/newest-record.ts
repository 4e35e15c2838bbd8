import type { ChartedContext, ChartedRecord } from './context.ts';

/** True while the record's round is the present one of its region. */
export const counts = ({ rounds }: ChartedContext, { region, round }: ChartedRecord): boolean =>
  Object.hasOwn(rounds, region) && rounds[region] === round;

/** The newest record of a kind that counts, or undefined. */
export const newestRecord = (context: ChartedContext, kind: string): ChartedRecord | undefined =>
  context.records.findLast((record) => record.kind === kind && counts(context, record));
