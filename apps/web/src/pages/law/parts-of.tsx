import type { ReactNode } from 'react';
import type { Schema } from '../../data/client.ts';
import { ReadWhere } from '../../parts/read-where.tsx';
import { LawAmounts } from './law-amounts.tsx';
import { LawClocks } from './law-clocks.tsx';
import { LawDuties } from './law-duties.tsx';
import { LawElements } from './law-elements.tsx';
import { LawExits } from './law-exits.tsx';
import { LawProcedure } from './law-procedure.tsx';
import { LawReach } from './law-reach.tsx';
import { LawReadings } from './law-readings.tsx';
import { LawUse } from './law-use.tsx';

type Law = Schema<'AuthorityShown'>;

/** A part of a law's page. */
export interface LawPart {
  readonly id: string;
  readonly title: string;
  readonly content: ReactNode;
}

type Maker = (law: Law) => LawPart | null;

const MAKERS: readonly Maker[] = [
  (law) => part('asks', 'What it asks', law.elements.length > 0 && <LawElements law={law} />),
  (law) => part('use', 'Conditions of use', law.useConditions && <LawUse conditions={law.useConditions} />),
  (law) => part('exits', 'Ways out', <LawExits law={law} />),
  (law) => part('duties', 'Who must be told', law.duties.length > 0 && <LawDuties law={law} />),
  (law) => part('clocks', 'Periods counted in days', <LawClocks law={law} />),
  (law) => part('amounts', 'Amounts', law.thresholds.length > 0 && <LawAmounts law={law} />),
  (law) => part('reach', 'Assistance that it reaches', law.reach.length > 0 && <LawReach law={law} />),
  (law) => part('readings', 'Contested readings', law.readings.length > 0 && <LawReadings law={law} />),
  (law) => part('procedure', 'The procedure', <LawProcedure law={law} />),
  (law) => part('source', 'Where it was read', <Source law={law} />),
];

/** The parts that this law has, in their order. */
export const partsOf = (law: Law): readonly LawPart[] =>
  MAKERS.map((make) => make(law)).filter((one) => one !== null);

const part = (id: string, title: string, content: ReactNode): LawPart | null =>
  content ? { id, title, content } : null;

function Source({ law: { source, notes, version } }: { readonly law: Law }) {
  return (
    <>
      <ReadWhere source={source} />
      <p>Version {version} of its data. A proceeding keeps the version under which it was opened.</p>
      {notes.length > 0 && (
        <ul>
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
    </>
  );
}
