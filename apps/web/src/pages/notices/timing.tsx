import type { Schema } from '../../data/client.ts';
import { When } from '../../parts/when.tsx';

/** When a notice is due: a day with its count, or what waits for it, or that the text names no day. */
export function Timing({
  timing,
  brief = false,
}: {
  readonly timing: Schema<'NoticeTiming'>;
  readonly brief?: boolean;
}) {
  if (timing.kind !== 'clock')
    return (
      <>
        <strong>{timing.kind === 'gate' ? 'Something waits for it' : 'No day in the text'}</strong>
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
