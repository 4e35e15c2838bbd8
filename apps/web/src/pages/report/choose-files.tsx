import { useId, useRef } from 'react';
import { sizeInWords } from '../../words/size-in-words.ts';

interface ChooseFilesProps {
  readonly files: readonly File[];
  readonly change: (files: readonly File[]) => void;
  readonly most: number;
  readonly largest: number;
}

/** Files, chosen with the browser's own dialog or dropped here. Nothing is sent yet, and each can be taken out again. */
export function ChooseFiles({ files, change, most, largest }: ChooseFilesProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const add = (list: FileList | null) => {
    change([...files, ...(list ?? [])]);
    if (input.current) input.current.value = '';
  };
  return (
    <div
      className="report-files"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        add(event.dataTransfer.files);
      }}
    >
      <label className="usa-label" htmlFor={id}>
        Files <span className="usa-hint">(optional)</span>
      </label>
      <p className="usa-hint" id={`${id}-help`}>
        Up to {most} files of {sizeInWords(largest)} each. They are sent after your report, one after another.
        You can also add files later.
      </p>
      <input
        ref={input}
        id={id}
        type="file"
        multiple
        aria-describedby={`${id}-help`}
        onChange={(event) => add(event.target.files)}
      />
      <ul>
        {files.map((file, index) => (
          <li key={`${file.name} ${index}`}>
            <bdi>{file.name}</bdi>, {sizeInWords(file.size)}{' '}
            <button
              type="button"
              className="usa-button usa-button--unstyled"
              onClick={() => change(files.filter((_one, place) => place !== index))}
            >
              Take out<span className="usa-sr-only"> {file.name}</span>
            </button>
            {file.size > largest && <p className="usa-error-message">Too large: it will not be taken.</p>}
          </li>
        ))}
      </ul>
    </div>
  );
}
