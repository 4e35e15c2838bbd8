import { Asked } from '../../parts/asked.tsx';
import { StateChart } from '../../parts/state-chart.tsx';
import { useChart } from './case-data.ts';
import type { ViewProps } from './view-props.ts';

/** The procedure as it was pinned in the proceeding, with where it stands, the way it took, and what leads on. */
export function ChartView({ sheet, proceeding }: ViewProps) {
  return (
    <Asked query={useChart(sheet.id, proceeding.id)} what="the chart">
      {({ chart, standsIn, way }) => (
        <StateChart chart={chart} standsIn={standsIn} way={way} acts={proceeding.acts} />
      )}
    </Asked>
  );
}
