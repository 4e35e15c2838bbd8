import type { Schema } from '../../data/client.ts';
import { counted } from '../../words/plain.ts';

interface VerificationResultProps {
  readonly report: Schema<'LedgerReport'>;
  /** How many kept heads it was compared with. */
  readonly held: number;
}

/** Whether the record is sound, and what was compared to say so. */
export function VerificationResult({ report, held }: VerificationResultProps) {
  const { sound, entries, chains, size, signedSize, pending, checkpoints, outsideCheckpoints } = report;
  const { faults, faultCount, rootHash } = report;
  const lines = [
    ['Entries', `${entries.toLocaleString('en-US')} in ${counted(chains, 'chain')}`],
    [
      'Tree',
      `${size.toLocaleString('en-US')} leaves, ${signedSize.toLocaleString('en-US')} of them under a signed head`,
    ],
    ['Not yet in the tree', String(pending)],
    [
      'Signed heads',
      `${checkpoints} fit; ${outsideCheckpoints} of those compared were kept outside the database, ${held} of them by you`,
    ],
    ['Root', rootHash ?? 'none yet'],
  ];
  return (
    <>
      <div className={`usa-alert usa-alert--slim ${sound ? 'usa-alert--success' : 'usa-alert--error'}`}>
        <div className="usa-alert__body">
          <p className="usa-alert__text">
            {sound
              ? 'Sound: nothing in the record was changed, moved, put in or taken out.'
              : `Not sound: ${counted(faultCount, 'fault')}. Keep a copy of the database as it is, and tell whoever keeps the record.`}
          </p>
        </div>
      </div>
      {faults.length > 0 && (
        <ul>
          {faults.map((fault) => (
            <li key={fault}>{fault}</li>
          ))}
        </ul>
      )}
      <dl className="part-lines">
        {lines.map(([term, words]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
