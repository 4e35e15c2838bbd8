import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { ask, client } from '../../data/client.ts';
import { RefusedError } from '../../data/refused-error.ts';
import { PageHeading } from '../../frame/page-heading.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Receipt } from './receipt.tsx';
import { ReportForm } from './report-form.tsx';
import type { WrittenReport } from './written-report.ts';
import { SafetyAdvice } from './safety-advice.tsx';
import { solvePuzzle } from './solve-puzzle.ts';
import './report.css';

const ASK_AGAIN = new Set(['puzzle.too-easy', 'puzzle.expired', 'puzzle.used']);

/** A report of an abuse by anyone, without an account. What is written stays in this page and nowhere else in the browser. */
export function Report() {
  const [share, setShare] = useState(0);
  const sending = useMutation({
    mutationFn: ({ report }: { readonly report: WrittenReport; readonly files: readonly File[] }) =>
      sendOnce(report, setShare),
  });
  if (sending.data) return <Receipt code={sending.data} files={sending.variables.files} />;
  return (
    <div className="report">
      <PageHeading>Report an abuse by security forces</PageHeading>
      <p>
        Anyone may tell us of a grave abuse by a unit of a country&apos;s security forces: a killing, torture,
        rape, a disappearance. You need no account. What you send is looked at under the laws on assistance to
        such units; it is not a call for help, and nobody comes because of it.
      </p>
      <SafetyAdvice />
      <ReportForm
        waiting={sending.isPending}
        error={sending.error}
        send={(report, files) => sending.mutate({ report, files })}
      >
        <div role="status" className="report-sending">
          {sending.isPending && (
            <>
              <p>
                Sending. Your device first solves a small puzzle, so that machines cannot flood this page with
                reports; that takes some seconds.
              </p>
              <progress max={1} value={share} aria-label="The puzzle" />
            </>
          )}
        </div>
        {sending.isError && <Failure error={sending.error} />}
      </ReportForm>
    </div>
  );
}

/** Solves a puzzle and sends the report; where the puzzle is not good any more, once again with another. */
async function sendOnce(report: WrittenReport, tell: (share: number) => void, again = true): Promise<string> {
  const solved = await solvePuzzle(await ask(client.GET('/api/public/reports/puzzle')), tell);
  try {
    const { receipt } = await ask(client.POST('/api/public/reports', { body: { ...report, solved } }));
    return receipt.receiptCode;
  } catch (error) {
    const stale = error instanceof RefusedError && ASK_AGAIN.has(error.refusal.code);
    if (stale && again) return sendOnce(report, tell, false);
    throw error;
  }
}
