import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { ask, client } from '../../data/client.ts';
import { useToast } from '../../frame/toasts.tsx';
import { Field } from '../../parts/field.tsx';
import { FormFailure } from '../../parts/form-failure.tsx';
import { ImportPreview } from './import-preview.tsx';

/** A file is read twice: first to show what it would change, with nothing written; then for good. */
export function UploadRegistry() {
  const [file, setFile] = useState<File>();
  const [register, setRegister] = useState('');
  const navigate = useNavigate();
  const queries = useQueryClient();
  const say = useToast();
  const read = useMutation({
    mutationFn: ({ chosen, dryRun }: { readonly chosen: File; readonly dryRun: boolean }) =>
      sendFile(chosen, { register: register.trim(), dryRun }),
    onSuccess: ({ importId, dryRun, changed }) => {
      if (dryRun) return;
      void queries.invalidateQueries({ queryKey: ['unit-imports'] });
      say(changed ? 'The file was read.' : 'The registry already says all of it; nothing was written.');
      if (importId !== null) void navigate(`/unit-imports/${importId}`);
    },
  });
  const choose = (chosen: File | undefined) => {
    setFile(chosen);
    read.reset();
    if (chosen) read.mutate({ chosen, dryRun: true });
  };
  return (
    <section aria-labelledby="upload">
      <h2 id="upload">Read a file</h2>
      <FileChoice register={register} write={setRegister} choose={choose} />
      <div role="status">{read.isPending && <p>Reading {file?.name} …</p>}</div>
      <FormFailure error={read.error} />
      {read.data?.dryRun && file && (
        <ImportPreview
          found={read.data}
          waiting={read.isPending}
          bring={() => read.mutate({ chosen: file, dryRun: false })}
        />
      )}
    </section>
  );
}

interface FileChoiceProps {
  readonly register: string;
  readonly write: (register: string) => void;
  readonly choose: (file: File | undefined) => void;
}

function FileChoice({ register, write, choose }: FileChoiceProps) {
  return (
    <div className="part-narrow">
      <Field
        label="Register"
        help="Whose unit ids the file uses, such as sfm. Two files of one register name a unit by one id."
      >
        {(ties) => (
          <input
            className="usa-input"
            {...ties}
            value={register}
            onChange={(event) => write(event.target.value)}
          />
        )}
      </Field>
      <Field
        label="File"
        required
        help="CSV, TSV or XLSX: the sheet of the Security Force Monitor, or our own."
      >
        {(ties) => (
          <input
            className="usa-file-input"
            type="file"
            accept=".csv,.tsv,.txt,.xlsx"
            {...ties}
            onChange={(event) => choose(event.target.files?.[0])}
          />
        )}
      </Field>
    </div>
  );
}

function sendFile(file: File, { register, dryRun }: { readonly register: string; readonly dryRun: boolean }) {
  const query = { filename: file.name, dryRun: dryRun ? ('true' as const) : ('false' as const) };
  return ask(
    client.POST('/api/units/imports', {
      params: { query: { ...query, ...(register && { register }) } },
      body: file as unknown as string,
      bodySerializer: () => file,
      headers: { 'Content-Type': 'application/octet-stream' },
    }),
  );
}
