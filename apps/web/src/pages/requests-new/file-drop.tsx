import type { DragEvent } from 'react';
import { useId, useRef, useState } from 'react';
import { counted } from '../../words/plain.ts';
import { sizeInWords } from '../../words/size-in-words.ts';
import type { KeptFile } from './keep-file.ts';

interface FileDropProps {
  readonly kept: KeptFile | null;
  readonly choose: (file: File) => void;
  readonly discard: () => void;
}

/** Where a file is dropped or chosen. What is no table is told by the server, which reads it. */
export function FileDrop({ kept, choose, discard }: FileDropProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file) choose(file);
  };
  const drag = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  const take = (files: FileList | null) => {
    const file = files?.[0];
    if (file) choose(file);
    // The same file, corrected, can be chosen again.
    if (input.current) input.current.value = '';
  };
  return (
    <div className="usa-form-group">
      <label className="usa-label" htmlFor={id}>
        {kept ? 'Another file' : 'File'}
      </label>
      <div className="usa-hint" id={`${id}-help`}>
        CSV, TSV or XLSX, up to 32 MB and 50,000 rows, with a header row. Formulas are kept as text and never
        run.
      </div>
      <div
        className={`requests-drop ${over ? 'requests-drop-over' : ''}`}
        onDragOver={drag}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        {kept && <Chosen kept={kept} discard={discard} />}
        <p>
          <span aria-hidden="true">Drop a file here, or </span>
          <input
            ref={input}
            id={id}
            type="file"
            className="requests-file"
            accept=".csv,.tsv,.txt,.xlsx"
            aria-describedby={`${id}-help`}
            onChange={(event) => take(event.target.files)}
          />
        </p>
      </div>
    </div>
  );
}

function Chosen({
  kept: { file, rows },
  discard,
}: Pick<FileDropProps, 'discard'> & { readonly kept: KeptFile }) {
  return (
    <p className="requests-chosen">
      <strong>
        <bdi>{file.name}</bdi>
      </strong>
      <span>
        {sizeInWords(file.size)}
        {rows !== null && `, corrected here: ${counted(rows.length, 'row')}`}
      </span>
      <button type="button" className="usa-button usa-button--unstyled" onClick={discard}>
        Remove
      </button>
    </p>
  );
}
