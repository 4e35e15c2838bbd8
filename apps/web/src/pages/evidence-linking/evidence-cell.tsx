import type { DragEvent } from 'react';
import { useMemo, useState } from 'react';
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
          aria-expanded={wanted !== undefined}
          onClick={() => setWanted(wanted === undefined ? 'choose' : undefined)}
        >
          {wanted === undefined ? 'Link evidence' : 'Close'}
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
          linked={() => setWanted(undefined)}
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
  readonly linked: () => void;
}

function Linking({ caseId, proceedingId, row, wanted, linked }: LinkingProps) {
  const { items } = useOpenItems(caseId);
  const free = useMemo(() => {
    const there = new Set(row.evidence.map(({ evidenceId }) => evidenceId));
    return wanted === 'choose' ? items.filter(({ id }) => !there.has(id)) : [wanted];
  }, [items, row.evidence, wanted]);
  const targets = useMemo<readonly Target[]>(() => {
    const target = { kind: 'element', proceedingId, element: row.id } as const;
    return [{ key: keyOfTarget(target), group: '', words: row.title, target }];
  }, [proceedingId, row.id, row.title]);
  if (free.length === 0) return <p>Every item that is not sealed is linked here already.</p>;
  return (
    <div className="linking-form">
      {free.length === 1 && (
        <p>
          <strong>
            <Name>{free[0]?.title}</Name>
          </strong>
        </p>
      )}
      <LinkForm form={`link:${proceedingId}:${row.id}`} items={free} targets={targets} linked={linked} />
    </div>
  );
}
