import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import { useCountryName } from '../../data/catalogue.ts';
import { ask, client } from '../../data/client.ts';
import type { Schema } from '../../data/client.ts';
import { PageHeading } from '../../frame/page-heading.tsx';
import { Asked } from '../../parts/asked.tsx';
import { BlockList } from '../../parts/block-list.tsx';
import { RecordForm } from '../../parts/record-form.tsx';
import { MergeClaims } from './merge-claims.tsx';
import { useUnitChange } from '../unit/use-unit-change.ts';
import './unit-merge.css';

/** What would stand on the kept unit if two records were one, where they contradict each other, and the merge itself. */
export function UnitMerge() {
  const { id: keptId = '' } = useParams();
  const [search] = useSearchParams();
  const absorbedId = search.get('with') ?? '';
  const query = useQuery({
    queryKey: ['unit', keptId, 'merge', absorbedId],
    queryFn: () => ask(client.GET('/api/unit-merges/preview', { params: { query: { keptId, absorbedId } } })),
  });
  return (
    <Asked query={query} what="both records">
      {({ preview }) => <Preview preview={preview} />}
    </Asked>
  );
}

function Preview({ preview }: { readonly preview: Schema<'MergePreview'> }) {
  const countryName = useCountryName();
  const { kept, absorbed, blocks, acrossCountries, conflicts } = preview;
  return (
    <>
      <PageHeading title={`One unit? ${kept.name}, ${absorbed.name}`}>
        Are these two records one unit?
      </PageHeading>
      <dl className="part-lines">
        <div>
          <dt>Stands for both</dt>
          <dd>
            <Link to={`/units/${kept.id}`}>
              <bdi>{kept.name}</bdi>
            </Link>
            , {countryName(kept.country)}
          </dd>
        </div>
        <div>
          <dt>Is read as it</dt>
          <dd>
            <Link to={`/units/${absorbed.id}`}>
              <bdi>{absorbed.name}</bdi>
            </Link>
            , {countryName(absorbed.country)}
          </dd>
        </div>
      </dl>
      <p>
        Neither record changes, and the merge can be undone: both then stand for themselves again, with what
        was recorded since.{' '}
        <Link to={`/units/${absorbed.id}/merge?with=${kept.id}`}>The other way round</Link>
      </p>
      {acrossCountries && <p className="unit-merge-warning">The two are of different countries.</p>}
      <h2>
        {conflicts.length === 0 ? 'They do not contradict each other' : 'Where they contradict each other'}
      </h2>
      <MergeClaims preview={preview} />
      <h2>Merge</h2>
      {blocks.length > 0 ? <BlockList blocks={blocks} /> : <MergeForm preview={preview} />}
    </>
  );
}

const REASON = { name: 'reason', label: 'Why the two are one unit', kind: 'text', required: true } as const;
const LOOKED = {
  name: 'acrossCountries',
  label: 'I have looked at it: they are one unit although they are of different countries',
  kind: 'flag',
} as const;

function MergeForm({
  preview: { kept, absorbed, acrossCountries },
}: {
  readonly preview: Schema<'MergePreview'>;
}) {
  const navigate = useNavigate();
  const changed = useUnitChange(kept.id, absorbed.id);
  return (
    <RecordForm
      form={`merge:${kept.id}:${absorbed.id}`}
      fields={acrossCountries ? [REASON, LOOKED] : [REASON]}
      submit="Merge them"
      send={({ reason, acrossCountries: looked }) =>
        ask(
          client.POST('/api/unit-merges', {
            body: {
              ...{ keptId: kept.id, keptRevision: kept.revision },
              ...{ absorbedId: absorbed.id, absorbedRevision: absorbed.revision },
              reason: String(reason),
              ...(looked === true && { acrossCountries: true }),
            },
          }),
        )
      }
      sent={() => {
        changed(`${absorbed.name} is read as ${kept.name} from now on.`);
        void navigate(`/units/${kept.id}#merges`);
      }}
    />
  );
}
