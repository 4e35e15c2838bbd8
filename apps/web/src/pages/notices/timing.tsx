import type { Schema } from '../../data/client.ts';
import { When } from '../../parts/when.tsx';

const GATE = { open: 'Something waits for it', met: 'Something waited for it' } as const;

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
        <strong>{timing.kind === 'gate' ? GATE[met ? 'met' : 'open'] : 'No day in the text'}</strong>
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
