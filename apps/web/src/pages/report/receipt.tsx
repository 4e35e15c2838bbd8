import { useState } from 'react';
import { Link } from 'react-router';
import { PageHeading } from '../../frame/page-heading.tsx';
import { SentFiles } from './sent-files.tsx';

interface ReceiptProps {
  readonly code: string;
  readonly files: readonly File[];
}

/** That the report arrived, and the code that leads back to it: told here and never again. */
export function Receipt({ code, files }: ReceiptProps) {
  const [copied, setCopied] = useState(false);
  const copy = () => void navigator.clipboard?.writeText(code).then(() => setCopied(true));
  return (
    <div className="report-receipt">
      <PageHeading>Your report has arrived</PageHeading>
      <p>
        This is its code. Write it down or print it: it is told here once and cannot be found again. Whoever
        has it can see how far the report has come and add to it, and can read nothing of what you wrote.
      </p>
      <p className="report-code">
        <strong>{code}</strong>
      </p>
      <div className="part-buttons report-unprinted">
        <button type="button" className="usa-button" onClick={copy}>
          Copy the code
        </button>
        <button type="button" className="usa-button usa-button--outline" onClick={() => print()}>
          Print this page
        </button>
        <span role="status">{copied && 'Copied. Other programs on this device can read it.'}</span>
      </div>
      <SentFiles code={code} files={files} />
      <h2>What happens now</h2>
      <ol>
        <li>Somebody reads your report and records the events in it.</li>
        <li>
          Where a unit can be told, its approvals no longer count until what you reported has been looked at.
        </li>
        <li>An event can become part of a case. What is decided in it is not told here.</li>
      </ol>
      <p className="report-unprinted">
        With the code you can <Link to="/report/status">see how far it has come, and add to it</Link>.
      </p>
    </div>
  );
}
