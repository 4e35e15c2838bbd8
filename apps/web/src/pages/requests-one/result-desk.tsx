import type { Schema } from '../../data/client.ts';
import { useSignedIn } from '../../data/session.ts';
import type { ReadList } from '../../data/use-read-on.ts';
import { Failure } from '../../parts/failure.tsx';
import { counted } from '../../words/plain.ts';
import { proposalWords } from './proposal-words.ts';
import { ResultFields } from './result-fields.tsx';
import { ResultTable } from './result-table.tsx';
import type { Saying } from './saying.ts';
import { SignResultsDialog } from './sign-results-dialog.tsx';
import { SigningOutcome } from './signing-outcome.tsx';
import type { Nomination } from './use-nominations.ts';
import type { ResultFilter } from './use-result-desk.ts';
import { useResultDesk } from './use-result-desk.ts';

interface ResultDeskProps {
  readonly sheet: Schema<'ShownRequest'>;
  readonly nominations: readonly Nomination[];
  readonly list: ReadList<Nomination>;
  /** What the list is narrowed to; undefined where it has every nomination. */
  readonly filter: ResultFilter | undefined;
}

/** Rows are chosen, a result is said of them, the server tells what stands in the way, and the rest is signed. */
export function ResultDesk({ sheet, nominations, list, filter }: ResultDeskProps) {
  const { permissions } = useSignedIn();
  const desk = useResultDesk(sheet.request.id, nominations, filter);
  const { drafts, saying, choice, reviewing, proposing, signing } = desk;
  const may = permissions.includes('result.sign');
  return (
    <>
      {may && (
        <ResultFields saying={saying} write={drafts.write}>
          <DeskButtons desk={desk} isNarrowed={filter !== undefined} read={nominations} />
        </ResultFields>
      )}
      {reviewing.isError && <Failure error={reviewing.error} />}
      {proposing.isError && <Failure error={proposing.error} />}
      {signing && <SigningOutcome signing={signing} close={desk.putAway} />}
      <ResultTable
        nominations={nominations}
        list={list}
        chosen={choice}
        choose={may ? desk.choose : undefined}
      />
      {reviewing.data && (
        <SignResultsDialog
          requestId={sheet.request.id}
          review={reviewing.data.review}
          changed={reviewing.data.changed}
          saying={saying}
          signed={desk.signed}
          close={reviewing.reset}
        />
      )}
    </>
  );
}

interface DeskButtonsProps {
  readonly desk: ReturnType<typeof useResultDesk>;
  readonly isNarrowed: boolean;
  readonly read: readonly Nomination[];
}

function DeskButtons({ desk, isNarrowed, read }: DeskButtonsProps) {
  const { saying, some, choice, reviewing, proposing } = desk;
  const further = some.length - read.filter(({ id }) => choice.has(id)).length;
  return (
    <>
      <button
        type="button"
        className="usa-button"
        disabled={some.length === 0 || reviewing.isPending || !isWhole(saying)}
        onClick={desk.look}
      >
        {reviewing.isPending ? 'Reviewing …' : `Review and sign ${counted(some.length, 'result')}`}
      </button>
      <button
        type="button"
        className="usa-button usa-button--outline"
        aria-disabled={proposing.isPending}
        onClick={proposing.isPending ? undefined : desk.propose}
      >
        {proposing.isPending
          ? 'Looking through the request …'
          : `Choose all ${isNarrowed ? 'of these ' : ''}that may be approved`}
      </button>
      {some.length > 0 && (
        <button type="button" className="usa-button usa-button--unstyled" onClick={desk.chooseNone}>
          Choose none
        </button>
      )}
      <div className="usa-hint result-need" role="status">
        {proposing.data && <p>{proposalWords(proposing.data)}</p>}
        {further > 0 && (
          <p>{further.toLocaleString('en-US')} of the chosen rows come later than those read so far.</p>
        )}
        <p>{needWords(saying, some.length)}</p>
      </div>
    </>
  );
}

const isWhole = ({ result, suspension, reasons }: Saying): boolean =>
  reasons.trim() !== '' && (result !== 'suspended' || suspension !== '');

function needWords(saying: Saying, count: number): string {
  const needs = [
    count === 0 && 'choose rows in the table',
    saying.reasons.trim() === '' && 'write the reasons',
    saying.result === 'suspended' && saying.suspension === '' && 'say what is waited for',
  ].filter((need) => need !== false);
  return needs.length === 0 ? 'Ready to be reviewed.' : `Before it is reviewed: ${needs.join(', ')}.`;
}
