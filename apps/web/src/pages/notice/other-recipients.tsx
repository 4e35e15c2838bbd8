import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { ask, client } from '../../data/client.ts';
import type { Schema } from '../../data/client.ts';
import { sentence } from '../../words/plain.ts';

/** The same duty to the others whom it names, and whether it has reached them. */
export function OtherRecipients({ notice }: { readonly notice: Schema<'ShownNotice'> }) {
  const { id, proceedingId, dutyId, recordedAt } = notice;
  const query = useQuery({
    queryKey: ['notices', { proceedingId }],
    queryFn: async () =>
      (await ask(client.GET('/api/notices', { params: { query: { proceedingId, limit: 200 } } }))).notices,
  });
  const others = (query.data ?? []).filter(
    (one) => one.id !== id && one.dutyId === dutyId && one.recordedAt === recordedAt,
  );
  if (others.length === 0) return null;
  return (
    <section aria-labelledby="others">
      <h2 id="others">The same to others</h2>
      <ul>
        {others.map((one) => (
          <li key={one.id}>
            <Link to={`/notices/${one.id}`}>{one.recipientName}</Link>: {sentence(one.status).toLowerCase()}
          </li>
        ))}
      </ul>
    </section>
  );
}
