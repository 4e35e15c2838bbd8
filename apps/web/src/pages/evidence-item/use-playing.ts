import type { RefObject, SyntheticEvent } from 'react';
import { useState } from 'react';

interface State {
  readonly isPlaying: boolean;
  /** In seconds. */
  readonly at: number;
  /** In seconds; undefined until it is known. */
  readonly length: number | undefined;
  readonly hasPicture: boolean;
  readonly isHeard: boolean;
  readonly isSlow: boolean;
  readonly failed: boolean;
}

const START: State = {
  ...{ isPlaying: false, at: 0, length: undefined, hasPicture: true },
  ...{ isHeard: false, isSlow: false, failed: false },
};

/** Further than any recording lasts: a browser that is sent there finds the end, and with it the length. */
const BEYOND = 1e9;
const SLOWLY = 0.25;

type Media = RefObject<HTMLVideoElement | null>;

/** What a film or a recording is doing, told by the browser itself, and what its reader can ask of it. Nothing plays until it is asked to; a film is silent until it is asked to be heard. */
export function usePlaying(element: Media) {
  const [state, setState] = useState(START);
  const told = (more: Partial<State>) => setState((before) => ({ ...before, ...more }));
  return { ...state, handlers: handlersFor(told), ...controlsOf(element, told) };
}

type Tell = (more: Partial<State>) => void;
type Told = SyntheticEvent<HTMLVideoElement>;

const handlersFor = (told: Tell) => ({
  onLoadedMetadata: ({ currentTarget: media }: Told) => {
    const hasPicture = media.videoWidth > 0;
    media.muted = hasPicture;
    told({ hasPicture });
    // A recorder that could not go back to the beginning wrote no length there.
    if (media.duration === Infinity) media.currentTime = BEYOND;
  },
  onDurationChange: ({ currentTarget: media }: Told) => {
    if (!Number.isFinite(media.duration)) return;
    told({ length: media.duration });
    if (media.paused && media.currentTime > 0) media.currentTime = 0;
  },
  onTimeUpdate: ({ currentTarget: media }: Told) =>
    told({ at: Number.isFinite(media.duration) ? media.currentTime : 0 }),
  onPlay: () => told({ isPlaying: true }),
  onPause: () => told({ isPlaying: false }),
  onError: () => told({ failed: true, isPlaying: false }),
});

const controlsOf = (element: Media, told: Tell) => ({
  toggle: () => {
    const media = element.current;
    // Where it cannot be played, its own error says so.
    if (media?.paused) void media.play().catch(() => undefined);
    else media?.pause();
  },
  seek: (seconds: number) => {
    if (element.current) element.current.currentTime = seconds;
    told({ at: seconds });
  },
  hear: (isHeard: boolean) => {
    if (element.current) element.current.muted = !isHeard;
    told({ isHeard });
  },
  slowDown: (isSlow: boolean) => {
    if (element.current) element.current.playbackRate = isSlow ? SLOWLY : 1;
    told({ isSlow });
  },
});
