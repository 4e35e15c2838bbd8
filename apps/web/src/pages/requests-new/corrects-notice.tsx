import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { ask, client } from '../../data/client.ts';
import { Failure } from '../../parts/failure.tsx';
import { Name } from '../../parts/name.tsx';
import { counted } from '../../words/plain.ts';
import type { ChosenFile } from './use-kept-file.ts';

interface CorrectsNoticeProps {
  readonly id: string;
  readonly choose: ChosenFile['choose'];
}

/** Says which request this one corrects, and begins with its refused rows where somebody wants that. */
export function CorrectsNotice({ id, choose }: CorrectsNoticeProps) {
  const earlier = useQuery({
    queryKey: ['request', id],
    queryFn: () => ask(client.GET('/api/requests/{id}', { params: { path: { id } } })),
  });
  const beginning = useMutation({
    mutationFn: () => refusedRows(id),
    onSuccess: (rows) =>
      choose(new File([], `corrections of ${earlier.data?.file.filename ?? 'rows'}`), rows),
  });
  if (earlier.data === undefined) return null;
  const { request } = earlier.data;
  return (
    <div className="usa-alert usa-alert--info">
      <div className="usa-alert__body">
        <p className="usa-alert__text">
          This request corrects{' '}
          <Link to={`/requests/${id}`}>
            <Name>{request.title}</Name>
          </Link>
          , of which {counted(request.totals.refused, 'row was', 'rows were')} refused.
        </p>
        {request.totals.refused > 0 && (
          <button
            type="button"
            className="usa-button usa-button--outline"
            disabled={beginning.isPending}
            onClick={() => beginning.mutate()}
          >
            Begin with the refused rows
          </button>
        )}
        {beginning.isError && <Failure error={beginning.error} />}
      </div>
    </div>
  );
}

const PAGE = 200;

/** Every refused row of a request, as its cells stood. */
async function refusedRows(id: string) {
  const cells: Readonly<Record<string, string>>[] = [];
  for (let after = 0; ;) {
    const query = { ending: 'refused' as const, after, limit: PAGE };
    const { rows } = await ask(client.GET('/api/requests/{id}/rows', { params: { path: { id }, query } }));
    cells.push(...rows.map((row) => row.cells));
    after = rows.at(-1)?.row ?? after;
    if (rows.length < PAGE) return cells;
  }
}
