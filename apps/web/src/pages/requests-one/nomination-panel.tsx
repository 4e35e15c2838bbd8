import { Failure } from '../../parts/failure.tsx';
import { Name } from '../../parts/name.tsx';
import { When } from '../../parts/when.tsx';
import { AsWritten } from './as-written.tsx';
import { CandidateCard } from './candidate-card.tsx';
import type { MatchDialog } from './match-desk.ts';
import { numbered } from './match-desk.ts';
import { OtherUnit } from './other-unit.tsx';
import { AddedUnit, NewUnitLink } from './new-unit-link.tsx';
import { PersonPanel } from './person-panel.tsx';
import { judgementWords, lastJudgement } from './judgement-words.ts';
import { StaleNotice } from './stale-notice.tsx';
import type { Judging, Said } from './use-judging.ts';
import { hasFailed } from './use-judging.ts';
import type { Nomination } from './use-nominations.ts';

type Judgement = Nomination['judgements'][number];

interface NominationPanelProps {
  readonly nomination: Nomination;
  /** Of the request. */
  readonly title: string;
  readonly judging: Judging | undefined;
  /** Left out for who only reads. */
  readonly say?: ((said: Said) => void) | undefined;
  readonly open: (dialog: MatchDialog) => void;
  readonly refresh: () => Promise<void>;
}

/** One nomination: what was written, what was found and why, and everything that can be said of it. */
export function NominationPanel({ nomination, title, judging, say, open, refresh }: NominationPanelProps) {
  const { row, unitText, unitCell, judgements, person } = nomination;
  return (
    <div className="match-panel">
      <h3 id="match-row" tabIndex={-1} className="match-title">
        Row {row}: <Name>{unitText ?? unitCell}</Name>
      </h3>
      {hasFailed(judging) && <Failure error={judging.error} />}
      <StaleNotice error={judging?.error} meant={judging?.words ?? ''} nomination={nomination} />
      <WhereItStands nomination={nomination} />
      <AddedUnit nomination={nomination} say={say} />
      <AsWritten nomination={nomination} />
      <Candidates nomination={nomination} say={say} />
      {say && <OtherWays nomination={nomination} title={title} say={say} open={open} />}
      {person && <PersonPanel nomination={nomination} may={say !== undefined} refresh={refresh} />}
      <Judgements judgements={judgements} />
    </div>
  );
}

/** In words where no candidate says it: matched, asked for, nothing like it. */
function WhereItStands({ nomination: { unitName, standing, words } }: { readonly nomination: Nomination }) {
  if (unitName !== null)
    return (
      <p className="match-matched">
        Matched to <Name>{unitName}</Name>
      </p>
    );
  return standing === 'look' || standing === 'proposed' ? null : <p>{words}</p>;
}

type CandidatesProps = Pick<NominationPanelProps, 'nomination' | 'say'>;

function Candidates({ nomination, say }: CandidatesProps) {
  const { candidates, unitId } = nomination;
  const keys = numbered(nomination);
  const actsOn = (candidate: Nomination['candidates'][number]) => {
    if (say === undefined || candidate.unitId === unitId) return undefined;
    const unit = { id: candidate.unitId, name: candidate.name };
    return {
      confirm: () => say({ judgement: 'confirmed', unit }),
      reject: () => say({ judgement: 'rejected', unit }),
    };
  };
  if (candidates.length === 0) return null;
  return (
    <ol className="match-candidates" aria-label="Candidates">
      {candidates.map((candidate) => (
        <CandidateCard
          key={candidate.unitId}
          candidate={candidate}
          number={keys.includes(candidate) ? keys.indexOf(candidate) + 1 : null}
          acts={actsOn(candidate)}
        />
      ))}
    </ol>
  );
}

interface OtherWaysProps extends OtherSayingsProps {
  readonly title: string;
}

/** What can be said where no candidate is the unit: that none is, that another one is, or that it is not in the registry yet. */
function OtherWays({ nomination, title, say, open }: OtherWaysProps) {
  return (
    <>
      <OtherSayings nomination={nomination} say={say} open={open} />
      {nomination.unitText !== null && (
        <OtherUnit nomination={nomination} confirm={(unit) => say({ judgement: 'confirmed', unit })} />
      )}
      <NewUnitLink nomination={nomination} title={title} />
    </>
  );
}

interface OtherSayingsProps {
  readonly nomination: Nomination;
  readonly say: (said: Said) => void;
  readonly open: (dialog: MatchDialog) => void;
}

function OtherSayings({ nomination, say, open }: OtherSayingsProps) {
  const canUndo = lastJudgement(nomination) !== undefined;
  return (
    <div className="part-buttons match-others">
      {nomination.unitText !== null && (
        <button
          type="button"
          className="usa-button usa-button--outline"
          onClick={() => say({ judgement: 'none-of-these' })}
        >
          None of these: ask for a new unit <kbd>N</kbd>
        </button>
      )}
      <button type="button" className="usa-button usa-button--outline" onClick={() => open('not-identified')}>
        Not identified … <kbd>I</kbd>
      </button>
      {canUndo && (
        <button type="button" className="usa-button usa-button--outline" onClick={() => open('undo')}>
          Take back the last judgement … <kbd>U</kbd>
        </button>
      )}
    </div>
  );
}

function Judgements({ judgements }: { readonly judgements: readonly Judgement[] }) {
  if (judgements.length === 0) return null;
  return (
    <details className="match-past" open>
      <summary>What was said of it</summary>
      <ol className="part-plain">
        {judgements.map((one) => (
          <li key={one.id}>
            {one.undone ? <s>{judgementWords(one)}</s> : <bdi>{judgementWords(one)}</bdi>},{' '}
            <Name>{one.accountName}</Name>, <When at={one.at} />
            {one.reasons && (
              <>
                : <bdi>{one.reasons}</bdi>
              </>
            )}
            {one.search && (
              <>
                . Looked in {one.search.where.join(', ')}: <bdi>{one.search.found}</bdi>
              </>
            )}
            {one.undone && (
              <>
                . Taken back <When at={one.undone.at} />: <bdi>{one.undone.reason}</bdi>
              </>
            )}
          </li>
        ))}
      </ol>
    </details>
  );
}
