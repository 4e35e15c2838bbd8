import type { Provenance } from './provenance.ts';

/*
 * A forum is a special process for one partner. Its profile says what is reported of it, value by value; what nobody knows
 * stays unknown, and nothing is put in its place. No law knows a forum: only a deviation, with an end, applies one.
 */

/** A value that a source reports, or why nobody knows it. */
export type ReportedValue<Value> =
  | { readonly known: true; readonly value: Value; readonly provenance: Provenance }
  | { readonly known: false; readonly why: string };

/** How a forum comes to find somebody ineligible. `other` has words and no meaning that is computed. */
export const DECISION_RULES = ['consensus-to-bar', 'one-objection-blocks', 'other'] as const;

/** A rule of decision; see {@link DECISION_RULES}. */
export type DecisionRuleKind = (typeof DECISION_RULES)[number];

export interface DecisionRule {
  readonly kind: DecisionRuleKind;
  readonly words: string;
}

/** A stage of the forum, and how many calendar days it should take; policy, never a deadline of the law. */
export interface ForumStage {
  /** Unique within the profile, `request-to-government`. */
  readonly id: string;
  readonly words: ReportedValue<string>;
  readonly targetDays: ReportedValue<number>;
}

/** What is on record about one special process. */
export interface ForumProfile {
  readonly id: `forum-${string}`;
  readonly name: string;
  /** That there is such a process, and who says so. */
  readonly exists: ReportedValue<string>;
  readonly participants: ReportedValue<readonly string[]>;
  readonly decisionRule: ReportedValue<DecisionRule>;
  /** What the government concerned is asked for, where it is asked. */
  readonly hostGovernmentStep: ReportedValue<string>;
  /** How long it is waited for, in calendar days. */
  readonly hostGovernmentDays: ReportedValue<number>;
  readonly approver: ReportedValue<string>;
  readonly stages: readonly ForumStage[];
  readonly notes: readonly string[];
}

/** An office's latest word, as the forum's rule reads it. */
export interface ForumVoice {
  readonly office: string;
  readonly objects: boolean;
}

/** What the forum's own rule would come to. It moves nothing: no law waits for it. */
export interface ForumResult {
  readonly outcome: 'agreed' | 'no-agreement' | 'nothing-said' | 'rule-unknown';
  readonly words: string;
}

/**
 * What the forum comes to by its own rule, from the positions on record. An office's last word counts. It is shown beside the
 * standard process's result and decides nothing.
 */
export function resultOfForum(
  { decisionRule }: Pick<ForumProfile, 'decisionRule'>,
  voices: readonly ForumVoice[],
): ForumResult {
  if (!decisionRule.known)
    return {
      outcome: 'rule-unknown',
      words: `What the forum's rule comes to is not known: ${decisionRule.why}`,
    };
  if (decisionRule.value.kind === 'other')
    return { outcome: 'rule-unknown', words: `Its rule is not computed: ${decisionRule.value.words}` };
  const last = [...new Map(voices.map(({ office, objects }) => [office, objects]))];
  if (last.length === 0) return { outcome: 'nothing-said', words: 'No office has said anything in it yet.' };
  const against = last.filter(([, objects]) => objects).map(([office]) => office);
  return against.length === 0 ? agreed(last.length) : notAgreed(decisionRule.value, against);
}

const capitalized = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

const agreed = (offices: number): ForumResult => ({
  outcome: 'agreed',
  words:
    offices === 1
      ? 'One office spoke; it does not object.'
      : `None of the ${offices} offices that spoke objects.`,
});

const notAgreed = ({ words }: DecisionRule, against: readonly string[]): ForumResult => ({
  outcome: 'no-agreement',
  words: `${capitalized(against.join(' and '))} ${against.length === 1 ? 'objects' : 'object'}. The rule of the forum: ${words.replace(/[.]?$/, '.')}`,
});
