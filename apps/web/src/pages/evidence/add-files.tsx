import type { DragEvent } from 'react';
import { useId, useState } from 'react';
import { SaidForm } from './said-form.tsx';
import { UploadList } from './upload-list.tsx';
import { useUploads } from './use-uploads.ts';

/** Adds files: dropped or chosen, many at once, each by itself, so that one that is refused does not lose the others. */
export function AddFiles({ caseId }: { readonly caseId: string }) {
  const uploads = useUploads(caseId);
  const waiting = uploads.files.filter(({ stage }) => stage === 'waits').length;
  return (
    <section aria-labelledby="add">
      <h2 id="add">Add files</h2>
      <p>
        Each file is kept as it comes, under the hash of its bytes, and is never changed. What is the same
        file or was found at the same address is noticed.
      </p>
      <Drop add={uploads.add} />
      {uploads.files.length > 0 && (
        <>
          <UploadList uploads={uploads} caseId={caseId} />
          {waiting > 0 && !uploads.started && (
            <SaidForm caseId={caseId} start={uploads.start} count={waiting} />
          )}
        </>
      )}
    </section>
  );
}

function Drop({ add }: { readonly add: (files: readonly File[]) => void }) {
  const id = useId();
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    add([...event.dataTransfer.files]);
  };
  return (
    <div
      className={over ? 'evidence-drop evidence-drop-over' : 'evidence-drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <label htmlFor={id}>Drop files here, or choose them</label>
      <input
        id={id}
        type="file"
        multiple
        onChange={(event) => {
          add([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
    </div>
  );
}
