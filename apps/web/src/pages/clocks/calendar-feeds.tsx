import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useCitation, useCountryName } from '../../data/catalogue.ts';
import { ask, client } from '../../data/client.ts';
import type { Schema } from '../../data/client.ts';
import { useToast } from '../../frame/toasts.tsx';
import { Asked } from '../../parts/asked.tsx';
import { Failure } from '../../parts/failure.tsx';
import type { FormField } from '../../parts/read-texts.ts';
import { RecordForm } from '../../parts/record-form.tsx';
import { When } from '../../parts/when.tsx';
import { LABELS, SOURCES } from './clock-words.ts';
import { FeedAddress } from './feed-address.tsx';
import type { ClockFilter } from './use-clock-filters.ts';

type Feed = Schema<'CalendarFeed'>;

const FEEDS = ['calendar-feeds'] as const;
const FIELDS: readonly FormField[] = [
  { name: 'name', label: 'What the calendar is called', kind: 'line', required: true },
];

/** Personal addresses for calendar programs: made with the filters of this page, copied once, revoked at any time. */
export function CalendarFeeds({ filter }: { readonly filter: ClockFilter }) {
  const query = useQuery({ queryKey: FEEDS, queryFn: () => ask(client.GET('/api/calendar-feeds')) });
  const queries = useQueryClient();
  const [made, setMade] = useState<string>();
  const wordsOf = useFilterWords();
  const { late, mine, ...same } = filter;
  const send = ({ name }: Record<string, unknown>) =>
    ask(
      client.POST('/api/calendar-feeds', {
        body: { name: String(name), ...same, ...(late && { late: true }), ...(mine && { mine: true }) },
      }),
    );
  const sent = ({ feed }: Awaited<ReturnType<typeof send>>) => {
    setMade(`${globalThis.location.origin}${feed.path}`);
    void queries.invalidateQueries({ queryKey: FEEDS });
  };
  return (
    <section aria-labelledby="feeds" className="clocks-feeds">
      <h2 id="feeds">In your own calendar</h2>
      <p>
        A calendar program reads a personal address. Whoever has the address can read these clocks and do
        nothing else; revoke it when it got into other hands.
      </p>
      <Asked query={query} what="your feeds">
        {({ feeds }) => <OwnFeeds feeds={feeds} wordsOf={wordsOf} />}
      </Asked>
      {made !== undefined && <FeedAddress address={made} />}
      <details>
        <summary>Make a feed of what this page shows now</summary>
        <p>It holds: {wordsOf({ ...same, late: late === 'yes', mine: mine === 'yes' })}.</p>
        <RecordForm form="calendar-feed" fields={FIELDS} submit="Make the feed" send={send} sent={sent} />
      </details>
    </section>
  );
}

interface OwnFeedsProps {
  readonly feeds: readonly Feed[];
  readonly wordsOf: (filter: Feed['filter']) => string;
}

function OwnFeeds({ feeds, wordsOf }: OwnFeedsProps) {
  const open = feeds.filter(({ revokedAt }) => revokedAt === null);
  if (open.length === 0) return <p>You have no feed.</p>;
  return (
    <ul className="part-plain">
      {open.map((feed) => (
        <li key={feed.id} className="clocks-feed">
          <span>
            <strong>
              <bdi>{feed.name}</bdi>
            </strong>
            , made <When at={feed.createdAt} />: {wordsOf(feed.filter)}
          </span>
          <Revoke feed={feed} />
        </li>
      ))}
    </ul>
  );
}

function Revoke({ feed: { id, name } }: { readonly feed: Feed }) {
  const [queries, say] = [useQueryClient(), useToast()];
  const revoking = useMutation({
    mutationFn: () => ask(client.POST('/api/calendar-feeds/{id}/revocation', { params: { path: { id } } })),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: FEEDS });
      say(`Revoked: the address of “${name}” is worth nothing from now on.`);
    },
  });
  if (revoking.isSuccess) return <span>Revoked</span>;
  return (
    <>
      <button
        type="button"
        className="usa-button usa-button--outline"
        aria-disabled={revoking.isPending}
        onClick={() => !revoking.isPending && revoking.mutate()}
      >
        Revoke <span className="usa-sr-only">{name}</span>
      </button>
      {revoking.isError && <Failure error={revoking.error} />}
    </>
  );
}

/** A filter in words, as a feed keeps it. */
function useFilterWords(): (filter: Feed['filter']) => string {
  const [countryName, citation] = [useCountryName(), useCitation()];
  return ({ country, authorityId, source, label, late, mine }) => {
    const parts = [
      mine ? 'yours' : 'all that you may read',
      country && countryName(country),
      authorityId && citation(authorityId),
      source && SOURCES.find(([one]) => one === source)?.[1].toLowerCase(),
      label && LABELS.find(([one]) => one === label)?.[1].toLowerCase(),
      late && 'late ones only',
    ];
    return parts.filter(Boolean).join(', ');
  };
}
