import type { Outcome } from '../kernel/outcome.ts';
import { notFound } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import { useCase } from '../kernel/use-case.ts';
import { lawNamed } from '../consequences/duties.ts';
import type { ShownProceeding } from '../proceedings/show-proceeding.ts';
import { openSheet } from '../proceedings/show-proceeding.ts';
import { ledgerStamp } from './ledger-stamp.ts';
import { bannerOf } from './marks.ts';
import type { LedgerStamp, Paper, PaperFormat, PaperSection, Printed } from './paper.ts';
import { printPaper } from './print-paper.ts';

type Signed = ShownProceeding['determinations'][number];

interface AskedRecord {
  readonly proceedingId: string;
  readonly determinationId: string;
  readonly format: PaperFormat;
}

/**
 * The record of one determination: who signed what and why, the findings that it rests on as they stood in its
 * assessment, and every dissent. Evidence that is sealed from whoever prints it is not counted in it.
 */
export const printDetermination = (ports: Pick<Ports, 'views' | 'unitOfWork' | 'clock' | 'printer'>) =>
  useCase('case.read', async (actor, ask: AskedRecord): Promise<Outcome<Printed>> => {
    const sheet = await openSheet(ports, actor, ask.proceedingId);
    if (!sheet.ok) return sheet;
    const signed = sheet.value.determinations.find(({ id }) => id === ask.determinationId);
    if (signed === undefined) return notFound('determination', ask.determinationId);
    const stamp = await ledgerStamp(ports.views, `case:${sheet.value.caseId}`);
    return printPaper(
      ports,
      recordPaper(sheet.value, signed, { stamp, printedAt: ports.clock.now() }),
      ask.format,
    );
  });

function recordPaper(
  sheet: ShownProceeding,
  signed: Signed,
  printed: { readonly stamp: LedgerStamp; readonly printedAt: string },
): Paper {
  const { citation, title } = lawNamed(sheet.authorityId);
  const act = sheet.transitions.find(({ sequence }) => sequence === signed.sequence);
  return {
    title: `Record of a determination: ${act?.title ?? signed.kind}`,
    subtitle: `${citation}, ${title}`,
    banner: bannerOf(['unmarked']),
    sections: [decisionOf(sheet, signed), findingsOf(sheet, signed), dissentOf(signed)],
    filename: `determination-${signed.id}`,
    ...printed,
  };
}

const decisionOf = ({ authorityVersion, id }: ShownProceeding, signed: Signed): PaperSection => ({
  heading: 'Decision',
  blocks: [
    {
      kind: 'facts',
      rows: [
        ['Signed by', signed.signedByName],
        ['Signed at', signed.signedAt],
        ['Signature', signed.signatureId],
        ['The proceeding then stood in', signed.toState],
        ['Version of the law as recorded', authorityVersion],
        ['Proceeding', id],
      ],
    },
    { kind: 'text', text: signed.reasons, portion: 'unmarked' },
  ],
});

/** The newest version of each finding of the assessment that was signed for, as of the moment of signing. */
function findingsOf(sheet: ShownProceeding, { assessmentVersion, signedAt }: Signed): PaperSection {
  const { elements, exits } = lawNamed(sheet.authorityId);
  const asked = [...elements, ...exits.flatMap(({ conditions }) => conditions)];
  const rows = asked.flatMap(({ id, title, cite }) => {
    const found = sheet.findings.findLast(
      (one) => one.elementId === id && one.at <= signedAt && one.assessmentVersion <= assessmentVersion,
    );
    if (found === undefined) return [];
    const evidence = found.evidenceIds.length === 1 ? '1 item' : `${found.evidenceIds.length} items`;
    return [[`${id}: ${title} ${cite}`, found.value, found.reasons, found.name, evidence]];
  });
  const head = ['Question', 'Finding', 'Reasons', 'Found by', 'Evidence'];
  const none = 'No finding is on record.';
  return {
    heading: 'Findings',
    blocks: [{ kind: 'table', caption: 'Findings at signing', head, rows, none }],
  };
}

function dissentOf({ dissent }: Signed): PaperSection {
  const rows = dissent.map(({ name, office, words }) => [name, office, words]);
  const caption = 'Every dissent on record at signing';
  const none = 'Nobody dissented on record.';
  return {
    heading: 'Dissent',
    blocks: [{ kind: 'table', caption, head: ['Name', 'Office', 'Words'], rows, none }],
  };
}
