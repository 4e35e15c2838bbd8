import { useSearchParams } from 'react-router';
import type { paths } from '../../data/api.generated.d.ts';
import { ask, client } from '../../data/client.ts';
import type { Schema } from '../../data/client.ts';
import type { AskedPage } from '../../data/list-pages.ts';
import { useReadOn } from '../../data/use-read-on.ts';
import type { Standing } from '../requests/request-words.ts';
import { STANDING_WORDS } from '../requests/request-words.ts';

export type Nomination = Schema<'ShownNomination'>;
/** What the list of a request's nominations is narrowed to. */
export type Chosen = 'open' | 'outdated' | 'all' | Standing;

const PAGE = 50;

/** The choice in the address; the open ones where it says nothing. */
export function useChosen(): Chosen {
  const [search] = useSearchParams();
  const said = search.get('standing');
  return said === 'outdated' || said === 'all' || (said !== null && said in STANDING_WORDS)
    ? (said as Chosen)
    : 'open';
}

const FILTERS: Partial<Readonly<Record<Chosen, Asked>>> = {
  open: { matchState: 'open' },
  outdated: { outdated: 'true' },
  all: {},
};

/** What a nomination is known by. */
export const keyOfNomination = ({ id }: Nomination): string => id;

type Asked = NonNullable<paths['/api/requests/{id}/nominations']['get']['parameters']['query']>;

/** A page of a request's nominations. */
export async function pageOfNominations(id: string, asked: Asked, { limit, after = '0' }: AskedPage) {
  const params = { path: { id }, query: { ...asked, limit, after: Number(after) } };
  const { nominations } = await ask(client.GET('/api/requests/{id}/nominations', { params }));
  const next = nominations.length === limit ? String(nominations.at(-1)?.ordinal) : null;
  return { rows: nominations, next };
}

/**
 * The nominations, each read once: what is judged stays where it is until the list is opened anew. `refresh` reads one
 * nomination again and puts it in its place.
 */
export function useNominations(requestId: string) {
  const chosen = useChosen();
  const filter = FILTERS[chosen] ?? { standing: chosen as Standing };
  const list = useReadOn({
    id: `nominations:${requestId}`,
    key: ['nominations', requestId, chosen],
    read: (page) => pageOfNominations(requestId, filter, page),
    keyOf: keyOfNomination,
    sizes: [PAGE, PAGE],
    still: true,
  });
  const refresh = async ({ id, row }: Nomination) => {
    const { rows } = await pageOfNominations(requestId, { row }, { limit: PAGE });
    const fresh = rows.find((one) => one.id === id);
    if (fresh !== undefined) list.put(fresh);
  };
  return { list, refresh };
}
