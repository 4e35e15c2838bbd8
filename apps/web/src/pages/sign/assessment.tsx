import type { Schema } from '../../data/client.ts';
import { Name } from '../../parts/name.tsx';
import type { NamedItem } from '../../parts/signed-finding.tsx';
import { SignedFinding } from '../../parts/signed-finding.tsx';
import { useChoices } from '../../parts/use-choices.ts';
import { When } from '../../parts/when.tsx';

type Matrix = Schema<'FindingsMatrix'>;
type Row = Matrix['questions'][number];

const EVIDENCE = [{ picks: 'evidence' }] as const;

/** The assessment as it would be signed on: each question with its finding, reasons, author and the evidence it rests on. */
export function Assessment({ matrix: { proceedingId, questions } }: { readonly matrix: Matrix }) {
  const optionsOf = useChoices(proceedingId, EVIDENCE);
  const items = optionsOf(EVIDENCE[0]) ?? [];
  const titleOf = (id: string) => items.find((one) => one.id === id)?.words ?? 'An item of evidence';
  const asked = questions.filter((row) => row.of === 'element' || row.holds !== null);
  const authors = [...new Set(asked.flatMap(({ holds }) => (holds ? [holds.name] : [])))];
  return (
    <section aria-labelledby="assessment">
      <h2 id="assessment">The assessment it rests on</h2>
      {authors.length === 0 ? (
        <p>Nobody has written in it yet.</p>
      ) : (
        <p>
          Written by{' '}
          {authors.map((name, index) => (
            <span key={name}>
              {index > 0 && ', '}
              <Name>{name}</Name>
            </span>
          ))}
          . Whoever wrote in it cannot sign.
        </p>
      )}
      <ol className="signed-findings">
        {asked.map((row) => (
          <Finding key={row.id} row={row} titleOf={titleOf} />
        ))}
      </ol>
    </section>
  );
}

interface FindingProps {
  readonly row: Row;
  readonly titleOf: (id: string) => string;
}

function Finding({ row: { title, cite, holds, evidence }, titleOf }: FindingProps) {
  const named = holds?.evidenceIds ?? [];
  const noteOf = (id: string) => evidence.filter(({ evidenceId }) => evidenceId === id).map(asItem)[0];
  const rests = named.map((id): NamedItem => noteOf(id) ?? { id, title: titleOf(id) });
  const linked = evidence.filter(({ evidenceId }) => !named.includes(evidenceId)).map(asItem);
  return (
    <SignedFinding
      {...{ title, cite, rests, linked }}
      value={holds?.value ?? null}
      reasons={holds?.reasons ?? ''}
      dissent={holds?.dissent ?? null}
      by={
        holds && (
          <>
            <Name>{holds.name}</Name>, <When at={holds.at} />
          </>
        )
      }
    />
  );
}

const asItem = ({
  evidenceId,
  title,
  direction,
  sourceGrade,
  contentGrade,
}: Row['evidence'][number]): NamedItem => ({
  id: evidenceId,
  title,
  note: `${direction}, ${sourceGrade || contentGrade ? `${sourceGrade ?? '–'}${contentGrade ?? '–'}` : 'not graded'}`,
});
