import { useSearchParams } from 'react-router';
import { readWorkFilter, useQueues } from '../../data/work.ts';
import { Asked } from '../../parts/asked.tsx';
import { QueueCards } from './queue-cards.tsx';
import { QueueFilters } from './queue-filters.tsx';
import { QueueTable } from './queue-table.tsx';
import { SavedSearches } from './saved-searches.tsx';

/** The queues with their counts, and the one that was chosen; the first that holds something where none was. */
export function Queues() {
  const [search] = useSearchParams();
  const queues = useQueues();
  return (
    <Asked query={queues} what="your queues">
      {(found) => {
        const fallback = found.find(({ count }) => count > 0) ?? found[0];
        if (fallback === undefined) return null;
        const filter = readWorkFilter(search, fallback.queue);
        return (
          <>
            <QueueCards queues={found} chosen={filter.queue} />
            <SavedSearches />
            <QueueFilters key={search.toString()} filter={filter} />
            <QueueTable filter={filter} />
          </>
        );
      }}
    </Asked>
  );
}
