import { useSearchParams } from 'react-router';
import { Asked } from '../../parts/asked.tsx';
import { Empty } from '../../parts/empty.tsx';
import type { CaseSheet, Explained } from './case-data.ts';
import { useExplained } from './case-data.ts';
import { Compare } from './compare.tsx';
import { OpenProceeding } from './open-proceeding.tsx';
import { ProceedingPanel } from './proceeding-panel.tsx';

/** The proceedings of a case side by side, and the one that is chosen. */
export function Proceedings({ sheet }: { readonly sheet: CaseSheet }) {
  return (
    <section aria-labelledby="proceedings">
      <h2 id="proceedings" className="usa-sr-only">
        Proceedings
      </h2>
      <Asked query={useExplained(sheet.id)} what="where the case stands">
        {(proceedings) => <Chosen sheet={sheet} proceedings={proceedings} />}
      </Asked>
    </section>
  );
}

interface ChosenProps {
  readonly sheet: CaseSheet;
  readonly proceedings: readonly Explained[];
}

function Chosen({ sheet, proceedings }: ChosenProps) {
  const [search] = useSearchParams();
  const chosen = proceedings.find(({ id }) => id === search.get('proceeding')) ?? proceedings[0];
  return (
    <>
      {proceedings.length === 0 ? (
        <Empty>
          <p>
            No law is applied in this case yet. Open a proceeding under the law that asks its question here.
          </p>
        </Empty>
      ) : (
        <Compare proceedings={proceedings} chosen={chosen?.id} />
      )}
      <OpenProceeding sheet={sheet} />
      {chosen && <ProceedingPanel key={chosen.id} sheet={sheet} proceeding={chosen} />}
    </>
  );
}
