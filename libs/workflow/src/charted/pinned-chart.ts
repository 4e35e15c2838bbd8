import type {
  AbsentExit,
  Authority,
  ChartedProcedure,
  ClockDefinition,
  ClockRow,
  Duty,
  Element,
  Exit,
  Reading,
  SubjectKind,
  ThresholdRow,
} from '#law';
import { chartFaults, factNamesOf, isInForceOn } from '#law';

/** A question of the pinned authority. `reading` is the contested reading that its answer turns on, or null. */
export interface PinnedQuestion {
  readonly id: string;
  readonly title: string;
  readonly cite: string;
  readonly reading: string | null;
}

/** An exit of the pinned authority, with questions of its own. */
export interface PinnedWayOut extends Pick<Exit, 'kind' | 'class' | 'title' | 'cite'> {
  readonly conditions: readonly PinnedQuestion[];
}

/** A duty of the pinned authority: whom to tell, and what the notice must hold. */
export interface PinnedNotice extends Pick<Duty, 'id' | 'kind' | 'title' | 'cite' | 'recipients'> {
  readonly contentIds: readonly string[];
}

/** A contested reading with its alternatives, as they stood. */
export interface PinnedReading extends Pick<Reading, 'id' | 'question' | 'cite'> {
  readonly alternatives: readonly { readonly id: string; readonly words: string; readonly heldBy: string }[];
}

/**
 * The whole procedure of an authority as it stood when the proceeding began: chart, questions, ways out, duties, clocks,
 * thresholds and readings. A later edition of the law changes nothing here.
 */
export interface PinnedChart extends Omit<ChartedProcedure, 'machine'> {
  readonly authorityId: string;
  readonly authorityVersion: string;
  readonly citation: string;
  readonly standing: 'law' | 'policy';
  readonly subject: SubjectKind;
  /** Pinpoint of the prohibition itself, `(a)`. */
  readonly prohibitionCite: string;
  readonly elements: readonly PinnedQuestion[];
  readonly exits: readonly PinnedWayOut[];
  readonly absentExits: readonly AbsentExit[];
  readonly duties: readonly PinnedNotice[];
  readonly clocks: readonly ClockDefinition[];
  readonly thresholds: readonly ThresholdRow[];
  readonly readings: readonly PinnedReading[];
  /** Facts that the procedure can read. No other fact of a case enters the proceeding. */
  readonly factNames: readonly string[];
}

/**
 * Copies from an authority whatever its proceedings need. Throws RangeError where the authority draws no procedure, is
 * neither law nor policy (what is only proposed, or no longer in force, opens no proceeding), or does not hang together.
 * Of its periods those are copied that are in force `on` the day (ISO date); all of them where no day is given.
 */
export function pinChart(authority: Authority, on?: string): PinnedChart {
  const { procedure, standing, citation } = authority;
  if (procedure.machine !== 'charted') throw new RangeError(`${citation} draws no procedure.`);
  if (standing !== 'law' && standing !== 'policy')
    throw new RangeError(
      `${citation} is ${standing}: neither law nor policy, so no proceeding runs under it.`,
    );
  const faults = chartFaults({ ...authority, procedure });
  if (faults.length > 0) throw new RangeError(`${citation} does not hang together. ${faults.join(' ')}`);
  const { machine: _charted, ...drawn } = procedure;
  return plain({
    ...drawn,
    authorityId: authority.id,
    authorityVersion: authority.version,
    citation,
    standing,
    subject: authority.subject,
    prohibitionCite: authority.prohibition.cite,
    elements: authority.elements.map(pinQuestion),
    exits: authority.exits.map(pinExit),
    absentExits: authority.absentExits,
    duties: authority.duties.map(pinDuty),
    clocks: authority.clocks.filter((row) => on === undefined || isInForceOn(row, on)).map(pinClock),
    thresholds: authority.thresholds,
    readings: authority.readings.map(pinReading),
    factNames: factNamesOf({ ...authority, procedure }),
  });
}

/** Through JSON: what is stored is what runs, without functions, shared parts or absent fields. */
const plain = (chart: PinnedChart): PinnedChart => JSON.parse(JSON.stringify(chart)) as PinnedChart;

const pinQuestion = ({ id, title, cite, reading }: Element): PinnedQuestion => ({
  id,
  title,
  cite,
  reading: reading ?? null,
});

const pinClock = ({ inForce: _row, ...clock }: ClockRow): ClockDefinition => clock;

const pinExit = ({ kind, class: of, title, cite, conditions }: Exit): PinnedWayOut => ({
  kind,
  class: of,
  title,
  cite,
  conditions: conditions.map(pinQuestion),
});

const pinDuty = ({ id, kind, title, cite, recipients, contents }: Duty): PinnedNotice => ({
  id,
  kind,
  title,
  cite,
  recipients,
  contentIds: contents.map((content) => content.id),
});

const pinReading = ({ id, question, cite, alternatives }: Reading): PinnedReading => ({
  id,
  question,
  cite,
  alternatives: alternatives.map((one) => ({ id: one.id, words: one.words, heldBy: one.heldBy })),
});
