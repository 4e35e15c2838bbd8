import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { ask, client } from '../../data/client.ts';
import type { Schema } from '../../data/client.ts';
import { Failure } from '../../parts/failure.tsx';
import { Name } from '../../parts/name.tsx';
import { When } from '../../parts/when.tsx';
import { sentence } from '../../words/plain.ts';
import { likelihood, Reasons } from './candidate-card.tsx';
import { UndoDialog } from './match-dialogs.tsx';
import type { Nomination } from './use-nominations.ts';

type Known = Schema<'KnownPerson'>;

interface PersonPanelProps {
  readonly nomination: Nomination;
  readonly may: boolean;
  readonly refresh: () => Promise<void>;
}

/** The person that the row names, and those on record who may be the same. */
export function PersonPanel({ nomination, may, refresh }: PersonPanelProps) {
  const { person, persons } = nomination;
  if (person === null) return null;
  const { familyName, givenNames, dateOfBirth, placeOfBirth, rank, jobTitle, missing } = person;
  return (
    <section aria-label="The person" className="match-person">
      <h4>
        The person: <Name>{[givenNames, familyName].filter(Boolean).join(' ')}</Name>
      </h4>
      <p>
        {[rank, jobTitle].filter(Boolean).join(', ')}
        {dateOfBirth && (
          <>
            {' '}
            born <When at={dateOfBirth} />
          </>
        )}
        {placeOfBirth && (
          <>
            {' '}
            in <Name>{placeOfBirth}</Name>
          </>
        )}
        {missing.length > 0 && (
          <> Missing: {missing.map((field) => sentence(field).toLowerCase()).join(', ')}.</>
        )}
      </p>
      {persons.length === 0 ? (
        <p className="usa-hint">Nobody on record in this country is like this person.</p>
      ) : (
        <ul className="part-plain">
          {persons.map((known) => (
            <KnownCard
              key={known.personKey}
              known={known}
              nomination={nomination}
              may={may}
              refresh={refresh}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

type KnownCardProps = PersonPanelProps & { readonly known: Known };

function KnownCard({ known, nomination, may, refresh }: KnownCardProps) {
  const [undoing, setUndoing] = useState(false);
  const acts = usePersonActs(nomination, refresh);
  const { name, reasons, judgement } = known;
  const error = acts.judge.error ?? acts.undo.error;
  return (
    <li className="match-candidate">
      <div className="match-candidate-head">
        <strong>
          <Name>{name}</Name>
        </strong>
        <span className="usa-hint">{likelihood(known.score)} such pairs are the same person</span>
      </div>
      <Reasons reasons={reasons} />
      <KnownFrom known={known} />
      {judgement && (
        <SaidBefore verdict={judgement.verdict} takeBack={may ? () => setUndoing(true) : undefined} />
      )}
      {error !== null && <Failure error={error} />}
      {may && !judgement && <Verdicts judge={acts.judge} personKey={known.personKey} />}
      {undoing && judgement && (
        <UndoDialog
          what={VERDICTS[judgement.verdict]}
          undo={(reason) => acts.undo.mutate({ id: judgement.id, reason })}
          close={() => setUndoing(false)}
        />
      )}
    </li>
  );
}

interface SaidBeforeProps {
  readonly verdict: 'same' | 'other';
  readonly takeBack: (() => void) | undefined;
}

function SaidBefore({ verdict, takeBack }: SaidBeforeProps) {
  return (
    <p>
      {VERDICTS[verdict]}.{' '}
      {takeBack && (
        <button type="button" className="usa-button usa-button--unstyled" onClick={takeBack}>
          Take it back …
        </button>
      )}
    </p>
  );
}

const VERDICTS = { same: 'Said to be the same person', other: 'Said to be another person' } as const;

function KnownFrom({ known: { nominations, results } }: { readonly known: Known }) {
  return (
    <ul>
      {nominations.map((one) => (
        <li key={one.nominationId}>
          Named in{' '}
          <Link to={`/requests/${one.requestId}?view=match&standing=all`}>
            row {one.row} of another request
          </Link>
        </li>
      ))}
      {results.map((one) => (
        <li key={one.id}>
          {sentence(one.result)} on <When at={one.recordedAt.slice(0, 10)} />
        </li>
      ))}
    </ul>
  );
}

interface VerdictsProps {
  readonly judge: ReturnType<typeof usePersonActs>['judge'];
  readonly personKey: string;
}

function Verdicts({ judge, personKey }: VerdictsProps) {
  const say = (verdict: 'same' | 'other') => () => judge.mutate({ personKey, verdict });
  return (
    <div className="part-buttons match-acts">
      <button type="button" className="usa-button" disabled={judge.isPending} onClick={say('same')}>
        Same person
      </button>
      <button
        type="button"
        className="usa-button usa-button--outline"
        disabled={judge.isPending}
        onClick={say('other')}
      >
        Another person
      </button>
    </div>
  );
}

function usePersonActs({ id, requestId, revision }: Nomination, refresh: () => Promise<void>) {
  const queries = useQueryClient();
  const onSettled = async () => {
    await refresh();
    await queries.invalidateQueries({ queryKey: ['request', requestId] });
  };
  const judge = useMutation({
    mutationFn: (said: { readonly personKey: string; readonly verdict: 'same' | 'other' }) =>
      ask(
        client.POST('/api/nominations/{id}/person', {
          params: { path: { id } },
          body: { ...said, revision },
        }),
      ),
    onSettled,
  });
  const undo = useMutation({
    mutationFn: ({ id: judgementId, reason }: { readonly id: string; readonly reason: string }) =>
      ask(
        client.POST('/api/person-judgements/{id}/undo', {
          params: { path: { id: judgementId } },
          body: { reason, revision },
        }),
      ),
    onSettled,
  });
  return { judge, undo };
}
