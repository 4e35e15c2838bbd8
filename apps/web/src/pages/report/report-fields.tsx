import { useQuery } from '@tanstack/react-query';
import { ask, client } from '../../data/client.ts';
import { faultOf } from '../../data/refused-error.ts';
import { Field } from '../../parts/field.tsx';
import type { Texts } from './written-report.ts';

interface ReportFieldProps {
  readonly texts: Texts;
  readonly write: (field: keyof Texts, text: string) => void;
  readonly error: unknown;
}

/** The country, for who knows it and would say it. */
export function CountryField({ texts, write, error }: ReportFieldProps) {
  const countries = useQuery({
    queryKey: ['public-countries'],
    queryFn: () => ask(client.GET('/api/public/reports/countries')),
  });
  return (
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
  );
}

/** How to reach the reporter: closed until it is asked for, since nobody need say it. */
export function ContactField({ texts, write, error }: ReportFieldProps) {
  return (
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
  );
}
