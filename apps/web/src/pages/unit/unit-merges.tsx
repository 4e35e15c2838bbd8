import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { ask, client } from '../../data/client.ts';
import type { Schema } from '../../data/client.ts';
import { useSignedIn } from '../../data/session.ts';
import { Name } from '../../parts/name.tsx';
import { RecordForm } from '../../parts/record-form.tsx';
import { UnitPicker } from '../../parts/unit-picker.tsx';
import { When } from '../../parts/when.tsx';
import { useUnitChange } from './use-unit-change.ts';

type Merge = Schema<'ShownMerge'>;

interface UnitMergesProps {
  readonly unit: Schema<'Unit'>;
  readonly merges: readonly Merge[];
}

/** Which records are one unit: what was merged and undone, and the way to say so of another. */
export function UnitMerges({ unit, merges }: UnitMergesProps) {
  const { permissions } = useSignedIn();
  const navigate = useNavigate();
  const mayMerge = permissions.includes('unit.merge');
  return (
    <>
      {merges.length === 0 && <p>This record stands for itself, and no other was merged with it.</p>}
      <ul className="part-plain unit-merges">
        {merges.map((merge) => (
          <li key={merge.id}>
            <MergeWords merge={merge} />
            {mayMerge && merge.undone === null && <Undo merge={merge} />}
          </li>
        ))}
      </ul>
      {mayMerge && unit.mergedInto === null && (
        <div className="part-narrow">
          <UnitPicker
            label="Another record of the same unit"
            help="First you see what would stand here; nothing is merged by choosing."
            pick={(picked) =>
              picked && picked.id !== unit.id && void navigate(`/units/${unit.id}/merge?with=${picked.id}`)
            }
          />
        </div>
      )}
    </>
  );
}

function MergeWords({ merge }: { readonly merge: Merge }) {
  const { keptId, keptName, absorbedId, absorbedName, at, byName, reason, undone } = merge;
  return (
    <p>
      <Link to={`/units/${absorbedId}`}>
        <bdi>{absorbedName}</bdi>
      </Link>{' '}
      was merged into{' '}
      <Link to={`/units/${keptId}`}>
        <bdi>{keptName}</bdi>
      </Link>{' '}
      by <Name>{byName}</Name>, <When at={at} />, because: <bdi>{reason}</bdi>
      {undone && (
        <>
          . <strong>Undone</strong> by <Name>{undone.byName}</Name>, <When at={undone.at} />, because:{' '}
          <bdi>{undone.reason}</bdi>
        </>
      )}
    </p>
  );
}

const WHY = [{ name: 'reason', label: 'Why they are two units', kind: 'text', required: true }] as const;

function Undo({ merge }: { readonly merge: Merge }) {
  const [open, setOpen] = useState(false);
  const changed = useUnitChange(merge.keptId, merge.absorbedId);
  if (!open)
    return (
      <button type="button" className="usa-button usa-button--outline" onClick={() => setOpen(true)}>
        Undo the merge
      </button>
    );
  return (
    <RecordForm
      form={`undo-merge:${merge.id}`}
      fields={WHY}
      submit="Undo the merge"
      send={({ reason }) =>
        ask(
          client.POST('/api/unit-merges/{id}/undo', {
            params: { path: { id: merge.id } },
            body: { reason: String(reason) },
          }),
        )
      }
      sent={() => {
        changed('The merge was undone: both stand for themselves again.');
        setOpen(false);
      }}
    />
  );
}
