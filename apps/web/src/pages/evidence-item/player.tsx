import type { ReactNode } from 'react';
import { useRef } from 'react';
import { clockTime } from './clock-time.ts';
import { Switch } from './switch.tsx';
import { usePlaying } from './use-playing.ts';

interface PlayerProps {
  readonly title: string;
  readonly kind: 'video' | 'audio';
  readonly address: string;
  /** Of the picture: blurred, grey or as it is. */
  readonly look: string;
  /** How the picture is shown; above it, where there is one. */
  readonly choices: ReactNode;
}

/**
 * Plays a film or a recording by controls of these pages: those of browsers are blurred with the film, save it without a
 * record, and lift it out of the page as it is.
 */
export function Player({ title, kind, address, look, choices }: PlayerProps) {
  const element = useRef<HTMLVideoElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const { handlers, ...playing } = usePlaying(element);
  if (playing.failed) return <Unplayable />;
  const hasPicture = kind === 'video' && playing.hasPicture;
  return (
    <div ref={frame} className="evidence-player">
      {hasPicture && choices}
      {kind === 'video' && !hasPicture && (
        <p className="evidence-said">No picture that this browser can show is in it; it plays as sound.</p>
      )}
      <div className="evidence-stage" hidden={!hasPicture}>
        <video
          ref={element}
          className={look}
          muted
          playsInline
          disablePictureInPicture
          preload="metadata"
          src={address}
          aria-label={`${kind === 'video' ? 'Film' : 'Recording'}: ${title}`}
          {...handlers}
        />
      </div>
      <Controls playing={playing} hasPicture={hasPicture}>
        {hasPicture && (
          <button
            type="button"
            className="usa-button usa-button--outline"
            onClick={() => void frame.current?.requestFullscreen()}
          >
            Whole screen
          </button>
        )}
      </Controls>
    </div>
  );
}

interface ControlsProps {
  readonly playing: Omit<ReturnType<typeof usePlaying>, 'handlers'>;
  readonly hasPicture: boolean;
  readonly children: ReactNode;
}

function Controls({ playing, hasPicture, children }: ControlsProps) {
  const { isPlaying, at, length, isHeard, isSlow } = playing;
  const times = `${clockTime(at)} of ${length === undefined ? '…' : clockTime(length)}`;
  return (
    <div className="evidence-controls" role="group" aria-label="Playing">
      <button type="button" className="usa-button evidence-play" onClick={playing.toggle}>
        {isPlaying ? 'Pause' : 'Play'}
      </button>
      <input
        type="range"
        className="evidence-seek"
        aria-label="Where it plays"
        aria-valuetext={times}
        min={0}
        max={length ?? 0}
        step={0.1}
        value={at}
        disabled={length === undefined}
        onChange={(event) => playing.seek(Number(event.target.value))}
      />
      <span className="evidence-time">{times}</span>
      {hasPicture && <Switch on={isHeard} set={playing.hear} words="Sound" />}
      <Switch on={isSlow} set={playing.slowDown} words="Slowly" />
      {children}
    </div>
  );
}

function Unplayable() {
  return (
    <p className="evidence-said" role="status">
      This browser cannot play it: it is damaged, or recorded in a way that this browser does not read. Save
      the original, and open it on a machine that is made for that.
    </p>
  );
}
