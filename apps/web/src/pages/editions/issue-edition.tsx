import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { ask, client } from '../../data/client.ts';
import { useSignedIn } from '../../data/session.ts';
import { useToast } from '../../frame/toasts.tsx';
import { CountrySelect } from '../../parts/country-select.tsx';
import type { FormField } from '../../parts/read-texts.ts';
import { RecordForm } from '../../parts/record-form.tsx';
import { useKept } from '../../parts/use-drafts.ts';

const FIELDS: readonly FormField[] = [
  {
    name: 'words',
    label: 'Why an edition is issued although nothing changed',
    help: 'The text says "regularly".',
    kind: 'text',
    required: true,
  },
];

/** Issues an edition although the list did not change. */
export function IssueEdition({ country: chosen }: { readonly country: string }) {
  const { permissions } = useSignedIn();
  const [country, setCountry] = useKept('edition-issue', 'country', chosen);
  const navigate = useNavigate();
  const queries = useQueryClient();
  const say = useToast();
  if (!permissions.includes('edition.issue')) return null;
  return (
    <details className="editions-act">
      <summary>Issue an edition although nothing changed</summary>
      <RecordForm
        form="edition-issue"
        fields={FIELDS}
        submit="Issue the edition"
        send={({ words }) => ask(client.POST('/api/editions', { body: { country, words: String(words) } }))}
        sent={({ edition }) => {
          void queries.invalidateQueries({ queryKey: ['editions'] });
          say(`Edition ${edition.number} is issued.`);
          void navigate(`/editions/${edition.id}`);
        }}
      >
        <CountrySelect none="Choose a country" value={country} write={setCountry} />
      </RecordForm>
    </details>
  );
}
