import { dayInWords } from '#law';
import type { ShownNotice } from '../consequences/show-notice.ts';
import { showNotice } from '../consequences/show-notice.ts';
import type { Outcome } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import { useCase } from '../kernel/use-case.ts';
import { ledgerStamp } from './ledger-stamp.ts';
import { bannerOf } from './marks.ts';
import type { LedgerStamp, Paper, PaperFormat, PaperSection, Printed } from './paper.ts';
import { printPaper } from './print-paper.ts';

/** A notice as it stands, part by part, each with its citation and mark; a part that is missing says so. */
export const printNotice = (ports: Pick<Ports, 'views' | 'clock' | 'printer'>) =>
  useCase(
    'notice.read',
    async (
      actor,
      { id, format }: { readonly id: string; readonly format: PaperFormat },
    ): Promise<Outcome<Printed>> => {
      const shown = await showNotice(ports)(actor, { id });
      if (!shown.ok) return shown;
      const stamp = await ledgerStamp(ports.views, `case:${shown.value.caseId}`);
      return printPaper(ports, noticePaper(shown.value, stamp, ports.clock.now()), format);
    },
  );

function noticePaper(notice: ShownNotice, stamp: LedgerStamp, printedAt: string): Paper {
  const { id, title, cite, about, recipientName, required, portions } = notice;
  return {
    title,
    subtitle: `To: ${recipientName}`,
    banner: bannerOf(required.map((part) => portions[part.id] ?? 'unmarked')),
    sections: [headOf(notice, about, cite), ...required.map((part) => partOf(part, notice))],
    stamp,
    printedAt,
    filename: `notice-${id}`,
  };
}

function headOf(
  { words, verified, timing, delivery, status }: ShownNotice,
  about: string,
  cite: string,
): PaperSection {
  const due = timing.kind === 'clock' ? timing.clock.words : timing.words;
  const read = verified ? '' : ' (not read in the text)';
  return {
    heading: 'What this is',
    blocks: [
      {
        kind: 'facts',
        rows: [
          ['About', about],
          ['Under', `${cite}${read}`],
          ['What the law asks', words],
          ['When', due],
          [
            'Standing',
            delivery === null
              ? status
              : `delivered on ${dayInWords(delivery.deliveredOn)} (${delivery.form})`,
          ],
        ],
      },
    ],
  };
}

function partOf(part: ShownNotice['required'][number], { contents, portions }: ShownNotice): PaperSection {
  const { id, words, fullCite, missing } = part;
  const heading = `${words} – ${fullCite}`;
  if (missing) return { heading, blocks: [{ kind: 'text', text: 'Missing: nobody has written this part.' }] };
  const portion = portions[id] ?? 'unmarked';
  return { heading, blocks: [{ kind: 'text', text: contents?.[id] ?? '', portion }] };
}
