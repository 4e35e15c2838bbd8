import { useQuery } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { useState } from 'react';
import { ask, client } from '../../data/client.ts';
import { faultOf } from '../../data/refused-error.ts';
import { Field } from '../../parts/field.tsx';
import { ChooseFiles } from './choose-files.tsx';
import { ReportTexts } from './report-texts.tsx';
import type { WrittenTime } from './when-fields.tsx';
import { daysOf, WhenFields } from './when-fields.tsx';

/** A report as it is sent, without the solved puzzle. */
export interface WrittenReport {
  readonly what: string;
  readonly from?: string;
  readonly to?: string;
  readonly place?: string;
  readonly unitText?: string;
  readonly country?: string;
  readonly contact?: string;
}

/** The fields that are plain text. */
export type Texts = Readonly<Record<'what' | 'place' | 'unitText' | 'country' | 'contact', string>>;

interface ReportFormProps {
  readonly send: (report: WrittenReport, files: readonly File[]) => void;
  readonly waiting: boolean;
  readonly error: unknown;
  readonly children: React.ReactNode;
}

const NOTHING: Texts = { what: '', place: '', unitText: '', country: '', contact: '' };
const MOST_FILES = 20;
const LARGEST = 50_000_000;

/** What is asked of a reporter: what happened, and where, when, by which unit as far as they know. Nothing about themselves. */
export function ReportForm({ send, waiting, error, children }: ReportFormProps) {
  const [texts, setTexts] = useState<Texts>(NOTHING);
  const [time, setTime] = useState<WrittenTime>({ known: 'day', from: '', to: '' });
  const [missing, setMissing] = useState(false);
  const [files, setFiles] = useState<readonly File[]>([]);
  const countries = useQuery({
    queryKey: ['public-countries'],
    queryFn: () => ask(client.GET('/api/public/reports/countries')),
  });
  const write = (field: keyof Texts, text: string) => setTexts((before) => ({ ...before, [field]: text }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const empty = texts.what.trim() === '';
    setMissing(empty);
    if (empty) document.querySelector<HTMLElement>('[data-what]')?.focus();
    else if (!waiting) send(reportOf(texts, time), files);
  };
  return (
    <form className="report-form" onSubmit={submit} noValidate>
      <ReportTexts texts={texts} write={write} error={error} missing={missing && texts.what.trim() === ''} />
      <Field label="Country" error={faultOf(error, 'country')}>
        {(ties) => (
          <select
            className="usa-select"
            {...ties}
            value={texts.country}
            onChange={(event) => write('country', event.target.value)}
          >
            <option value="">I do not know, or I would rather not say</option>
            {countries.data?.countries.map(({ iso, name }) => (
              <option key={iso} value={iso}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <WhenFields time={time} write={setTime} faultOf={(field) => faultOf(error, field)} />
      <ChooseFiles files={files} change={setFiles} most={MOST_FILES} largest={LARGEST} />
      <details className="report-contact">
        <summary>If you want to be reached (you need not be)</summary>
        <Field
          label="How to reach you"
          help="It is kept apart from your report. Who reads it must say why, and that stays on record."
          error={faultOf(error, 'contact')}
        >
          {(ties) => (
            <input
              className="usa-input"
              dir="auto"
              autoComplete="off"
              {...ties}
              value={texts.contact}
              onChange={(event) => write('contact', event.target.value)}
            />
          )}
        </Field>
      </details>
      {children}
      <button className="usa-button usa-button--big" type="submit" aria-disabled={waiting}>
        Send the report
      </button>
    </form>
  );
}

const reportOf = ({ what, ...others }: Texts, time: WrittenTime): WrittenReport => ({
  what,
  ...Object.fromEntries(Object.entries(others).filter(([, text]) => text.trim() !== '')),
  ...daysOf(time),
});
