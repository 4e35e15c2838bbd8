import { useState } from 'react';
import { useCountryName } from '../../data/catalogue.ts';
import type { Schema } from '../../data/client.ts';
import { useSignedIn } from '../../data/session.ts';
import { Name } from '../../parts/name.tsx';
import { When } from '../../parts/when.tsx';
import { sentence } from '../../words/plain.ts';
import { ClaimForm } from './claim-form.tsx';
import { claimWords, daysWords, KIND_WORDS } from './claim-words.ts';
import { WithdrawForm } from './withdraw-form.tsx';

type Claim = Schema<'ShownClaim'>;

interface UnitClaimsProps {
  readonly sheet: Schema<'ShownUnit'>;
  /** Claims cannot be changed in the past. */
  readonly isNow: boolean;
}

type Chosen = { readonly claim: Claim; readonly act: 'replace' | 'withdraw' };

/** Everything that is said about the unit, each with its source, its days and how sure it is; and what to do about it. */
export function UnitClaims({ sheet, isNow }: UnitClaimsProps) {
  const { permissions } = useSignedIn();
  const [chosen, setChosen] = useState<Chosen>();
  const edits = permissions.includes('unit.edit') && isNow && sheet.unit.mergedInto === null;
  const order = Object.keys(KIND_WORDS);
  const claims = [...sheet.claims].sort((a, b) => order.indexOf(a.claim.kind) - order.indexOf(b.claim.kind));
  const close = () => setChosen(undefined);
  return (
    <>
      <div className="part-table-scroll" role="region" aria-label="Claims" tabIndex={0}>
        <table className="usa-table usa-table--borderless unit-claims">
          <caption>What is said of it, where, and how sure that is</caption>
          <thead>
            <tr>
              {['Claim', 'Days', 'Source', 'Recorded', ...(edits ? ['Change'] : [])].map((title) => (
                <th key={title} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {claims.map((claim) => (
              <ClaimRow key={claim.id} claim={claim} edits={edits} choose={setChosen} />
            ))}
          </tbody>
        </table>
      </div>
      {chosen?.act === 'withdraw' && <WithdrawForm unit={sheet.unit} claim={chosen.claim} close={close} />}
      {chosen?.act === 'replace' && (
        <ClaimForm key={chosen.claim.id} unit={sheet.unit} replaces={chosen.claim} close={close} />
      )}
      {edits && chosen === undefined && (
        <details className="unit-add">
          <summary>Add a claim</summary>
          <ClaimForm unit={sheet.unit} />
        </details>
      )}
    </>
  );
}

interface ClaimRowProps {
  readonly claim: Claim;
  readonly edits: boolean;
  readonly choose: (chosen: Chosen) => void;
}

function ClaimRow({ claim, edits, choose }: ClaimRowProps) {
  const { origin, supersededBy, retracts, holds } = claim;
  const gone = supersededBy !== null || retracts;
  const words = claimWords(claim);
  return (
    <tr className={gone ? 'unit-claim-gone' : undefined}>
      <th scope="row">
        <Said claim={claim} />
      </th>
      <td>
        {daysWords(claim.time) || 'No dates'}
        {holds && holds !== 'cited' && <span className="part-clears">; on the day asked about: {holds}</span>}
      </td>
      <td>
        <bdi>{origin.source}</bdi>
        <p className="part-note">Confidence: {sentence(origin.confidence).toLowerCase()}</p>
      </td>
      <td>
        <When at={claim.recordedAt} />
        <p className="part-note">
          <Name>{claim.recordedByName}</Name>
        </p>
      </td>
      {edits && (
        <td>
          {!gone &&
            (['replace', 'withdraw'] as const).map((act) => (
              <button
                key={act}
                type="button"
                className="usa-button usa-button--unstyled unit-claim-act"
                aria-label={`${sentence(act)}: ${KIND_WORDS[claim.claim.kind]} ${words}`}
                onClick={() => choose({ claim, act })}
              >
                {sentence(act)}
              </button>
            ))}
        </td>
      )}
    </tr>
  );
}

function Said({ claim }: { readonly claim: Claim }) {
  const countryName = useCountryName();
  const { supersededBy, retracts, reason } = claim;
  const words = claim.claim.kind === 'country' ? countryName(claim.claim.value) : claimWords(claim);
  return (
    <>
      <span className="unit-kind">{KIND_WORDS[claim.claim.kind]}</span> <bdi>{words}</bdi>
      {retracts && <p className="part-note">Withdraws a claim</p>}
      {!retracts && supersededBy !== null && <p className="part-note">No longer counts</p>}
      {reason && (
        <p className="part-note">
          Because: <bdi>{reason}</bdi>
        </p>
      )}
    </>
  );
}
