import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { useCountries } from '../../data/catalogue.ts';
import { ask, client } from '../../data/client.ts';
import type { Schema } from '../../data/client.ts';
import { useSignedIn } from '../../data/session.ts';
import { PageHeading } from '../../frame/page-heading.tsx';
import type { FormField } from '../../parts/read-texts.ts';
import { RecordForm } from '../../parts/record-form.tsx';
import { ReceiptLookup } from '../information/receipt-lookup.tsx';

/** Puts a report, a cable or an article on record as it came, and shows the code of its receipt once. */
export function InformationNew() {
  const queries = useQueryClient();
  const reads = useSignedIn().permissions.includes('information.read');
  const { data: countries = [] } = useCountries();
  const [code, setCode] = useState<string>();
  const send = async (said: Record<string, unknown>) => {
    const body = said as unknown as Schema<'SubmitInformationBody'>;
    const { receipt } = await ask(client.POST('/api/information', { body }));
    setCode(receipt.receiptCode);
    void queries.invalidateQueries({ queryKey: ['information'] });
  };
  const fields = fieldsOf(countries.map(({ iso, name }) => [iso, name] as const));
  return (
    <>
      <PageHeading>Put information on record</PageHeading>
      {code !== undefined && <Receipt code={code} reads={reads} />}
      <p>
        Write it as it came. Nothing of it is changed or dropped later, the unit and the country may be
        unknown, and it establishes nothing by itself.
      </p>
      <RecordForm form="information" fields={fields} send={send} submit="Put on record" />
      {!reads && <ReceiptLookup />}
    </>
  );
}

const fieldsOf = (countries: readonly (readonly [string, string])[]): readonly FormField[] => [
  {
    name: 'source',
    label: 'Who it comes from',
    help: 'In your words: an observer, a cable, a paper.',
    kind: 'line',
    required: true,
  },
  {
    name: 'body',
    label: 'What it says',
    help: 'When, where, to whom, by whom, as far as it says so.',
    kind: 'text',
    required: true,
  },
  { name: 'unitText', label: 'The unit, as it is written there', kind: 'line' },
  { name: 'country', label: 'Country', kind: 'choice', choices: countries },
];

interface ReceiptProps {
  readonly code: string;
  /** Whether the list of what came in is open to whoever wrote it. */
  readonly reads: boolean;
}

function Receipt({ code, reads }: ReceiptProps) {
  return (
    <div className="usa-alert usa-alert--success" role="status">
      <div className="usa-alert__body">
        <h2 className="usa-alert__heading">It has arrived</h2>
        <p className="usa-alert__text">
          Code of the receipt: <strong className="mono">{code}</strong>. Whoever has it may ask how the
          information stands; it is shown here once.{' '}
          {reads && <Link to="/information">Back to the list</Link>}
        </p>
      </div>
    </div>
  );
}
