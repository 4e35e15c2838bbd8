import type { ReactNode } from 'react';
import type { Schema } from '../../data/client.ts';
import { ReadWhere } from '../../parts/read-where.tsx';
import { daysInWords } from '../../words/dates.ts';
import { capital } from '../../words/plain.ts';

/** A stage as far as it is shown. */
interface Stage {
  readonly id: string;
  readonly words: Told<string>;
  readonly targetDays: Told<number>;
}

type Told<Held> =
  { readonly known: true; readonly value: Held } | { readonly known: false; readonly why: string };
type Profile = Omit<Schema<'ShownForum'>, 'version' | 'stages'> & { readonly stages: readonly Stage[] };

interface ForumProfileProps {
  readonly profile: Profile;
  readonly version: number;
}

/** What is reported of a forum, value by value with its source; what nobody knows stays unknown. */
export function ForumProfile({ profile, version }: ForumProfileProps) {
  const { exists, participants, decisionRule, hostGovernmentStep, hostGovernmentDays, approver, notes } =
    profile;
  return (
    <>
      <p>Version {version} of what is on record about it.</p>
      <dl className="part-lines">
        <Value term="That it exists" reported={exists} show={(words) => words} />
        <Value term="Who takes part" reported={participants} show={(all) => all.join('; ')} />
        <Value term="Rule of decision" reported={decisionRule} show={({ words }) => capital(words)} />
        <Value term="Its government is asked" reported={hostGovernmentStep} show={(words) => words} />
        <Value term="It is waited for" reported={hostGovernmentDays} show={daysInWords} />
        <Value term="Who approves" reported={approver} show={(words) => words} />
      </dl>
      {profile.stages.length > 0 && <Stages stages={profile.stages} />}
      {notes.length > 0 && (
        <ul>
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
    </>
  );
}

type Reported<Held> =
  | { readonly known: true; readonly value: Held; readonly provenance: Schema<'Provenance'> }
  | { readonly known: false; readonly why: string };

interface ValueProps<Held> {
  readonly term: string;
  readonly reported: Reported<Held>;
  readonly show: (value: Held) => ReactNode;
}

function Value<Held>({ term, reported, show }: ValueProps<Held>) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>
        {reported.known ? (
          <>
            {show(reported.value)} <ReadWhere source={reported.provenance} />
          </>
        ) : (
          `Not known. ${reported.why}`
        )}
      </dd>
    </div>
  );
}

function Stages({ stages }: { readonly stages: Profile['stages'] }) {
  return (
    <>
      <h3>Its stages</h3>
      <ol>
        {stages.map(({ id, words, targetDays }) => (
          <li key={id}>
            {words.known ? words.value : `Not known. ${words.why}`}:{' '}
            {targetDays.known ? `${daysInWords(targetDays.value)}, a target of policy` : 'no target is known'}
          </li>
        ))}
      </ol>
    </>
  );
}
