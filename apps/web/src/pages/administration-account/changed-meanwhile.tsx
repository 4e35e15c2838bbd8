import { useEffect, useRef } from 'react';
import { useCountryName } from '../../data/catalogue.ts';
import type { RefusedError } from '../../data/refused-error.ts';
import type { Reach } from '../../parts/account-fields.tsx';
import { plain, sentence } from '../../words/plain.ts';
import type { ShownAccount } from './shown-account.ts';

interface ChangedMeanwhileProps {
  readonly error: RefusedError;
  readonly mine: Reach;
  readonly goOn: (account: ShownAccount) => void;
  readonly take: (account: ShownAccount) => void;
}

/** What a colleague saved meanwhile, beside what was being chosen; nothing is overwritten before somebody says so. */
export function ChangedMeanwhile({ error, mine, goOn, take }: ChangedMeanwhileProps) {
  const nameOf = useCountryName();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  const theirs = error.refusal.meanwhile as ShownAccount;
  const countries = (of: Reach['portfolio']) => (of === 'all' ? 'Every country' : of.map(nameOf).join(', '));
  const rows = [
    ['Roles', theirs.roles.map(plain).join(', '), mine.roles.map(plain).join(', ')],
    ['Office', sentence(theirs.office), sentence(mine.office)],
    ['Countries', countries(theirs.portfolio), countries(mine.portfolio)],
  ];
  return (
    <div ref={box} tabIndex={-1} className="usa-alert usa-alert--warning part-failure" role="alert">
      <div className="usa-alert__body">
        <p className="usa-alert__text">{error.message} Nothing of yours was saved yet.</p>
        <table className="usa-table usa-table--borderless">
          <thead>
            <tr>
              <th scope="col">What</th>
              <th scope="col">As a colleague saved it</th>
              <th scope="col">As you chose it</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(([what, before, after]) => (
              <tr key={what}>
                <th scope="row">{what}</th>
                <td>{before}</td>
                <td>{before === after ? 'the same' : <strong>{after}</strong>}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <p>
          <button type="button" className="usa-button usa-button--outline" onClick={() => take(theirs)}>
            Take theirs
          </button>
          <button type="button" className="usa-button usa-button--outline" onClick={() => goOn(theirs)}>
            Keep mine, and save again
          </button>
        </p>
      </div>
    </div>
  );
}
