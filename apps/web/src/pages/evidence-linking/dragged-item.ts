/** An item that is being dragged to what it is evidence on. */
export interface DraggedItem {
  readonly id: string;
  readonly title: string;
}

const TYPE = 'application/x-plumbline-evidence';

/** Puts an item into what is being dragged; no other page and no other program reads it as text. */
export const carry = (transfer: DataTransfer, item: DraggedItem): void => {
  transfer.setData(TYPE, JSON.stringify(item));
  transfer.effectAllowed = 'link';
};

/** Whether an item is over the place. Its words cannot be read before it is dropped. */
export const carries = (transfer: DataTransfer): boolean => transfer.types.includes(TYPE);

/** The item that was dropped; undefined where something else was. */
export function dropped(transfer: DataTransfer): DraggedItem | undefined {
  const text = transfer.getData(TYPE);
  return text === '' ? undefined : (JSON.parse(text) as DraggedItem);
}
