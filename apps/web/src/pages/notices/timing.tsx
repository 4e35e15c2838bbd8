import type { Schema } from '../../data/client.ts';
import { When } from '../../parts/when.tsx';

const UNTIMED = {
  gate: (met: boolean) => (met ? 'The next step waited for it' : 'The next step waits for it'),
  untimed: () => 'The text sets no day',
} as const;

/** When a notice is due: a day with its count, or what waits for it, or that the text names no day. */
export function Timing({
  timing,
  brief = false,
  met = false,
}: {
  readonly timing: Schema<'NoticeTiming'>;
  readonly brief?: boolean;
  /** Nothing waits for it any more. */
  readonly met?: boolean;
}) {
  if (timing.kind !== 'clock')
    return (
      <>
        {UNTIMED[timing.kind](met)}
        {!brief && <>: {timing.words}</>}
      </>
    );
  const { clock, cite, overdue, verified } = timing;
  return (
    <>
      <strong>
        {overdue ? 'Overdue since ' : 'Due '}
        {clock.due !== null && <When at={clock.due} />}
      </strong>
      {!brief && (
        <>
          : {clock.words} <cite>{cite}</cite>
          {!verified && ' (not verified in the text)'}
        </>
      )}
    </>
  );
}
