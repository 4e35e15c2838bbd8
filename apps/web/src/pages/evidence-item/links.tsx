import { useState } from 'react';
import { Link } from 'react-router';
import type { Schema } from '../../data/client.ts';
import { useSignedIn } from '../../data/session.ts';
import { Name } from '../../parts/name.tsx';
import { When } from '../../parts/when.tsx';
import { LinkForm } from '../evidence-linking/link-form.tsx';
import type { Target } from '../evidence-linking/targets.ts';
import { keyOfTarget, useTargets } from '../evidence-linking/targets.ts';
import { ChangeLink } from './change-link.tsx';

type File = Schema<'EvidenceFile'>;
type Version = Schema<'EvidenceLink'>;

const WORDS: Readonly<Record<Version['direction'], string>> = {
  supports: '+ Supports',
  contradicts: '− Contradicts',
  context: '○ Context',
};

/** What the item is linked to: the direction, where in it, why, and every earlier version. */
export function Links({ file }: { readonly file: File }) {
  const { evidence, links, names } = file;
  const { permissions } = useSignedIn();
  const { targets, ready } = useTargets(evidence.caseId);
  const mayLink = permissions.includes('evidence.link');
  const byLink = [...Map.groupBy(links, ({ linkId }) => linkId).values()];
  const taken = new Set(
    byLink.flatMap((versions) => holding(versions).map(({ target }) => keyOfTarget(target))),
  );
  const free = targets.filter(({ key }) => !taken.has(key));
  return (
    <section aria-labelledby="links">
      <h2 id="links">Links</h2>
      {byLink.length === 0 && <p>It is linked to nothing yet, so no finding rests on it.</p>}
      <ul className="evidence-links">
        {byLink.map((versions) => (
          <li key={versions[0]?.linkId} className="evidence-link">
            <OneLink
              versions={versions}
              names={names}
              targets={targets}
              caseId={evidence.caseId}
              mayLink={mayLink}
            />
          </li>
        ))}
      </ul>
      {mayLink && ready && free.length > 0 && <NewLink evidence={evidence} free={free} />}
    </section>
  );
}

const latest = (versions: readonly Version[]) => versions.toSorted((a, b) => b.version - a.version)[0];
const holding = (versions: readonly Version[]): readonly Version[] => {
  const last = latest(versions);
  return last && !last.withdrawn ? [last] : [];
};

interface NewLinkProps {
  readonly evidence: Schema<'OpenEvidence'>;
  readonly free: readonly Target[];
}

function NewLink({ evidence: { id, title }, free }: NewLinkProps) {
  const [items] = useState([{ id, title }]);
  return (
    <details key={free.length} className="evidence-act">
      <summary>Link it to an incident, an element or a step</summary>
      <LinkForm form={`evidence:${id}:link`} items={items} targets={free} linked={() => undefined} />
    </details>
  );
}

interface OneLinkProps {
  readonly versions: readonly Version[];
  readonly names: Readonly<Record<string, string>>;
  readonly targets: readonly Target[];
  readonly caseId: string;
  readonly mayLink: boolean;
}

function OneLink({ versions, names, targets, caseId, mayLink }: OneLinkProps) {
  const last = latest(versions);
  if (!last) return null;
  const target = targets.find(({ key }) => key === keyOfTarget(last.target));
  const earlier = versions
    .filter(({ version }) => version !== last.version)
    .toSorted((a, b) => b.version - a.version);
  return (
    <>
      <div>
        <span className="evidence-direction">{last.withdrawn ? 'Taken back' : WORDS[last.direction]}</span>
        <Link to={addressOf(caseId, last.target)}>
          <Name>{target ? target.words : wordsWithout(last.target)}</Name>
        </Link>
        {target && <span className="evidence-by"> {target.group}</span>}
      </div>
      <Said version={last} names={names} />
      {earlier.length > 0 && (
        <details>
          <summary>Earlier versions ({earlier.length})</summary>
          {earlier.map((version) => (
            <div key={version.version} className="evidence-grade">
              <span className="evidence-direction">{WORDS[version.direction]}</span>
              <Said version={version} names={names} />
            </div>
          ))}
        </details>
      )}
      {mayLink && !last.withdrawn && <ChangeLink link={last} />}
    </>
  );
}

function Said({ version, names }: { readonly version: Version; readonly names: OneLinkProps['names'] }) {
  return (
    <>
      <div dir="auto">
        {version.pinpoint && <strong>{version.pinpoint}: </strong>}
        {version.reason}
      </div>
      <div className="evidence-by">
        <Name>{names[version.accountId]}</Name>, <When at={version.at} />
      </div>
    </>
  );
}

function addressOf(caseId: string, target: Version['target']): string {
  if (target.kind === 'incident') return `/cases/${caseId}/incidents/${target.incidentId}`;
  return target.kind === 'element'
    ? `/cases/${caseId}?proceeding=${target.proceedingId}`
    : `/cases/${caseId}`;
}

const wordsWithout = (target: Version['target']): string =>
  target.kind === 'incident'
    ? 'An alleged incident'
    : target.kind === 'element'
      ? 'An element'
      : 'A step of remediation';
