import { useEffect, useRef, useState } from 'react';
import { ask, client } from '../../data/client.ts';
import type { Schema } from '../../data/client.ts';
import { Field } from '../../parts/field.tsx';
import { RecordForm } from '../../parts/record-form.tsx';
import { UnitPicker } from '../../parts/unit-picker.tsx';
import type { Option } from '../../parts/combobox.tsx';
import { useKept } from '../../parts/use-drafts.ts';
import type { ClaimKind } from './claim-fields.ts';
import { claimFields, claimValue, commonSaid } from './claim-fields.ts';
import { claimWords, KIND_WORDS } from './claim-words.ts';
import { Stale } from './stale.tsx';
import { useUnitChange } from './use-unit-change.ts';

interface ClaimFormProps {
  readonly unit: Schema<'Unit'>;
  /** The claim that this one is better than. */
  readonly replaces?: Schema<'ShownClaim'>;
  readonly close?: () => void;
}

const NAMES_A_UNIT: readonly ClaimKind[] = ['parent', 'membership'];
const WORDS = {
  add: { title: 'A new claim', submit: 'Add the claim', done: 'The claim was recorded.' },
  replace: { title: 'Replace a claim', submit: 'Replace it', done: 'The claim was replaced.' },
} as const;
const KINDS = Object.keys(KIND_WORDS) as readonly ClaimKind[];

/** The unit that the claim names, where it names one: part of the draft of its form. */
function useOther(unitId: string, replaced: string | undefined, kind: ClaimKind) {
  const form = `claim:${unitId}:${replaced ?? 'new'}:${kind}`;
  const [other, setOther] = useKept<Option | null>(form, 'other', null);
  return { form, other, setOther };
}

/** Records a claim with its source, its days and how sure it is; one that replaces another says why. */
export function ClaimForm({ unit, replaces, close }: ClaimFormProps) {
  const [kind, setKind] = useState<ClaimKind>(replaces?.claim.kind ?? 'alias');
  const { form, other, setOther } = useOther(unit.id, replaces?.id, kind);
  const changed = useUnitChange(unit.id);
  const fields = claimFields(kind, replaces !== undefined);
  const send = (said: Record<string, unknown>) => {
    const value = claimValue(kind, said, other?.id);
    const body = {
      ...commonSaid(said),
      revision: unit.revision,
      kind,
      value,
      ...(replaces && { supersedes: replaces.id }),
    };
    return ask(
      client.POST('/api/units/{id}/claims', {
        params: { path: { id: unit.id } },
        body: body as unknown as Schema<'RecordClaimBody'>,
      }),
    );
  };
  const words = replaces ? WORDS.replace : WORDS.add;
  return (
    <section className="unit-form" aria-label={words.title}>
      {replaces && <Replaced claim={replaces} />}
      <RecordForm
        key={kind}
        form={form}
        fields={fields}
        submit={words.submit}
        send={send}
        sent={() => {
          changed(words.done);
          close?.();
        }}
        beside={<Stale unit={unit} />}
      >
        {!replaces && <KindChoice kind={kind} choose={setKind} />}
        {NAMES_A_UNIT.includes(kind) && <OtherUnit other={other} choose={setOther} />}
      </RecordForm>
      {close && (
        <button type="button" className="usa-button usa-button--unstyled" onClick={close}>
          Leave it as it is
        </button>
      )}
    </section>
  );
}

interface KindChoiceProps {
  readonly kind: ClaimKind;
  readonly choose: (kind: ClaimKind) => void;
}

function KindChoice({ kind, choose }: KindChoiceProps) {
  return (
    <Field label="Kind of claim" required>
      {(ties) => (
        <select
          className="usa-select"
          {...ties}
          value={kind}
          onChange={(event) => choose(event.target.value as ClaimKind)}
        >
          {KINDS.map((one) => (
            <option key={one} value={one}>
              {KIND_WORDS[one]}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

function Replaced({ claim }: { readonly claim: Schema<'ShownClaim'> }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      <h3 ref={heading} tabIndex={-1}>
        Replace: {KIND_WORDS[claim.claim.kind]} <bdi>{claimWords(claim)}</bdi>
      </h3>
      <p>
        Read in: <bdi>{claim.origin.source}</bdi>. It stays readable, as known until now.
      </p>
    </>
  );
}

interface OtherUnitProps {
  readonly other: Option | null;
  readonly choose: (other: Option | null) => void;
}

function OtherUnit({ other, choose }: OtherUnitProps) {
  return (
    <UnitPicker label="Unit" required shown={other?.words ?? ''} pick={(picked) => choose(picked ?? null)} />
  );
}
