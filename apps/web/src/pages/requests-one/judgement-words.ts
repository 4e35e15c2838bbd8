import type { Nomination } from './use-nominations.ts';

type Judgement = Nomination['judgements'][number];

/** The last judgement that was not taken back. */
export const lastJudgement = ({ judgements }: Nomination): Judgement | undefined =>
  judgements.findLast(({ undone }) => undone === null);

const SAID: Readonly<Record<Judgement['judgement'], string>> = {
  confirmed: 'Confirmed',
  rejected: 'Rejected',
  'none-of-these': 'None of these; a new unit is asked for',
  'not-identified': 'Not identified',
};

/** What a person said, in words. */
export const judgementWords = ({ judgement, candidate, unitText }: Judgement): string => {
  const about = judgement === 'confirmed' || judgement === 'rejected' ? (candidate?.name ?? unitText) : null;
  return about === null ? SAID[judgement] : `${SAID[judgement]}: ${about}`;
};
