import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { ask, client } from '../data/client.ts';

/** The way to a proceeding in its case; a sentence where that case is closed to the reader. */
export function ProceedingLink({
  id,
  words = 'Open it in its case',
}: {
  readonly id: string;
  readonly words?: string;
}) {
  const query = useQuery({
    queryKey: ['proceeding-case', id],
    queryFn: async () => {
      const { proceeding } = await ask(client.GET('/api/proceedings/{id}', { params: { path: { id } } }));
      return proceeding.caseId;
    },
  });
  if (query.isError) return <>Its case is not open to you.</>;
  if (query.data === undefined) return <>{words}</>;
  return <Link to={`/cases/${query.data}?proceeding=${id}`}>{words}</Link>;
}
