import { useState } from 'react';
import type { Schema } from '../../data/client.ts';
import { Checklist } from '../../parts/checklist.tsx';
import { useKept } from '../../parts/use-drafts.ts';
import { sentence } from '../../words/plain.ts';
import type { WrittenPerson } from './incident-people-fields.tsx';
import { bodyOfPerson, IncidentPeopleFields } from './incident-people-fields.tsx';
import { useIncidentVersions } from './use-incident-versions.ts';

type Incident = Pick<Schema<'IncidentRecord'>, 'id' | 'version' | 'people'>;

/** What a correction says of who is kept apart from an alleged event, as it is written. */
export interface PeopleCorrection {
  readonly body: Pick<Schema<'CorrectIncidentBody'>, 'people' | 'removePeople'>;
  readonly fields: PeopleCorrectionProps;
}

/**
 * Keeps whom a correction adds and takes away: by references, since nobody's particulars are read here. Whom a colleague took
 * away meanwhile is not asked for again. Those who are added are in no draft that is kept.
 */
export function usePeopleCorrection(form: string, incident: Incident): PeopleCorrection {
  const { data } = useIncidentVersions(incident.id, incident.version);
  const [added, add] = useState<readonly WrittenPerson[]>([]);
  const [ticked, remove] = useKept<readonly string[]>(form, 'removed', []);
  const kept = data?.versions.at(-1)?.people;
  const removed =
    kept === undefined ? ticked : ticked.filter((one) => kept.some(({ reference }) => reference === one));
  const taken = (data?.versions ?? []).flatMap(({ people }) => people.map(({ reference }) => reference));
  return {
    body: { people: added.map(bodyOfPerson), removePeople: [...removed] },
    fields: { rows: incident.people, kept, taken, added, add, removed, remove },
  };
}

interface PeopleCorrectionProps {
  readonly rows: number;
  /** Who is kept apart now; undefined while that is read. */
  readonly kept: Schema<'IncidentVersion'>['people'] | undefined;
  /** References that somebody has or had. */
  readonly taken: readonly string[];
  readonly added: readonly WrittenPerson[];
  readonly add: (people: readonly WrittenPerson[]) => void;
  readonly removed: readonly string[];
  readonly remove: (references: readonly string[]) => void;
}

/** Corrects who is kept apart from an alleged event: who was recorded wrongly, and who was left out. */
export function PeopleCorrectionFields(props: PeopleCorrectionProps) {
  const { rows, kept, taken, added, add, removed, remove } = props;
  return (
    <>
      {rows > 0 && (
        <Checklist
          label="People who were recorded wrongly"
          help={HELP}
          error={undefined}
          required={false}
          options={kept?.map(({ kind, reference }) => ({
            id: reference,
            words: `${sentence(kind)} ${reference}`,
          }))}
          rows={rows}
          nothing="Nobody is kept apart from it."
          picked={removed}
          change={remove}
        />
      )}
      <IncidentPeopleFields title="People who were left out" people={added} taken={taken} change={add} />
    </>
  );
}

const HELP =
  'Tick who is to be taken away. The versions before still name them, and nobody else gets their reference. Who they are is read in the case, for a reason.';
