import { Link } from 'react-router';
import type { ReadList } from '../../data/use-read-on.ts';
import { ListTable } from '../../parts/list-table.tsx';
import { Name } from '../../parts/name.tsx';
import { When } from '../../parts/when.tsx';
import { STANDING_WORDS } from '../requests/request-words.ts';
import { ReopenResult } from './reopen-result.tsx';
import { RESULT_WORDS, SUSPENSION_WORDS } from './result-words.ts';
import type { Nomination } from './use-nominations.ts';
import { keyOfNomination } from './use-nominations.ts';

type Result = NonNullable<Nomination['stands']['unit']>;

const COLUMNS = ['row', 'unit', 'unit-result', 'person', 'person-result'];

interface ResultTableProps {
  readonly nominations: readonly Nomination[];
  readonly list: ReadList<Nomination>;
  readonly chosen: Pick<ReadonlySet<string>, 'has'>;
  /** Chooses rows, or no longer; left out for who only reads. */
  readonly choose?: ((rows: readonly Nomination[], isChosen: boolean) => void) | undefined;
}

/** Nominations with the last word on their unit and their person; each row can be chosen to be signed. */
export function ResultTable({ nominations, list, chosen, choose }: ResultTableProps) {
  const all = nominations.every(({ id }) => chosen.has(id));
  const cells = (one: Nomination) => {
    const isChosen = chosen.has(one.id);
    return <Row one={one} isChosen={isChosen} toggle={choose && (() => choose([one], !isChosen))} />;
  };
  const head = (
    <>
      {choose && (
        <th scope="col">
          <input
            type="checkbox"
            aria-label={
              list.more || list.earlier !== 'none'
                ? 'Choose every row that was read so far'
                : 'Choose every row'
            }
            checked={all}
            onChange={() => choose(nominations, !all)}
          />
        </th>
      )}
      <th scope="col" className="numeric">
        Row
      </th>
      <th scope="col">Unit</th>
      <th scope="col">Result for the unit</th>
      <th scope="col">Person</th>
      <th scope="col">Result for the person</th>
    </>
  );
  return (
    <ListTable
      caption="Nominations and their results"
      className="result-table"
      columns={choose ? ['choose', ...COLUMNS] : COLUMNS}
      rows={nominations}
      keyOf={keyOfNomination}
      {...{ head, cells, list }}
    />
  );
}

interface RowProps {
  readonly one: Nomination;
  readonly isChosen: boolean;
  readonly toggle: (() => void) | undefined;
}

function Row({ one, isChosen, toggle }: RowProps) {
  const { row, unitText, unitCell, unitName, standing, person, stands, requestId } = one;
  const name = unitText ?? unitCell;
  const mayReopen = toggle !== undefined;
  const both = stands.unit !== null && stands.unit.id === stands.person?.id;
  return (
    <>
      {toggle && (
        <td>
          <input
            type="checkbox"
            aria-label={`Choose row ${row}, ${name}`}
            checked={isChosen}
            onChange={toggle}
          />
        </td>
      )}
      <td className="numeric">{row}</td>
      <th scope="row">
        <Name>{name}</Name>
        <div className="result-unit">
          {unitName ? (
            <>
              matched to <Name>{unitName}</Name>
            </>
          ) : (
            <Link to={`?view=match&standing=${standing}`}>{STANDING_WORDS[standing]}</Link>
          )}
        </div>
      </th>
      <td>
        <OneResult result={stands.unit} requestId={requestId} mayReopen={mayReopen} />
      </td>
      <td>
        {person ? (
          <Name>{[person.givenNames, person.familyName].filter(Boolean).join(' ')}</Name>
        ) : (
          'none named'
        )}
      </td>
      <td>
        {person && <OneResult result={stands.person} requestId={requestId} mayReopen={mayReopen && !both} />}
      </td>
    </>
  );
}

interface OneResultProps {
  readonly result: Result | null;
  readonly requestId: string;
  readonly mayReopen: boolean;
}

/** The last word on one subject: what, until when, by whom; or that it was reopened and why. */
function OneResult({ result, requestId, mayReopen }: OneResultProps) {
  if (result === null) return <span className="result-none">none</span>;
  if (result.reopenedAt)
    return (
      <>
        <strong>Reopened</strong> <When at={result.reopenedAt.slice(0, 10)} />
        <div>
          <bdi>{result.reopenedBecause?.words}</bdi>
        </div>
      </>
    );
  return (
    <>
      <strong>{RESULT_WORDS[result.result]}</strong>
      {result.suspension && <div>{SUSPENSION_WORDS[result.suspension]}</div>}
      <div>
        {result.expiresOn && (
          <>
            counts until <When at={result.expiresOn} />,{' '}
          </>
        )}
        signed by <Name>{result.signedByName}</Name>
      </div>
      <details className="result-why">
        <summary>Reasons</summary>
        <bdi>{result.reasons}</bdi>
      </details>
      {mayReopen && <ReopenResult id={result.id} requestId={requestId} />}
    </>
  );
}
