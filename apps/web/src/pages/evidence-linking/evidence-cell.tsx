import type { DragEvent } from 'react';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { Link } from 'react-router';
import type { Schema } from '../../data/client.ts';
import { useSignedIn } from '../../data/session.ts';
import { Name } from '../../parts/name.tsx';
import type { DraggedItem } from './dragged-item.ts';
import { carries, dropped } from './dragged-item.ts';
import './evidence-linking.css';
import { LinkForm } from './link-form.tsx';
import type { Target } from './targets.ts';
import { keyOfTarget } from './targets.ts';
import { useOpenItems } from './use-open-items.ts';

interface EvidenceCellProps {
  readonly caseId: string;
  readonly proceedingId: string;
  readonly row: Schema<'QuestionRow'>;
}

const SIGNS: Readonly<Record<string, string>> = { supports: '+', contradicts: '−', context: '○' };

/** The evidence on one question; another item is dropped here, or chosen by keyboard. */
export function EvidenceCell({ caseId, proceedingId, row }: EvidenceCellProps) {
  const { permissions } = useSignedIn();
  const [over, setOver] = useState(false);
  const [wanted, setWanted] = useState<DraggedItem | 'choose'>();
  const mayLink = permissions.includes('evidence.link') && row.of === 'element';
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    setWanted(dropped(event.dataTransfer));
  };
  const place = mayLink && {
    onDragOver: (event: DragEvent) => {
      if (!carries(event.dataTransfer)) return;
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop: drop,
  };
  return (
    <div className={over ? 'linking-cell linking-over' : 'linking-cell'} {...place}>
      <Linked row={row} />
      {mayLink && (
        <button
          type="button"
          className="usa-button usa-button--unstyled"
          aria-haspopup="dialog"
          onClick={() => setWanted('choose')}
        >
          Link evidence
          <span className="usa-sr-only">: {row.title}</span>
        </button>
      )}
      {wanted !== undefined && (
        <Linking
          key={wanted === 'choose' ? 'choose' : wanted.id}
          caseId={caseId}
          proceedingId={proceedingId}
          row={row}
          wanted={wanted}
          close={() => setWanted(undefined)}
        />
      )}
    </div>
  );
}

function Linked({ row: { evidence } }: Pick<EvidenceCellProps, 'row'>) {
  if (evidence.length === 0) return <p className="linking-none">None linked</p>;
  return (
    <ul className="part-plain linking-list">
      {evidence.map(({ evidenceId, title, direction, sourceGrade, contentGrade }) => (
        <li key={evidenceId}>
          <span aria-hidden="true">{SIGNS[direction]} </span>
          <span className="usa-sr-only">{direction}: </span>
          <Link to={`/evidence/${evidenceId}`}>
            <Name>{title}</Name>
          </Link>{' '}
          <span className="linking-grade">
            {sourceGrade ?? '–'}
            {contentGrade ?? '–'}
          </span>
        </li>
      ))}
    </ul>
  );
}

interface LinkingProps extends EvidenceCellProps {
  readonly wanted: DraggedItem | 'choose';
  readonly close: () => void;
}

function Linking({ caseId, proceedingId, row, wanted, close }: LinkingProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => dialog.current?.showModal(), []);
  const { items } = useOpenItems(caseId);
  const free = useMemo(() => {
    const there = new Set(row.evidence.map(({ evidenceId }) => evidenceId));
    return wanted === 'choose' ? items.filter(({ id }) => !there.has(id)) : [wanted];
  }, [items, row.evidence, wanted]);
  const targets = useMemo<readonly Target[]>(() => {
    const target = { kind: 'element', proceedingId, element: row.id } as const;
    return [{ key: keyOfTarget(target), group: '', words: row.title, target }];
  }, [proceedingId, row.id, row.title]);
  return (
    <dialog ref={dialog} className="part-dialog" aria-labelledby={heading} onClose={close}>
      <h2 id={heading}>
        Link {wanted === 'choose' ? 'evidence' : <Name>{wanted.title}</Name>} to “{row.title}”
      </h2>
      {free.length === 0 ? (
        <p>Every item that is not sealed is linked here already.</p>
      ) : (
        <LinkForm form={`link:${proceedingId}:${row.id}`} items={free} targets={targets} linked={close} />
      )}
      <div className="part-buttons">
        <button type="button" className="usa-button usa-button--outline" onClick={close}>
          Close
        </button>
      </div>
    </dialog>
  );
}
