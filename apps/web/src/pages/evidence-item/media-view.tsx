import type { ReactNode } from 'react';
import { useEffect, useState } from 'react';
import type { ContentKind } from './content-kind.ts';
import { isCutOff } from './is-cut-off.ts';
import { Player } from './player.tsx';
import { Switch } from './switch.tsx';

interface MediaViewProps {
  readonly id: string;
  readonly title: string;
  readonly kind: Extract<ContentKind, 'image' | 'video' | 'audio'>;
  readonly mediaType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** A picture, a film or a recording. What may disturb is blurred and without colour until its reader asks otherwise, item by item. */
export function MediaView({ id, title, kind, mediaType, bytes }: MediaViewProps) {
  const address = useBlob(bytes, mediaType);
  const [clear, setClear] = useChoice(`${id}:clear`);
  const [colour, setColour] = useChoice(`${id}:colour`);
  const look = `evidence-media ${clear ? '' : 'evidence-blurred'} ${colour ? '' : 'evidence-grey'}`;
  const choices = (
    <div className="evidence-toggles" role="group" aria-label="How it is shown">
      <Switch on={clear} set={setClear} words="Clear" />
      <Switch on={colour} set={setColour} words="In colour" />
      {!clear && <span className="evidence-hint">It may disturb: it is blurred until you ask for it.</span>}
    </div>
  );
  const shown = { title, look, choices };
  return (
    <div className="evidence-frame">
      {isCutOff(bytes, mediaType) && (
        <p className="evidence-said">
          It ends before it should: it was cut off on its way here, or while it was recorded. What there is of
          it can be played.
        </p>
      )}
      {address && kind === 'image' && <Picture {...shown} address={address} />}
      {address && kind !== 'image' && <Player {...shown} kind={kind} address={address} />}
    </div>
  );
}

interface PictureProps {
  readonly title: string;
  readonly address: string;
  readonly look: string;
  readonly choices: ReactNode;
}

function Picture({ title, address, look, choices }: PictureProps) {
  const [failed, setFailed] = useState(false);
  if (failed)
    return (
      <p className="evidence-said" role="status">
        This browser cannot show it: it is damaged, or drawn in a way that this browser does not read. Save
        the original, and open it on a machine that is made for that.
      </p>
    );
  return (
    <>
      {choices}
      <div className="evidence-stage">
        <img className={look} src={address} alt={`Picture: ${title}`} onError={() => setFailed(true)} />
      </div>
    </>
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
