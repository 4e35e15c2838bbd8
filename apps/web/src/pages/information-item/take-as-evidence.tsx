import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { Link } from 'react-router';
import { ask, client } from '../../data/client.ts';
import type { Schema } from '../../data/client.ts';
import { faultOf, RefusedError } from '../../data/refused-error.ts';
import { useToast } from '../../frame/toasts.tsx';
import { Field } from '../../parts/field.tsx';
import { Name } from '../../parts/name.tsx';
import { AddAgain } from '../evidence/add-again.tsx';
import { SaidForm } from '../evidence/said-form.tsx';
import { titleOf } from '../evidence/uploads.ts';
import type { Earlier } from '../evidence/uploads.ts';
import type { SaidOfAll } from '../evidence/use-uploads.ts';
import { useOpenCases } from './use-open-cases.ts';

type ReportFile = Schema<'ShownReport'>['files'][number];

interface TakeAsEvidenceProps {
  readonly file: ReportFile;
  readonly country: string | null;
}

/** Takes a file of a report over into a case, with what is said of any evidence. The report keeps it too. */
export function TakeAsEvidence({ file, country }: TakeAsEvidenceProps) {
  const [open, setOpen] = useState(false);
  return (
    <details className="information-act" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        Add it to a case as evidence<span className="usa-sr-only">: {file.filename}</span>
      </summary>
      {open && <Taking file={file} country={country} />}
    </details>
  );
}

function Taking({ file, country }: TakeAsEvidenceProps) {
  const cases = useOpenCases(country);
  const [caseId, setCaseId] = useState('');
  const [title, setTitle] = useState(titleOf(file.filename));
  const { taking, said, earlier } = useTaking(file, { caseId, title });
  if (taking.isSuccess)
    return (
      <p role="status">
        Added: <Link to={`/evidence/${taking.data.id}`}>{title}</Link>.
      </p>
    );
  return (
    <div className="part-narrow">
      <CaseField cases={cases} value={caseId} write={setCaseId} />
      {caseId !== '' && (
        <>
          <Field label="Title" required error={faultOf(taking.error, 'title')}>
            {(ties) => (
              <input
                className="usa-input"
                {...ties}
                value={title}
                onChange={(event) => setTitle(event.target.value)}
              />
            )}
          </Field>
          <SaidForm
            key={caseId}
            caseId={caseId}
            count={1}
            start={(next) => taking.mutateAsync({ said: next })}
            error={earlier.length > 0 ? null : taking.error}
          />
        </>
      )}
      {earlier.length > 0 && said && (
        <>
          <Same earlier={earlier} />
          <AddAgain name={file.filename} again={(again) => taking.mutate({ said, again })} />
        </>
      )}
    </div>
  );
}

interface CaseFieldProps {
  readonly cases: ReturnType<typeof useOpenCases>;
  readonly value: string;
  readonly write: (caseId: string) => void;
}

function CaseField({ cases, value, write }: CaseFieldProps) {
  const none = cases === undefined ? 'Reading the cases …' : cases.length === 0 ? 'There is none' : 'Choose';
  return (
    <Field
      label="Case"
      help="Open cases for which you declared that you have no conflict of interest."
      required
    >
      {(ties) => (
        <select
          className="usa-select"
          {...ties}
          value={value}
          onChange={(event) => write(event.target.value)}
        >
          <option value="">{none}</option>
          {cases?.map(({ id, title, about }) => (
            <option key={id} value={id}>
              {title ?? about}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

function Same({ earlier }: { readonly earlier: readonly Earlier[] }) {
  return (
    <ul>
      {earlier.map(({ id, same, title }) => (
        <li key={id}>
          The same {same} is there already:{' '}
          <Link to={`/evidence/${id}`}>
            <Name>{title ?? 'a sealed item'}</Name>
          </Link>
        </li>
      ))}
    </ul>
  );
}

interface Taken {
  readonly said: SaidOfAll;
  /** Why it is added although it is there. */
  readonly again?: string;
}

/** The file is taken over once, however often its adding is refused. */
function useTaking(
  { id: fileId, filename }: ReportFile,
  to: { readonly caseId: string; readonly title: string },
) {
  const queries = useQueryClient();
  const say = useToast();
  const uploadId = useRef<string>(undefined);
  const taking = useMutation({
    mutationFn: async ({ said, again }: Taken) => {
      uploadId.current ??= await takeOver(fileId);
      const body = { ...said, uploadId: uploadId.current, filename, title: to.title.trim() };
      const { evidence } = await ask(
        client.POST('/api/cases/{caseId}/evidence', {
          params: { path: { caseId: to.caseId } },
          body: { ...body, ...(again !== undefined && { again }) },
        }),
      );
      return evidence;
    },
    onSuccess: () => {
      say('The file is evidence of the case now.');
      return queries.invalidateQueries({ queryKey: ['evidence'] });
    },
  });
  return { taking, said: taking.variables?.said, earlier: earlierOf(taking.error) };
}

const takeOver = async (fileId: string): Promise<string> =>
  (await ask(client.POST('/api/report-files/{fileId}/evidence-file', { params: { path: { fileId } } }))).file
    .id;

const earlierOf = (error: unknown): readonly Earlier[] =>
  error instanceof RefusedError && error.refusal.code === 'evidence.same'
    ? ((error.refusal.meanwhile?.['earlier'] as readonly Earlier[] | undefined) ?? [])
    : [];
