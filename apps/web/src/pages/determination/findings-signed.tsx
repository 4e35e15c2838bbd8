import type { Schema } from '../../data/client.ts';
import { Name } from '../../parts/name.tsx';
import { SignedFinding } from '../../parts/signed-finding.tsx';

/** A determination as the API shows it. */
export type Determined = Schema<'ShownDetermination'>;

/** The findings as they stood when it was signed. */
export function FindingsSigned({ determined: { findings } }: { readonly determined: Determined }) {
  return (
    <section aria-labelledby="findings">
      <h2 id="findings">Findings at signing</h2>
      {findings.length === 0 && <p>No finding is on record.</p>}
      <ol className="signed-findings">
        {findings.map(({ id, evidence, author, ...finding }) => (
          <SignedFinding key={id} {...finding} rests={evidence} by={<Name>{author}</Name>} />
        ))}
      </ol>
    </section>
  );
}
