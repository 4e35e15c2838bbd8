import { useQuery } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useInstruments, useUseAreas } from '../../data/catalogue.ts';
import { ask, client } from '../../data/client.ts';
import { Field } from '../../parts/field.tsx';
import { SelectField } from '../../parts/select-field.tsx';
import type { QuestionField } from './use-question.ts';
import { QUESTION_FIELDS } from './use-question.ts';

const YES_NO = [
  ['true', 'Yes'],
  ['false', 'No'],
] as const;
const MOST = 200;

interface QuestionFormProps {
  readonly authorityId: string;
  readonly country: string | null;
  /** Of what is not law a day of enactment is supposed. */
  readonly whatIf: boolean;
}

/** For which transfer, area and day the conditions are asked; all of it is in the address. */
export function QuestionForm({ authorityId, country, whatIf }: QuestionFormProps) {
  const [search, setSearch] = useSearchParams();
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(QUESTION_FIELDS.map((field) => [field, search.get(field) ?? ''])),
  );
  const tied = (field: QuestionField) => ({
    value: texts[field] ?? '',
    write: (value: string) => setTexts((before) => ({ ...before, [field]: value })),
  });
  const choices = useQuestionChoices(authorityId, country);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const filled = QUESTION_FIELDS.filter((field) => texts[field]).map((field) => [
      field,
      texts[field] ?? '',
    ]);
    const law = search.get('law');
    setSearch(Object.fromEntries(law ? [['law', law], ...filled] : filled), { state: { keepFocus: true } });
  };
  return (
    <form className="part-filters" onSubmit={submit} aria-label="What is asked">
      <DayField label="On the day" {...tied('on')} />
      {whatIf && <DayField label="If it were enacted on" {...tied('enactedOn')} />}
      <SelectField
        label="Transfer"
        none="No transfer in mind"
        choices={choices.transfers}
        {...tied('transferId')}
      />
      <SelectField label="For use in" none="Not known" choices={choices.areas} {...tied('useArea')} />
      <SelectField
        label="Kind of assistance"
        none="Not known"
        choices={choices.kinds}
        {...tied('instrument')}
      />
      <SelectField label="Purely defensive?" none="Not known" choices={YES_NO} {...tied('defensiveOnly')} />
      <SelectField
        label="Undertaking not to use it there?"
        none="Not known"
        choices={YES_NO}
        {...tied('useUndertaking')}
      />
      <button type="submit" className="usa-button">
        Ask
      </button>
    </form>
  );
}

interface DayFieldProps {
  readonly label: string;
  readonly value: string;
  readonly write: (value: string) => void;
}

function DayField({ label, value, write }: DayFieldProps) {
  return (
    <Field label={label} required>
      {(ties) => (
        <input
          className="usa-input"
          type="date"
          {...ties}
          value={value}
          onChange={(event) => write(event.target.value)}
        />
      )}
    </Field>
  );
}

function useQuestionChoices(authorityId: string, country: string | null) {
  const { data: areas = [] } = useUseAreas();
  const { data: kinds = [] } = useInstruments();
  const { data: transfers = [] } = useQuery({
    queryKey: ['transfers', { limit: MOST }],
    queryFn: async () =>
      (await ask(client.GET('/api/transfers', { params: { query: { limit: MOST } } }))).transfers,
  });
  return {
    areas: areas.filter((one) => one.authorityId === authorityId).map(({ id, name }) => [id, name] as const),
    kinds: kinds.map(({ id, name }) => [id, name] as const),
    transfers: transfers
      .filter((one) => one.country === country)
      .map(({ id, title }) => [id, title] as const),
  };
}
