import { useMutation, useQuery } from '@tanstack/react-query';
import { ask, client } from '../../data/client.ts';
import type { Schema } from '../../data/client.ts';
import { RefusedError } from '../../data/refused-error.ts';
import { useSignedIn } from '../../data/session.ts';
import { Name } from '../../parts/name.tsx';
import type { FormField } from '../../parts/read-texts.ts';
import { RecordForm } from '../../parts/record-form.tsx';
import { When } from '../../parts/when.tsx';
import { sizeInWords } from '../../words/size-in-words.ts';
import { TakeAsEvidence } from './take-as-evidence.tsx';

interface ReportFromOutsideProps {
  readonly informationId: string;
  readonly country: string | null;
}

/** What a report from outside brought besides its text. Nothing is shown for information that came another way. */
export function ReportFromOutside({ informationId, country }: ReportFromOutsideProps) {
  const query = useQuery({
    queryKey: ['information', 'report', informationId],
    queryFn: () =>
      ask(client.GET('/api/information/{id}/report', { params: { path: { id: informationId } } })).catch(
        (error: unknown) => {
          if (error instanceof RefusedError && error.status === 404) return null;
          throw error;
        },
      ),
  });
  if (!query.data) return null;
  const { happened, place, files, additions, hasContact } = query.data.report;
  return (
    <section aria-labelledby="report">
      <h2 id="report">Sent from outside, without an account</h2>
      <dl className="part-lines">
        <div>
          <dt>When, as the sender says</dt>
          <dd>
            {happened.from ? <When at={happened.from} /> : 'Not said'}
            {happened.to && happened.to !== happened.from && (
              <>
                {' to '}
                <When at={happened.to} />
              </>
            )}
          </dd>
        </div>
        <div>
          <dt>Where, as the sender says</dt>
          <dd>
            <Name>{place ?? 'Not said'}</Name>
          </dd>
        </div>
      </dl>
      {files.length > 0 && <Files files={files} country={country} />}
      {additions.map(({ id, body, receivedAt }) => (
        <div key={id}>
          <h3>
            Added <When at={receivedAt} />
          </h3>
          <blockquote className="information-body" dir="auto">
            {body}
          </blockquote>
        </div>
      ))}
      {hasContact && <Contact informationId={informationId} />}
    </section>
  );
}

interface FilesProps {
  readonly files: Schema<'ShownReport'>['files'];
  readonly country: string | null;
}

function Files({ files, country }: FilesProps) {
  const { permissions } = useSignedIn();
  const adds = permissions.includes('evidence.add') && permissions.includes('case.read');
  return (
    <>
      <h3>Files</h3>
      <p className="usa-hint">
        Nothing has opened them. Saving one is on record. A file counts in a case once it is added there as
        evidence{adds ? '' : ', by a post vetter, an analyst or a legal adviser'}.
      </p>
      <ul>
        {files.map((file) => (
          <li key={file.id}>
            <a href={`/api/report-files/${file.id}/content`} download>
              <Name>{file.filename}</Name>
            </a>{' '}
            ({file.mediaType}, {sizeInWords(file.size)})
            {adds && <TakeAsEvidence file={file} country={country} />}
          </li>
        ))}
      </ul>
    </>
  );
}

function Contact({ informationId }: { readonly informationId: string }) {
  const { permissions } = useSignedIn();
  const reading = useMutation({
    mutationFn: (reason: string) =>
      ask(
        client.POST('/api/information/{id}/contact', {
          params: { path: { id: informationId } },
          body: { reason },
        }),
      ),
  });
  if (!permissions.includes('information.contact'))
    return <p>The sender left a way to be reached. Your role does not read it.</p>;
  if (reading.data)
    return (
      <p>
        The sender may be reached: <Name>{reading.data.contact ?? 'nothing was left'}</Name>. Your reading is
        on record.
      </p>
    );
  return (
    <details className="information-act">
      <summary>How the sender may be reached</summary>
      <RecordForm
        form={`information:${informationId}:contact`}
        fields={REASON}
        send={({ reason }) => reading.mutateAsync(String(reason))}
        submit="Read it, on record"
      />
    </details>
  );
}

const REASON: readonly FormField[] = [
  {
    name: 'reason',
    label: 'Why you need it',
    help: 'It goes on record with your name.',
    kind: 'text',
    required: true,
  },
];
