import { Link } from 'react-router';
import type { Schema } from '../../data/client.ts';
import { MarkedName } from './marked-name.tsx';

type Candidate = Schema<'ShownCandidate'>;
type Reason = Schema<'MatchReason'>;

interface CandidateCardProps {
  readonly candidate: Candidate;
  /** 1 to 5: the key that confirms it; null for those that are only told of. */
  readonly number: number | null;
  /** Left out where this person, or nobody, may judge. */
  readonly acts?: { readonly confirm: () => void; readonly reject: () => void } | undefined;
}

const ZONES: Readonly<Record<Candidate['zone'], string>> = {
  match: 'Fits',
  look: 'To compare',
  none: 'Ruled out',
};

/** A proposed unit: both names word by word, every reason for and against, and what can be said of it. */
export function CandidateCard({ candidate, number, acts }: CandidateCardProps) {
  const { name, score, zone, rejected, reasons, marked, unitId } = candidate;
  return (
    <li className={`match-candidate ${zone === 'none' || rejected ? 'match-candidate-out' : ''}`}>
      <div className="match-candidate-head">
        <span className="match-zone">{rejected ? 'Rejected for this row' : ZONES[zone]}</span>
        <span className="usa-hint">{likelihood(score)} such pairs are the same unit</span>
        <Link to={`/units/${unitId}`} target="_blank" rel="noreferrer">
          Open the unit<span className="usa-sr-only"> {name} in a new tab</span>
        </Link>
      </div>
      <dl className="match-pair">
        <div>
          <dt>Request</dt>
          <dd>
            <MarkedName pieces={marked.asked} />
          </dd>
        </div>
        <div>
          <dt>Registry</dt>
          <dd>
            <MarkedName pieces={marked.known} />
          </dd>
        </div>
      </dl>
      <Reasons reasons={reasons} />
      {acts && !rejected && (
        <div className="part-buttons match-acts">
          <button type="button" className="usa-button" onClick={acts.confirm}>
            Confirm<span className="usa-sr-only"> {name}</span> {number !== null && <kbd>{number}</kbd>}
          </button>
          <button type="button" className="usa-button usa-button--outline" onClick={acts.reject}>
            Reject<span className="usa-sr-only"> {name}</span> {number !== null && <kbd>Shift {number}</kbd>}
          </button>
        </div>
      )}
    </li>
  );
}

/** A score says how often such a pair is right. */
export const likelihood = (score: number): string =>
  score >= 0.995 ? 'nearly all' : `${Math.round(score * 100)} of 100`;

const ORDER: readonly Reason['verdict'][] = ['conflicts', 'missing', 'agrees'];
const SIGNS: Readonly<Record<Reason['verdict'], string>> = { conflicts: '≠', missing: '?', agrees: '=' };

/** The reasons of a score in its own words, what speaks against it first. */
export function Reasons({ reasons }: { readonly reasons: readonly Reason[] }) {
  const sorted = reasons.toSorted((one, other) => ORDER.indexOf(one.verdict) - ORDER.indexOf(other.verdict));
  return (
    <ul className="match-reasons">
      {sorted.map(({ verdict, words }) => (
        <li key={words} className={`match-reason-${verdict}`}>
          <span aria-hidden="true">{SIGNS[verdict]}</span> <bdi>{words}</bdi>
        </li>
      ))}
    </ul>
  );
}
