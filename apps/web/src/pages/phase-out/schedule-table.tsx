import { useInstrumentName } from '../../data/catalogue.ts';
import type { Column } from '../../parts/data-table.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { dollars } from '../../words/dollars.ts';
import { departureInWords } from './departure-in-words.ts';
import type { ShownPhaseOut } from './shown-phase-out.ts';

type Cell = ShownPhaseOut['cells'][number];
const NONE = 'None on record';

const COLUMNS: readonly Column<Cell>[] = [
  { id: 'year', title: 'Fiscal year', show: ({ fiscalYear }) => fiscalYear },
  {
    id: 'instrument',
    title: 'Kind of assistance',
    show: ({ instrumentId }) => <Instrument id={instrumentId} />,
  },
  { id: 'planned', title: 'Planned', numeric: true, show: ({ planned }) => dollars(planned, 'No plan') },
  {
    id: 'requested',
    title: 'Requested',
    numeric: true,
    show: ({ amounts }) => dollars(amounts.requested, '–'),
  },
  {
    id: 'appropriated',
    title: 'Appropriated',
    numeric: true,
    show: ({ amounts }) => dollars(amounts.appropriated, '–'),
  },
  {
    id: 'obligated',
    title: 'Obligated',
    numeric: true,
    show: ({ amounts }) => dollars(amounts.obligated, '–'),
  },
  {
    id: 'due',
    title: 'Payments due',
    numeric: true,
    show: ({ paymentsDue }) => (paymentsDue === 0 ? '–' : dollars(paymentsDue)),
  },
  { id: 'departure', title: 'Against the plan', show: (cell) => departureInWords(cell) },
  {
    id: 'baseline',
    title: 'Before',
    numeric: true,
    optional: true,
    show: ({ baseline, baselineCarried }) =>
      `${dollars(baseline, NONE)}${baselineCarried ? ' (an earlier year’s)' : ''}`,
  },
  {
    id: 'sources',
    title: 'From',
    optional: true,
    show: ({ record }) => record.map(({ source }) => source).join('; ') || NONE,
  },
];

/** The schedule as a table: by year, what was planned and what became of it; departures are said in words. */
export function ScheduleTable({ cells, id }: { readonly cells: readonly Cell[]; readonly id: string }) {
  const isOne = new Set(cells.map(({ instrumentId }) => instrumentId)).size === 1;
  return (
    <section aria-labelledby="schedule">
      <h2 id="schedule">Schedule</h2>
      <DataTable
        id="phase-out-schedule"
        caption="By fiscal year, whole US dollars; a dash where nothing is on record"
        columns={isOne ? COLUMNS.filter((column) => column.id !== 'instrument') : COLUMNS}
        rows={cells}
        keyOf={({ fiscalYear, instrumentId }) => `${fiscalYear} ${instrumentId}`}
        empty={<p>The plan has no year.</p>}
      />
      <p>
        <a href={`/api/phase-outs/${id}/schedule.csv`} download>
          Save the schedule as CSV
        </a>
      </p>
    </section>
  );
}

function Instrument({ id }: { readonly id: string }) {
  return <>{useInstrumentName()(id)}</>;
}
