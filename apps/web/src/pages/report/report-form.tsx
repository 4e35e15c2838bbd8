import { useState } from 'react';
import { faultOf } from '../../data/refused-error.ts';
import { SendingForm } from '../../parts/sending-form.tsx';
import { ChooseFiles } from './choose-files.tsx';
import { ContactField, CountryField } from './report-fields.tsx';
import { ReportTexts } from './report-texts.tsx';
import type { WrittenTime } from './when-fields.tsx';
import { daysOf, WhenFields } from './when-fields.tsx';
import type { Texts, WrittenReport } from './written-report.ts';

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
  const write = (field: keyof Texts, text: string) => setTexts((before) => ({ ...before, [field]: text }));
  const press = () => {
    const empty = texts.what.trim() === '';
    setMissing(empty);
    if (empty) document.querySelector<HTMLElement>('[data-what]')?.focus();
    else send(reportOf(texts, time), files);
  };
  return (
    <SendingForm
      className="report-form"
      held={waiting}
      press={press}
      submit="Send the report"
      busy="Sending …"
      above={children}
    >
      <ReportTexts texts={texts} write={write} error={error} missing={missing && texts.what.trim() === ''} />
      <CountryField texts={texts} write={write} error={error} />
      <WhenFields time={time} write={setTime} faultOf={(field) => faultOf(error, field)} />
      <ChooseFiles files={files} change={setFiles} most={MOST_FILES} largest={LARGEST} />
      <ContactField texts={texts} write={write} error={error} />
    </SendingForm>
  );
}

const reportOf = ({ what, ...others }: Texts, time: WrittenTime): WrittenReport => ({
  what,
  ...Object.fromEntries(Object.entries(others).filter(([, text]) => text.trim() !== '')),
  ...daysOf(time),
});
