import { useQuery } from '@tanstack/react-query';
import { useCitation } from '../../data/catalogue.ts';
import type { Schema } from '../../data/client.ts';
import { ask, client } from '../../data/client.ts';
import { Name } from '../../parts/name.tsx';
import { When } from '../../parts/when.tsx';
import { plain, sentence } from '../../words/plain.ts';

type Proceeding = Schema<'ProceedingThen'>;

/** One proceeding as it stood: its state, its findings with their reasons, positions and determinations by then. */
export function ProceedingThen({ proceeding }: { readonly proceeding: Proceeding }) {
  const citation = useCitation();
  const { authorityId, state, since, findings, positions, determinations } = proceeding;
  return (
    <section className="ledger-case-proceeding" aria-label={citation(authorityId)}>
      <h3>{citation(authorityId)}</h3>
      <p>
        <strong>{sentence(state)}</strong> since <When at={since} />.
        {findings.length === 0 && ' No finding had been recorded.'}
      </p>
      {findings.length > 0 && <Findings findings={findings} authorityId={authorityId} />}
      {positions.length > 0 && (
        <>
          <h4>Positions</h4>
          <ul>
            {positions.map(({ office, stance, reasons, name, at }) => (
              <li key={office}>
                {sentence(office)}: <strong>{plain(stance)}</strong>, by <Name>{name}</Name>, <When at={at} />
                . <bdi>{reasons}</bdi>
              </li>
            ))}
          </ul>
        </>
      )}
      {determinations.length > 0 && (
        <>
          <h4>Determinations</h4>
          <ul>
            {determinations.map(({ id, kind, exitKind, reasons, signedByName, signedAt }) => (
              <li key={id}>
                <strong>{sentence(exitKind ?? kind)}</strong>, signed by <Name>{signedByName}</Name>,{' '}
                <When at={signedAt} />. <bdi>{reasons}</bdi>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

interface FindingsProps {
  readonly findings: Proceeding['findings'];
  readonly authorityId: string;
}

/** What each element asks, by the law's own data; the identifier until it has come. */
function useElements(id: string) {
  const { data } = useQuery({
    queryKey: ['authority-elements', id],
    queryFn: async () =>
      (await ask(client.GET('/api/authorities/{id}', { params: { path: { id } } }))).authority.elements,
    staleTime: Infinity,
  });
  return (elementId: string) => data?.find((element) => element.id === elementId);
}

function Findings({ findings, authorityId }: FindingsProps) {
  const name = useCitation()(authorityId);
  const elementOf = useElements(authorityId);
  return (
    <div className="part-table-scroll" role="region" aria-label={`Findings under ${name}`} tabIndex={0}>
      <table className="usa-table usa-table--borderless">
        <caption>Findings as they stood</caption>
        <thead>
          <tr>
            {['Element', 'Finding', 'Reasons', 'Author', 'When'].map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {findings.map(({ elementId, value, reasons, dissent, authorName, at, evidenceIds }) => (
            <tr key={elementId}>
              <th scope="row">
                {elementOf(elementId)?.asks ?? sentence(elementId)} <cite>{elementOf(elementId)?.cite}</cite>
              </th>
              <td>{sentence(value)}</td>
              <td>
                <bdi>{reasons}</bdi>
                {evidenceIds.length > 0 && (
                  <p className="part-note">
                    On {evidenceIds.length} {evidenceIds.length === 1 ? 'item' : 'items'} of evidence
                  </p>
                )}
                {dissent !== null && (
                  <p className="part-note">
                    Dissent: <bdi>{dissent}</bdi>
                  </p>
                )}
              </td>
              <td>
                <Name>{authorName}</Name>
              </td>
              <td>
                <When at={at} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
