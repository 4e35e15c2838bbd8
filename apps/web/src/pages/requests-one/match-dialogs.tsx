import { useEffect, useId, useRef, useState } from 'react';
import { Field } from '../../parts/field.tsx';
import { AskDialog } from './ask-dialog.tsx';
import type { Said } from './use-judging.ts';

interface UndoDialogProps {
  /** What is taken back, in words. */
  readonly what: string;
  readonly undo: (reason: string) => void;
  readonly close: () => void;
}

/** Asks why a judgement is taken back; a slip, the usual reason, is there already. */
export function UndoDialog({ what, undo, close }: UndoDialogProps) {
  const [reason, setReason] = useState('A slip: it was not meant.');
  return (
    <AskDialog title="Take it back" send="Take back" submit={() => undo(reason)} close={close}>
      <p>
        <bdi>{what}</bdi>. It stays on record and counts in no later search.
      </p>
      <Field label="Reason" required>
        {(ties) => (
          <input
            className="usa-input"
            required
            {...ties}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
    </AskDialog>
  );
}

interface SearchDialogProps {
  readonly say: (said: Said) => void;
  readonly close: () => void;
}

/** Asks for the search that has to be made before a unit counts as not identified. */
export function NotIdentifiedDialog({ say, close }: SearchDialogProps) {
  const [where, setWhere] = useState('The registry');
  const [found, setFound] = useState('');
  const submit = () => {
    const places = where
      .split('\n')
      .map((place) => place.trim())
      .filter((place) => place !== '');
    say({ judgement: 'not-identified', search: { where: places, found } });
  };
  return (
    <AskDialog title="The unit is not identified" send="Not identified" submit={submit} close={close}>
      <p>
        The law asks to seek to identify the unit before it is given up. <cite>22 U.S.C. 2378d(d)(6)</cite>
      </p>
      <Field label="Where it was looked for" required help="One place a line.">
        {(ties) => (
          <textarea
            className="usa-textarea"
            rows={3}
            required
            {...ties}
            value={where}
            onChange={(event) => setWhere(event.target.value)}
          />
        )}
      </Field>
      <Field label="What was found" required>
        {(ties) => (
          <textarea
            className="usa-textarea"
            rows={3}
            required
            {...ties}
            value={found}
            onChange={(event) => setFound(event.target.value)}
          />
        )}
      </Field>
    </AskDialog>
  );
}

const KEYS: readonly (readonly [key: string, does: string])[] = [
  ['J or ↓', 'The next row (the arrows where the list has the focus)'],
  ['K or ↑', 'The row before'],
  ['1 to 5', 'Confirm this candidate, and go to the next open row'],
  ['Shift 1 to 5', 'Reject this candidate'],
  ['N', 'None of these: ask for a new unit'],
  ['I', 'Not identified, with the search that was made'],
  ['S', 'Search the registry for another unit'],
  ['U', 'Take back the last judgement of this row'],
  ['?', 'This help'],
];

/** The keys, and how to turn them off. */
export function KeysDialog({ close }: { readonly close: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="part-dialog" aria-labelledby={heading} onClose={close}>
      <h2 id={heading}>Keys for matching</h2>
      <dl className="part-lines">
        {KEYS.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <p>Everything can be reached with Tab too. “Single keys act” above the list turns these keys off.</p>
      <div className="part-buttons">
        <button type="button" className="usa-button" onClick={close}>
          Close
        </button>
      </div>
    </dialog>
  );
}
