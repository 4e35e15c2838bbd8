import { useEffect, useState } from 'react';

/** One act of somebody else, as it was put on record. Only what happened, never what it said. */
export interface Change {
  /** The leaf of the ledger; grows. */
  readonly leaf: number;
  /** The things it is about, as `noun:id`. */
  readonly topics: readonly string[];
  /** `noun.past-participle`. */
  readonly act: string;
  readonly at: string;
  readonly actorName: string;
}

/** What others did to some things since it was last cleared; `missed` where that can no longer be said. */
export interface Changes {
  readonly changes: readonly Change[];
  readonly missed: boolean;
  readonly clear: () => void;
}

type Hear = (change: Change | 'missed') => void;
const hearing = new Set<Hear>();

/**
 * What others did to these things (`case:ID`, or `case:*` for every case) while they are looked at. Nothing is read again by itself.
 */
export function useChanges(topics: readonly string[]): Changes {
  const [changes, setChanges] = useState<readonly Change[]>([]);
  const [missed, setMissed] = useState(false);
  const key = topics.join(' ');
  useEffect(() => {
    const wanted = key.split(' ');
    const hear: Hear = (change) => {
      if (change === 'missed') setMissed(true);
      else if (change.topics.some((topic) => isWanted(wanted, topic)))
        setChanges((before) => [...before, change]);
    };
    hearing.add(hear);
    return () => void hearing.delete(hear);
  }, [key]);
  const clear = () => {
    setChanges([]);
    setMissed(false);
  };
  return { changes, missed, clear };
}

const isWanted = (wanted: readonly string[], topic: string): boolean =>
  wanted.includes(topic) || wanted.includes(`${topic.split(':')[0] ?? ''}:*`);
