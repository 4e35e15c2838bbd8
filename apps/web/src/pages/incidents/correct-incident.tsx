import type { QueryKey } from '@tanstack/react-query';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { ask, client } from '../../data/client.ts';
import type { Schema } from '../../data/client.ts';
import { RefusedError } from '../../data/refused-error.ts';
import { useSignedIn } from '../../data/session.ts';
import { useToast } from '../../frame/toasts.tsx';
import type { FormField } from '../../parts/read-texts.ts';
import { RecordForm } from '../../parts/record-form.tsx';
import { useKept } from '../../parts/use-drafts.ts';
import { counted } from '../../words/plain.ts';
import { CountrySelect } from '../../parts/country-select.tsx';
import { IncidentCategories } from './incident-categories.tsx';
import { IncidentFacts } from './incident-facts.tsx';
import { INCIDENT_FIELDS } from './incident-fields.ts';
import { PeopleCorrectionFields, usePeopleCorrection } from './people-correction.tsx';

type Incident = Schema<'IncidentRecord'>;
type Body = Schema<'CorrectIncidentBody'>;

interface CorrectIncidentProps {
  readonly incident: Incident;
  /** What is read again afterwards. */
  readonly keys: readonly QueryKey[];
}

const BECAUSE: FormField = {
  name: 'because',
  label: 'Why it was wrong',
  help: 'It becomes a new version; this one stays on record.',
  kind: 'text',
  required: true,
};

/** Corrects an alleged event, for who records them: what is on record is there to be changed, and the reason is asked for. */
export function CorrectIncident({ incident, keys }: CorrectIncidentProps) {
  const { permissions } = useSignedIn();
  const [opened, setOpened] = useState(false);
  if (!permissions.includes('incident.record')) return null;
  return (
    <details
      className="incident-correction"
      open={opened}
      onToggle={(event) => setOpened(event.currentTarget.open)}
    >
      <summary>
        Correct it<span className="usa-sr-only">: {incident.place ?? 'place not known'}</span>
      </summary>
      {opened && <Correction incident={incident} keys={keys} close={() => setOpened(false)} />}
    </details>
  );
}

function Correction({ incident, keys, close }: CorrectIncidentProps & { readonly close: () => void }) {
  const queries = useQueryClient();
  const say = useToast();
  const form = `incident-correction:${incident.id}`;
  const [read] = useState(incident.version);
  const [categories, setCategories] = useKept<readonly string[]>(form, 'categories', incident.categories);
  const [country, setCountry] = useKept(form, 'country', incident.country ?? '');
  const [theirs, setTheirs] = useState<Incident>();
  const people = usePeopleCorrection(form, theirs ?? incident);
  const fields = useMemo(() => fieldsOf(incident), [incident]);
  const version = theirs?.version ?? read;
  const send = async (said: Record<string, unknown>) => {
    const where = { country: country === '' ? null : country };
    const body = { ...said, version, categories, ...where, ...people.body } as Body;
    try {
      return await ask(
        client.POST('/api/incidents/{id}/corrections', { params: { path: { id: incident.id } }, body }),
      );
    } catch (error) {
      setTheirs((before) => meanwhileIn(error) ?? before);
      throw error;
    }
  };
  const sent = ({ incident: { casesTold } }: Awaited<ReturnType<typeof send>>) => {
    close();
    say(`Corrected. The version before stays on record. ${toldWords(casesTold)}`);
    for (const queryKey of keys) void queries.invalidateQueries({ queryKey });
  };
  return (
    <RecordForm
      form={form}
      fields={fields}
      submit="Put the correction on record"
      send={send}
      sent={sent}
      beside={theirs && <Theirs incident={theirs} />}
      after={<PeopleCorrectionFields {...people.fields} />}
    >
      <p>
        Cases that it is part of stay as they are, also where the country was wrong: each of them is told, and
        vetting results that rest on it go back to vetting.
      </p>
      <IncidentCategories chosen={categories} choose={setCategories} />
      <CountrySelect
        none="Not known"
        help="Where it is not known, every portfolio has the event in its lists."
        required={false}
        value={country}
        write={setCountry}
      />
    </RecordForm>
  );
}

function Theirs({ incident }: { readonly incident: Incident }) {
  return (
    <div className="incident-theirs">
      <p>
        A colleague put this version on record while you were writing. Yours is still in the form, and sending
        it again corrects theirs:
      </p>
      <IncidentFacts incident={incident} />
    </div>
  );
}

const toldWords = (cases: number): string =>
  cases === 0 ? 'No case rests on it.' : `Told in ${counted(cases, 'case')} that it is part of.`;

const fieldsOf = (incident: Incident): readonly FormField[] => [
  ...INCIDENT_FIELDS.map((field) => ({
    ...field,
    initial: String(incident[field.name as keyof Incident] ?? ''),
  })),
  BECAUSE,
];

function meanwhileIn(error: unknown): Incident | undefined {
  const stale = error instanceof RefusedError && error.refusal.kind === 'stale';
  return stale
    ? (error.refusal.meanwhile as { readonly incident?: Incident } | undefined)?.incident
    : undefined;
}
