import { Link } from 'react-router';
import { Field } from '../../parts/field.tsx';
import { Name } from '../../parts/name.tsx';
import { counted } from '../../words/plain.ts';
import { AddAgain } from './add-again.tsx';
import { sizeInWords } from '../../words/size-in-words.ts';
import type { Stage, Upload } from './uploads.ts';
import type { Uploads } from './use-uploads.ts';

const WORDS: Readonly<Record<Stage, string>> = {
  waits: 'Waits',
  sending: 'Being sent',
  adding: 'Being added',
  added: 'Added',
  same: 'Is there already',
  failed: 'Not added',
};

interface UploadListProps {
  readonly uploads: Uploads;
  readonly caseId: string;
}

/** The files that are being added, each with how far it has come and what may be done about it. */
export function UploadList({ uploads }: UploadListProps) {
  const { files, retry } = uploads;
  const added = files.filter(({ stage }) => stage === 'added').length;
  const failed = files.filter(({ stage }) => stage === 'failed').length;
  return (
    <>
      <p role="status" className="evidence-count">
        {added} of {counted(files.length, 'file')} added
        {failed > 0 && `, ${failed} not added`}.
      </p>
      {failed > 0 && (
        <button type="button" className="usa-button usa-button--outline" onClick={retry}>
          Try again what failed
        </button>
      )}
      <ul className="evidence-uploads">
        {files.map((file) => (
          <li key={file.key} className={`evidence-upload evidence-upload-${file.stage}`}>
            <OneFile file={file} uploads={uploads} />
          </li>
        ))}
      </ul>
    </>
  );
}

interface OneFileProps {
  readonly file: Upload;
  readonly uploads: Uploads;
}

function OneFile({ file, uploads: { name, drop, again } }: OneFileProps) {
  const { key, stage, title, evidenceId, why, earlier = [] } = file;
  return (
    <>
      <div className="evidence-upload-head">
        <span>
          <Name>{file.name}</Name> <span className="evidence-quiet">{sizeInWords(file.size)}</span>
        </span>
        <strong>{WORDS[stage]}</strong>
      </div>
      {stage === 'waits' && (
        <div className="evidence-upload-title">
          <Field label={`Title of ${file.name}`} required>
            {(ties) => (
              <input
                className="usa-input"
                {...ties}
                value={title}
                onChange={(event) => name(key, event.target.value)}
              />
            )}
          </Field>
          <button type="button" className="usa-button usa-button--unstyled" onClick={() => drop(key)}>
            Leave out {file.name}
          </button>
        </div>
      )}
      {evidenceId && (
        <Link to={`/evidence/${evidenceId}`}>
          <Name>{title}</Name>
        </Link>
      )}
      {stage === 'failed' && <p className="part-note">{why}</p>}
      {stage === 'same' && (
        <>
          <ul>
            {earlier.map((one) => (
              <li key={one.id}>
                The same {one.same}: <Link to={`/evidence/${one.id}`}>{one.title ?? 'a sealed item'}</Link>
              </li>
            ))}
          </ul>
          <AddAgain name={file.name} again={(because) => again(key, because)} />
        </>
      )}
    </>
  );
}
