import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { useState } from 'react';
import { ask, client } from '../../data/client.ts';
import { useSignedIn } from '../../data/session.ts';
import { useToast } from '../../frame/toasts.tsx';
import { ConfirmSign } from '../../parts/confirm-sign.tsx';
import { Field } from '../../parts/field.tsx';
import { useDrafts } from '../../parts/use-drafts.ts';
import type { Explained } from './case-data.ts';
import { caseKey, useFindings } from './case-data.ts';

interface ExtendBarProps {
  readonly caseId: string;
  readonly proceeding: Explained;
  readonly bar: { readonly id: string; readonly unitId: string; readonly unitName: string };
}

const FIELDS = ['unitId', 'findingId', 'reasons'];

/** Signs that a bar reaches a unit above the barred one, because a finding that is met names it. */
export function ExtendBar(props: ExtendBarProps) {
  const { permissions } = useSignedIn();
  if (!permissions.includes('bar.extend')) return null;
  return (
    <details className="case-act">
      <summary>Sign that the bar reaches a unit above</summary>
      <Extension {...props} />
    </details>
  );
}

type Choices = readonly (readonly [id: string, words: string])[];

function Extension({ caseId, proceeding, bar }: ExtendBarProps) {
  const { actor } = useSignedIn();
  const queries = useQueryClient();
  const say = useToast();
  const drafts = useDrafts(actor.accountId, `extend:${bar.id}`, FIELDS);
  const [signing, setSigning] = useState(false);
  const [unitId = '', findingId = '', reasons = ''] = FIELDS.map((field) => drafts.texts[field] ?? '');
  const above = useAbove(bar.unitId);
  const met = useMet(caseId, proceeding.id);
  const complete = unitId !== '' && findingId !== '' && reasons.trim() !== '';
  const sign = async () => {
    const body = { unitId, findingId, reasons };
    await ask(client.POST('/api/bars/{id}/extensions', { params: { path: { id: bar.id } }, body }));
    drafts.discard();
    say('The extension is signed and on record.');
    await queries.invalidateQueries({ queryKey: caseKey(caseId) });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (complete) setSigning(true);
  };
  return (
    <form className="part-act" onSubmit={submit} noValidate>
      <Select
        label="Unit above"
        help={`A unit above ${bar.unitName}, as the registry stands today.`}
        choices={above}
        value={unitId}
        write={(id) => drafts.write('unitId', id)}
      />
      <Select
        label="The finding that names it"
        help="A finding of this proceeding that is met."
        choices={met}
        value={findingId}
        write={(id) => drafts.write('findingId', id)}
      />
      <Reasons text={reasons} write={(text) => drafts.write('reasons', text)} />
      <button className="usa-button" type="submit" aria-disabled={!complete}>
        Review and sign
      </button>
      {!complete && <p className="usa-hint">It can be reviewed when all three are filled in.</p>}
      {signing && (
        <ConfirmSign
          title="the bar reaches a unit above"
          rule={proceeding.citation}
          lines={[
            ['unit', nameIn(above, unitId)],
            ['finding', nameIn(met, findingId)],
            ['reasons', reasons],
          ]}
          sign={sign}
          close={() => setSigning(false)}
        />
      )}
    </form>
  );
}

interface ReasonsProps {
  readonly text: string;
  readonly write: (text: string) => void;
}

function Reasons({ text, write }: ReasonsProps) {
  return (
    <Field label="Reasons" required>
      {(ties) => (
        <textarea
          className="usa-textarea case-middle"
          {...ties}
          value={text}
          onChange={(event) => write(event.target.value)}
        />
      )}
    </Field>
  );
}

interface SelectProps {
  readonly label: string;
  readonly help: string;
  readonly choices: Choices;
  readonly value: string;
  readonly write: (id: string) => void;
}

function Select({ label, help, choices, value, write }: SelectProps) {
  return (
    <Field label={label} help={help} required>
      {(ties) => (
        <select
          className="usa-select"
          {...ties}
          value={value}
          onChange={(event) => write(event.target.value)}
        >
          <option value="">Choose</option>
          {choices.map(([id, words]) => (
            <option key={id} value={id}>
              {words}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

const nameIn = (choices: Choices, id: string): string => choices.find(([one]) => one === id)?.[1] ?? '';

/** The units above a unit today. */
function useAbove(unitId: string): Choices {
  const { data } = useQuery({
    queryKey: ['unit', unitId, 'above'],
    queryFn: () => ask(client.GET('/api/units/{id}/hierarchy', { params: { path: { id: unitId } } })),
  });
  const steps = data?.above.flatMap((path) => path.steps) ?? [];
  return [...new Map(steps.map(({ parentId, parentName }) => [parentId, parentName]))];
}

/** The findings of a proceeding that are met. */
function useMet(caseId: string, proceedingId: string): Choices {
  const { data } = useFindings(caseId, proceedingId);
  return (data?.questions ?? []).flatMap(({ id, title, holds }) =>
    holds?.value === 'met' ? [[holds.id, `${id}: ${title}`] as const] : [],
  );
}
