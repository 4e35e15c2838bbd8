import { Link } from 'react-router';
import type { Refusal } from '../data/refused-error.ts';
import { faultWords } from '../data/refused-error.ts';
import { BlockList } from './block-list.tsx';

type Faults = NonNullable<Refusal['faults']>;

/** Several checks of one field can come to the same sentence. */
function saidOnce(faults: Faults): readonly (readonly [key: string, where: string, words: string])[] {
  const said = faults.map((fault) => [fault.where, faultWords(fault)] as const);
  return [...new Map(said.map(([where, words]) => [`${where} ${words}`, [where, words] as const]))].map(
    ([key, [where, words]]) => [key, where, words],
  );
}

/** What a refusal says besides its sentence: faults by field, blocks with where they come from and who can clear them. */
export function RefusalDetails({ refusal }: { readonly refusal: Refusal }) {
  const { kind, faults = [], blocks = [], meanwhile } = refusal;
  const open = kind === 'conflict' ? meanwhile?.['caseId'] : undefined;
  return (
    <>
      {faults.length > 0 && (
        <ul>
          {saidOnce(faults).map(([key, where, words]) => (
            <li key={key}>
              <strong>{where}</strong>: {words}
            </li>
          ))}
        </ul>
      )}
      {typeof open === 'string' && <Link to={`/cases/${open}`}>Go to the open case</Link>}
      {blocks.length > 0 && <BlockList blocks={blocks} />}
    </>
  );
}
