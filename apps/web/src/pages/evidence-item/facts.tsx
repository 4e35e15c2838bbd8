import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Schema } from '../../data/client.ts';
import { Name } from '../../parts/name.tsx';
import { When } from '../../parts/when.tsx';
import { sentence } from '../../words/plain.ts';
import { sizeInWords } from '../../words/size-in-words.ts';

interface FactsProps {
  readonly evidence: Schema<'OpenEvidence'>;
  readonly names: Readonly<Record<string, string>>;
}

/** What was said of the item when it was added, and what its bytes are. None of it can be changed. */
export function Facts({ evidence, names }: FactsProps) {
  const { filename, size, mediaType, claimedMediaType, mediaTypeAgrees, marking, url } = evidence;
  const { collectedAt, collectedBy, tool, witnessRisk, copyOf, againBecause, added, sha256 } = evidence;
  const lines: readonly (readonly [string, ReactNode])[] = [
    ['Marking', sentence(marking)],
    ['File', <Name key="file">{`${filename}, ${sizeInWords(size)}`}</Name>],
    ['Its bytes are', mediaType],
    ...(mediaTypeAgrees
      ? []
      : [['The sender said', `${claimedMediaType}. The bytes say otherwise: look with care.`] as const]),
    ['Collected by', <Name key="by">{collectedBy}</Name>],
    ['Collected', collectedAt ? <When key="at" at={collectedAt} /> : 'Not known'],
    ...(url ? [['Found at', <Name key="url">{url}</Name>] as const] : []),
    ...(tool ? [['Captured with', <Name key="tool">{tool}</Name>] as const] : []),
    ...(witnessRisk ? [['Risk to a witness', <Name key="risk">{witnessRisk}</Name>] as const] : []),
    ...(copyOf
      ? [
          [
            'Working copy of',
            <Link key="copy" to={`/evidence/${copyOf}`}>
              the original
            </Link>,
          ] as const,
        ]
      : []),
    ...(againBecause ? [['Added again because', <Name key="again">{againBecause}</Name>] as const] : []),
    [
      'Added',
      <span key="added">
        <When at={added.at} /> by <Name>{names[added.accountId]}</Name>
      </span>,
    ],
    [
      'SHA-256',
      <span key="hash" className="mono">
        {sha256}
      </span>,
    ],
  ];
  return (
    <section aria-labelledby="facts">
      <h2 id="facts">What it is</h2>
      <dl className="part-lines">
        {lines.map(([term, said]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{said}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
