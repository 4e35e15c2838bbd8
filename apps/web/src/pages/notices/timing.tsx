import type { Schema } from '../../data/client.ts';
import { When } from '../../parts/when.tsx';

const UNTIMED = {
  gate: (met: boolean) => (met ? 'Something waited for it' : 'Something waits for it'),
  untimed: () => 'No day in the text',
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
        <strong>{UNTIMED[timing.kind](met)}</strong>
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
