import type { Refusal } from '../data/refused-error.ts';
import { faultWords } from '../data/refused-error.ts';
import { BlockList } from './block-list.tsx';

/** What a refusal says besides its sentence: faults by field, blocks with where they come from and who can clear them. */
export function RefusalDetails({ refusal: { faults = [], blocks = [] } }: { readonly refusal: Refusal }) {
  return (
    <>
      {faults.length > 0 && (
        <ul>
          {faults.map(({ where, found, expected }) => (
            <li key={`${where} ${found} ${expected}`}>
              <strong>{where}</strong>: {faultWords({ found, expected })}
            </li>
          ))}
        </ul>
      )}
      {blocks.length > 0 && <BlockList blocks={blocks} />}
    </>
  );
}
