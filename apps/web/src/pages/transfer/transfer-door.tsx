import { useEffect } from 'react';
import { Door } from '../case/door.tsx';
import { useDoor } from '../case/case-data.ts';
import { useTransfers } from '../answers/transfer-picker.tsx';
import { RefusedError } from '../../data/refused-error.ts';
import { Failure } from '../../parts/failure.tsx';

/** Whether a refusal is the door of a case: the declaration that has not been made. */
export const isDoor = (error: unknown): boolean =>
  error instanceof RefusedError && error.refusal.code === 'conflict.undeclared';

interface TransferDoorProps {
  readonly transferId: string;
  readonly error: unknown;
  /** Reads the transfer again. */
  readonly opened: () => void;
}

/** The declaration before the case of a transfer; the transfer is shown once it is made. */
export function TransferDoor({ transferId, error, opened }: TransferDoorProps) {
  const transfers = useTransfers();
  const found = transfers.data?.find(({ id }) => id === transferId);
  if (found === undefined) return <Failure error={error} again={opened} />;
  return <Declaration caseId={found.caseId} opened={opened} />;
}

function Declaration({ caseId, opened }: { readonly caseId: string; readonly opened: () => void }) {
  const door = useDoor(caseId).data?.door;
  useEffect(() => {
    if (door === 'open') opened();
  }, [door, opened]);
  return <Door id={caseId} />;
}
