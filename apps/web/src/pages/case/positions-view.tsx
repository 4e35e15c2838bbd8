import { ActForm } from '../../parts/act-form.tsx';
import { Asked } from '../../parts/asked.tsx';
import { Name } from '../../parts/name.tsx';
import { When } from '../../parts/when.tsx';
import { sentence } from '../../words/plain.ts';
import type { Record } from './case-data.ts';
import { useRecord } from './case-data.ts';
import type { ViewProps } from './view-props.ts';

const STANCES = { concur: 'Concurs', object: 'Objects (dissent)', abstain: 'Abstains' } as const;

/** What each office says, with its dissent, and the form for one's own. */
export function PositionsView({ sheet, proceeding, acting }: ViewProps) {
  const act = proceeding.acts.find(({ type }) => type === 'position.recorded');
  return (
    <>
      <p>
        The newest position of an office holds; the earlier ones stay. Dissent travels with the determination
        and cannot be taken from it.
      </p>
      <Asked query={useRecord(sheet.id, proceeding.id)} what="positions">
        {({ positions }) => <Positions positions={positions} />}
      </Asked>
      {act && (
        <section aria-labelledby="own-position" className="case-own">
          <h4 id="own-position">{act.title}</h4>
          <ActForm act={act} about={proceeding.id} send={acting.send(act)} />
        </section>
      )}
    </>
  );
}

function Positions({ positions }: Pick<Record, 'positions'>) {
  if (positions.length === 0) return <p className="part-empty">No office has taken a position yet.</p>;
  const byOffice = Map.groupBy(positions, ({ office }) => office);
  return (
    <ul className="case-positions">
      {[...byOffice].map(([office, own]) => (
        <li key={office}>
          <h4>{sentence(office)}</h4>
          {own.toReversed().map(({ id, stance, reasons, name, at }, index) => (
            <div key={id} className={index === 0 ? `case-stance case-stance-${stance}` : 'case-earlier'}>
              <p>
                {index > 0 && 'Earlier: '}
                <strong>{STANCES[stance]}</strong>, <Name>{name}</Name>, <When at={at} />
              </p>
              <p>
                <bdi>{reasons}</bdi>
              </p>
            </div>
          ))}
        </li>
      ))}
    </ul>
  );
}
