import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { useInstruments } from '../../data/catalogue.ts';
import { ask, client } from '../../data/client.ts';
import { faultOf } from '../../data/refused-error.ts';
import { useSignedIn } from '../../data/session.ts';
import { PageHeading } from '../../frame/page-heading.tsx';
import { useToast } from '../../frame/toasts.tsx';
import { CountrySelect } from '../../parts/country-select.tsx';
import { Field } from '../../parts/field.tsx';
import { FormFailure } from '../../parts/form-failure.tsx';
import '../../parts/record-form.css';
import { UnitPicker } from '../../parts/unit-picker.tsx';
import { SheetFields } from './sheet-fields.tsx';
import { EMPTY_SHEET, sheetLabels, sheetOfTexts } from './sheet-texts.ts';
import { RestoredDraft } from '../../parts/restored-draft.tsx';
import { SendingForm } from '../../parts/sending-form.tsx';
import { useSending } from '../../parts/use-sending.ts';
import { useSheetDraft } from './use-sheet-draft.ts';

/** Records a planned transfer; a case of its own is opened with it. */
export function TransferNew() {
  const { actor } = useSignedIn();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const say = useToast();
  const draft = useSheetDraft(actor.accountId, 'transfer-new', EMPTY_SHEET);
  const { instrumentId = '', country = '', unitId = '' } = draft.more;
  const opening = useSending(draft.drafts, {
    send: () => {
      const who = unitId === '' ? { ...(country !== '' && { country }) } : { unitId };
      const body = { instrumentId, ...who, sheet: sheetOfTexts(draft.texts) };
      return ask(client.POST('/api/transfers', { body }));
    },
    sent: ({ transfer }) => {
      void queries.invalidateQueries({ queryKey: ['transfers'] });
      say('The transfer is on record, with a case of its own.');
      return navigate(`/transfers/${transfer.id}`);
    },
  });
  return (
    <>
      <PageHeading>Record a transfer</PageHeading>
      <p>
        What nobody knows yet is left empty; it is not taken for zero, and the answer says what it waits for.
      </p>
      <SendingForm
        className="sheet-form"
        label="Transfer"
        held={opening.held}
        press={opening.press}
        submit="Record the transfer"
        busy="Recording…"
      >
        <RestoredDraft drafts={draft.drafts} />
        <Parties key={draft.drafts.round} more={draft.more} write={draft.writeMore} error={opening.error} />
        <SheetFields texts={draft.texts} write={draft.write} error={opening.error} />
        <FormFailure error={opening.error} labels={{ ...PARTIES, ...sheetLabels(draft.texts) }} />
      </SendingForm>
    </>
  );
}

const PARTIES = { instrumentId: 'Kind of assistance', country: 'Country', unitId: 'Receiving unit' } as const;

interface PartiesProps {
  readonly more: Readonly<Record<string, string>>;
  readonly write: (more: Readonly<Record<string, string>>) => void;
  readonly error: unknown;
}

/** Under which kind of assistance, and to whom: a unit of the registry, or the country itself. */
function Parties({ more, write, error }: PartiesProps) {
  const { data: instruments = [] } = useInstruments();
  const chosen = instruments.find(({ id }) => id === more['instrumentId']);
  return (
    <>
      <Field label="Kind of assistance" required error={faultOf(error, 'instrumentId')}>
        {(ties) => (
          <select
            className="usa-select"
            {...ties}
            value={more['instrumentId'] ?? ''}
            onChange={(event) => write({ ...more, instrumentId: event.target.value })}
          >
            <option value="">Choose</option>
            {instruments.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <CountrySelect
        label="Country"
        none="Choose a country"
        value={more['country'] ?? ''}
        write={(country) => write({ ...more, country, unitId: '', unitName: '' })}
        error={faultOf(error, 'country')}
      />
      {chosen?.kindOfRecipient !== 'country' && (
        <UnitPicker
          key={more['country']}
          label="Receiving unit"
          help="Left empty, the country itself receives it."
          required={chosen?.kindOfRecipient === 'unit'}
          country={more['country']}
          shown={more['unitName'] ?? ''}
          pick={(unit) => write({ ...more, unitId: unit?.id ?? '', unitName: unit?.words ?? '' })}
          error={faultOf(error, 'unitId')}
        />
      )}
    </>
  );
}
