import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Schema } from '../../data/client.ts';
import { Name } from '../../parts/name.tsx';
import { When } from '../../parts/when.tsx';
import { instrumentName } from '../requests/request-words.ts';
import { useInstruments } from '../requests/use-catalogues.ts';

type Sheet = Schema<'ShownRequest'>;

/** What the submitter said of the request, and the file it came from. */
export function AboutRequest({ sheet }: { readonly sheet: Sheet }) {
  const { request, submittedByName, correctsTitle } = sheet;
  const { event, programme, instrumentId, authority, place, startsOn, endsOn, corrects } = request;
  return (
    <dl className="part-lines">
      <Line term="Event">
        <Name>{event}</Name>
      </Line>
      <Line term="Programme">
        <Name>{programme}</Name>
      </Line>
      <Line term="Kind of assistance">{instrumentName(useInstruments().data, instrumentId)}</Line>
      <Line term="Law behind the programme">
        <Name>{authority}</Name>
      </Line>
      <Line term="When and where">
        {startsOn ? <When at={startsOn} /> : 'from a day that is not said'}
        {endsOn && (
          <>
            {' '}
            to <When at={endsOn} />
          </>
        )}
        {place && (
          <>
            , <Name>{place}</Name>
          </>
        )}
      </Line>
      <Line term="Submitted">
        <When at={request.submittedAt} /> by <Name>{submittedByName}</Name>
      </Line>
      {corrects && (
        <Line term="Corrects">
          <Link to={`/requests/${corrects}`}>
            <Name>{correctsTitle}</Name>
          </Link>
        </Line>
      )}
      {request.overLimitReason && <Line term="Above the limit because">{request.overLimitReason}</Line>}
      <FileLine sheet={sheet} />
      {request.notices.length > 0 && (
        <Line term="Noticed in the file">{request.notices.map(({ words }) => words).join(' ')}</Line>
      )}
    </dl>
  );
}

function FileLine({ sheet: { file } }: { readonly sheet: Sheet }) {
  const { fromRow, toRow, report, fiscalYear } = file.selection;
  const parts = [
    fromRow !== null && `from row ${fromRow}`,
    toRow !== null && `to row ${toRow}`,
    report !== null && `report ${report}`,
    fiscalYear !== null && `fiscal year ${fiscalYear}`,
  ].filter(Boolean);
  return (
    <>
      <Line term="File">
        <bdi>{file.filename ?? 'rows without a file'}</bdi>
        {parts.length > 0 && ` (${parts.join(', ')})`}
      </Line>
      <Line term="SHA-256 of the file">
        <span className="mono">{file.sha256}</span>
      </Line>
      {file.againOf && (
        <Line term="Sent again because">
          <bdi>{file.againReason ?? ''}</bdi> (<Link to={`/requests/${file.againOf}`}>the first time</Link>)
        </Line>
      )}
    </>
  );
}

function Line({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
