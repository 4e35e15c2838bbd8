import type { ReactNode } from 'react';
import { useCountryName } from '../../data/catalogue.ts';
import type { Schema } from '../../data/client.ts';
import { claimWords, daysWords, KIND_WORDS } from '../unit/claim-words.ts';

type Preview = Schema<'MergePreview'>;
type Claim = Preview['claims'][number];

/** The contradictions side by side, and then every claim that would stand on the kept unit. */
export function MergeClaims({ preview: { claims, conflicts } }: { readonly preview: Preview }) {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const order = Object.keys(KIND_WORDS);
  const sorted = [...claims].sort((a, b) => order.indexOf(a.claim.kind) - order.indexOf(b.claim.kind));
  return (
    <>
      {conflicts.length > 0 && (
        <Table
          caption="Claims that cannot both be right"
          titles={['What', 'The record that stays', 'The other record']}
        >
          {conflicts.map(({ kind, keptClaimId, absorbedClaimId, words }) => (
            <tr key={`${keptClaimId} ${absorbedClaimId}`}>
              <th scope="row">
                {KIND_WORDS[kind]}
                <p className="part-note">{words}</p>
              </th>
              <td>
                <Said claim={byId.get(keptClaimId)} />
              </td>
              <td>
                <Said claim={byId.get(absorbedClaimId)} />
              </td>
            </tr>
          ))}
        </Table>
      )}
      <h2>What would stand there</h2>
      <Table caption="Every claim of both" titles={['Claim', 'From', 'Source']}>
        {sorted.map((claim) => (
          <tr key={claim.id}>
            <th scope="row">
              {KIND_WORDS[claim.claim.kind]}: <Said claim={claim} />
            </th>
            <td>{claim.from === 'kept' ? 'The record that stays' : 'The other record'}</td>
            <td>
              <bdi>{claim.origin.source}</bdi>
            </td>
          </tr>
        ))}
      </Table>
    </>
  );
}

function Said({ claim }: { readonly claim: Claim | undefined }) {
  const countryName = useCountryName();
  if (claim === undefined) return null;
  const days = daysWords(claim.time);
  return (
    <>
      <bdi>{claim.claim.kind === 'country' ? countryName(claim.claim.value) : claimWords(claim)}</bdi>
      {days !== '' && <span className="part-clears"> ({days})</span>}
    </>
  );
}

interface TableProps {
  readonly caption: string;
  readonly titles: readonly string[];
  readonly children: ReactNode;
}

function Table({ caption, titles, children }: TableProps) {
  return (
    <div className="part-table-scroll" role="region" aria-label={caption} tabIndex={0}>
      <table className="usa-table usa-table--borderless unit-merge-claims">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {titles.map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
