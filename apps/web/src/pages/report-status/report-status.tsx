import { useMutation } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { useState } from 'react';
import { ask, client } from '../../data/client.ts';
import type { AnswerOf } from '../../data/client.ts';
import { PageHeading } from '../../frame/page-heading.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Field } from '../../parts/field.tsx';
import { When } from '../../parts/when.tsx';
import { counted } from '../../words/plain.ts';
import '../report/report.css';
import { AddToReport } from './add-to-report.tsx';

type Followed = AnswerOf<'/api/public/reports/status', 'post'>['report'];

const look = (code: string) =>
  ask(client.POST('/api/public/reports/status', { body: { code } })).then(({ report }) => report);

/** How far a report has come, for whoever holds its code, and a way to add to it. The code is in no address and stays nowhere. */
export function ReportStatus() {
  const [code, setCode] = useState('');
  const [empty, setEmpty] = useState(false);
  // Kept beside the question, so that what is being added stays while the report is read again.
  const [followed, setFollowed] = useState<{ readonly code: string; readonly report: Followed }>();
  const found = useMutation({
    mutationFn: look,
    onSuccess: (report, asked) => setFollowed({ code: asked, report }),
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (found.isPending) return;
    setFollowed(undefined);
    setEmpty(code.trim() === '');
    if (code.trim() === '') event.currentTarget.querySelector('input')?.focus();
    else found.mutate(code);
  };
  return (
    <div className="report-status">
      <PageHeading>Follow a report</PageHeading>
      <p>Type the code that you were told when you sent it. Capitals, spaces and hyphens do not matter.</p>
      <form onSubmit={submit} noValidate>
        <Field
          label="Code"
          required
          help="For example 7K2M-9QXA-P3WD."
          error={empty ? 'Type the code.' : undefined}
        >
          {(ties) => (
            <input
              className="usa-input"
              autoComplete="off"
              spellCheck={false}
              autoCapitalize="characters"
              {...ties}
              value={code}
              onChange={(event) => setCode(event.target.value)}
            />
          )}
        </Field>
        <button className="usa-button" type="submit" aria-disabled={found.isPending}>
          Look it up
        </button>
      </form>
      {found.isError && <Failure error={found.error} />}
      <div aria-live="polite">{followed && <Standing report={followed.report} />}</div>
      {followed && <AddToReport code={followed.code} added={() => found.mutate(followed.code)} />}
    </div>
  );
}

function Standing({ report }: { readonly report: Followed }) {
  return (
    <section aria-labelledby="standing">
      <h2 id="standing">How far it has come</h2>
      <p>
        <strong>{report.words}</strong>
      </p>
      <p>
        It arrived on <When at={report.receivedAt} />, with {counted(report.files, 'file')} and{' '}
        {counted(report.additions, 'addition')} since. What was decided because of it is not told here.
      </p>
    </section>
  );
}
