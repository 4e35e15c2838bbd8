import { useEffect, useRef, useState } from 'react';

/** The address of a feed, told once and never again: it takes the focus, and is copied by a button. */
export function FeedAddress({ address }: { readonly address: string }) {
  const box = useRef<HTMLDivElement>(null);
  const [copied, setCopied] = useState(false);
  useEffect(() => box.current?.focus(), [address]);
  const copy = () =>
    void navigator.clipboard.writeText(address).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <div className="usa-alert usa-alert--success" ref={box} tabIndex={-1} role="status">
      <div className="usa-alert__body">
        <h3 className="usa-alert__heading">The address of your feed</h3>
        <p className="usa-alert__text">
          It is shown now and never again. Put it into your calendar program as a subscription.
        </p>
        <p className="mono">{address}</p>
        <button type="button" className="usa-button" onClick={copy}>
          {copied ? 'Copied' : 'Copy the address'}
        </button>
      </div>
    </div>
  );
}
