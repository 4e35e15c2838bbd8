import { BlockList } from '../../parts/block-list.tsx';
import type { LeftOut } from './left-out.ts';
import { RowsBox, UnitOfRow } from './rows-box.tsx';

/** Rows that are not signed, each with why. */
export function LeftOutList({ rows }: { readonly rows: readonly LeftOut[] }) {
  return (
    <RowsBox
      label="Rows that are left out"
      rows={rows}
      item={(one) => (
        <>
          <UnitOfRow one={one} />
          <BlockList blocks={one.blocks} />
        </>
      )}
    />
  );
}
