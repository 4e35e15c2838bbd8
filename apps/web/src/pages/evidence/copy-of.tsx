import { useQuery } from '@tanstack/react-query';
import { ask, client } from '../../data/client.ts';
import { Field } from '../../parts/field.tsx';

const MANY = 200;

interface CopyOfProps {
  readonly caseId: string;
  readonly value: string;
  readonly write: (evidenceId: string) => void;
  readonly error: string | undefined;
}

/** Of which item of the case something is a working copy: a part, a redaction, a translation. */
export function CopyOf({ caseId, value, write, error }: CopyOfProps) {
  const query = useQuery({
    queryKey: ['evidence', 'list', caseId, { limit: MANY }],
    queryFn: () =>
      ask(
        client.GET('/api/cases/{caseId}/evidence', { params: { path: { caseId }, query: { limit: MANY } } }),
      ),
  });
  const items = query.data?.evidence ?? [];
  if (items.length === 0) return null;
  return (
    <Field
      label="A working copy of"
      help="A part, a redaction or a translation; the original stays as it came."
      error={error}
    >
      {(ties) => (
        <select
          className="usa-select"
          {...ties}
          value={value}
          onChange={(event) => write(event.target.value)}
        >
          <option value="">It is an original</option>
          {items.map((item) => (
            <option key={item.id} value={item.id}>
              {item.sealed ? 'A sealed item' : item.title}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
