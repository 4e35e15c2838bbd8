import { useEffect, useState } from 'react';
import type { ContentKind } from './content-kind.ts';

interface MediaViewProps {
  readonly id: string;
  readonly title: string;
  readonly kind: ContentKind;
  readonly mediaType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** A picture, a film or a recording. What may disturb is blurred and without colour until its reader asks otherwise, item by item; films are silent at first. */
export function MediaView({ id, title, kind, mediaType, bytes }: MediaViewProps) {
  const address = useBlob(bytes, mediaType);
  const [clear, setClear] = useChoice(`${id}:clear`);
  const [colour, setColour] = useChoice(`${id}:colour`);
  if (kind === 'audio')
    return (
      <audio controls src={address} aria-label={title}>
        {title}
      </audio>
    );
  const look = `evidence-media ${clear ? '' : 'evidence-blurred'} ${colour ? '' : 'evidence-grey'}`;
  return (
    <div className="evidence-frame">
      <div className="evidence-toggles" role="group" aria-label="How it is shown">
        <Toggle on={clear} set={setClear} words="Clear" />
        <Toggle on={colour} set={setColour} words="In colour" />
        {!clear && <span className="evidence-hint">It may disturb: it is blurred until you ask for it.</span>}
      </div>
      <div className="evidence-stage">
        {kind === 'image' ? (
          address && <img className={look} src={address} alt={`Picture: ${title}`} />
        ) : (
          <video
            className={look}
            controls
            muted
            playsInline
            preload="metadata"
            src={address}
            aria-label={`Film: ${title}`}
          />
        )}
      </div>
    </div>
  );
}

interface ToggleProps {
  readonly on: boolean;
  readonly set: (on: boolean) => void;
  readonly words: string;
}

function Toggle({ on, set, words }: ToggleProps) {
  return (
    <button
      type="button"
      className="usa-button usa-button--outline"
      aria-pressed={on}
      onClick={() => set(!on)}
    >
      {on ? `✓ ${words}` : words}
    </button>
  );
}

/** Kept for this item in this tab, so that a second look does not ask again. */
function useChoice(name: string): readonly [boolean, (on: boolean) => void] {
  const key = `look:${name}`;
  const [on, setOn] = useState(() => sessionStorage.getItem(key) === 'yes');
  const set = (next: boolean) => {
    sessionStorage.setItem(key, next ? 'yes' : 'no');
    setOn(next);
  };
  return [on, set];
}

/** An address of the bytes that lives as long as they are shown, under the type that was read from them. */
function useBlob(bytes: Uint8Array<ArrayBuffer>, mediaType: string): string | undefined {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([bytes], { type: mediaType }));
    // eslint-disable-next-line react-hooks/set-state-in-effect -- the address must be given back when the bytes go
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [bytes, mediaType]);
  return address;
}
