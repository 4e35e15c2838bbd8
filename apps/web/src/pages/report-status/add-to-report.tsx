import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { ask, client } from '../../data/client.ts';
import { faultOf } from '../../data/refused-error.ts';
import { Failure } from '../../parts/failure.tsx';
import { Field } from '../../parts/field.tsx';
import { SendingForm } from '../../parts/sending-form.tsx';
import { ChooseFiles } from '../report/choose-files.tsx';
import { SentFiles } from '../report/sent-files.tsx';

interface AddToReportProps {
  readonly code: string;
  /** Is told when something arrived. */
  readonly added: () => void;
}

const MOST_FILES = 20;
const LARGEST = 50_000_000;

/** More words and more files for a report. What was sent before stays as it was. */
export function AddToReport({ code, added }: AddToReportProps) {
  const [words, setWords] = useState('');
  const [files, setFiles] = useState<readonly File[]>([]);
  const [sent, setSent] = useState<readonly (readonly File[])[]>([]);
  const add = useMutation({
    mutationFn: async () => {
      if (words.trim() !== '')
        await ask(client.POST('/api/public/reports/additions', { body: { code, words } }));
    },
    onSuccess: () => {
      setWords('');
      if (files.length > 0) setSent((before) => [...before, files]);
      setFiles([]);
      added();
    },
  });
  const nothing = words.trim() === '' && files.length === 0;
  return (
    <section aria-labelledby="add">
      <h2 id="add">Add to it</h2>
      <SendingForm
        className="report-form"
        held={add.isPending}
        press={add.mutate}
        submit="Add it"
        busy="Adding …"
        nothing={nothing}
      >
        <Field label="What you want to add" error={faultOf(add.error, 'words')}>
          {(ties) => (
            <textarea
              className="usa-textarea"
              dir="auto"
              {...ties}
              value={words}
              onChange={(event) => setWords(event.target.value)}
            />
          )}
        </Field>
        <ChooseFiles files={files} change={setFiles} most={MOST_FILES} largest={LARGEST} />
      </SendingForm>
      {add.isError && <Failure error={add.error} />}
      <p role="status">{add.isSuccess && 'It was added to your report.'}</p>
      {sent.map((batch, index) => (
        <SentFiles key={index} code={code} files={batch} />
      ))}
    </section>
  );
}
