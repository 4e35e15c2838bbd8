import type { DecisionRule, ForumProfile, ForumStage, ReportedValue } from './forum-profile.ts';
import { DECISION_RULES } from './forum-profile.ts';
import { reportedIn } from './provenance.ts';

type Written = Readonly<Record<string, unknown>>;
type Read<Value> = (value: unknown, where: string) => Value;

/**
 * Reads forum profiles as they are written down: an array of objects in which each value is `{"reported": …, "source": …,
 * "checkedOn": …}` or `{"unknown": why}`. Throws RangeError that names the profile and the field: a profile that is half
 * understood would be shown as what somebody reported.
 */
export function readForumProfiles(written: unknown): readonly ForumProfile[] {
  const profiles = listOf(asProfile)(written, 'forums');
  const ids = profiles.map(({ id }) => id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined) throw new RangeError(`forums: "${twice}" is there twice.`);
  return profiles;
}

function asProfile(value: unknown, where: string): ForumProfile {
  const written = asObject(value, where);
  const id = asText(written['id'], `${where}.id`);
  if (!isForumId(id)) throw new RangeError(`${where}.id: "${id}" should begin with "forum-".`);
  const field = <Value>(name: string, read: Read<Value>) => reported(read)(written[name], `${id}.${name}`);
  return {
    id,
    name: asText(written['name'], `${id}.name`),
    exists: field('exists', asText),
    participants: field('participants', listOf(asText)),
    decisionRule: field('decisionRule', asRule),
    hostGovernmentStep: field('hostGovernmentStep', asText),
    hostGovernmentDays: field('hostGovernmentDays', asDays),
    approver: field('approver', asText),
    stages: listOf(asStage)(written['stages'], `${id}.stages`),
    notes: listOf(asText)(written['notes'] ?? [], `${id}.notes`),
  };
}

const isForumId = (id: string): id is `forum-${string}` => /^forum-[a-z][a-z0-9-]*$/.test(id);

function asStage(value: unknown, where: string): ForumStage {
  const { id, words, targetDays } = asObject(value, where);
  return {
    id: asText(id, `${where}.id`),
    words: reported(asText)(words, `${where}.words`),
    targetDays: reported(asDays)(targetDays, `${where}.targetDays`),
  };
}

function asRule(value: unknown, where: string): DecisionRule {
  const { kind, words } = asObject(value, where);
  const known = DECISION_RULES.find((one) => one === kind);
  if (known === undefined)
    throw new RangeError(`${where}.kind: ${show(kind)} should be one of ${DECISION_RULES.join(', ')}.`);
  return { kind: known, words: asText(words, `${where}.words`) };
}

function reported<Value>(read: Read<Value>): Read<ReportedValue<Value>> {
  return (value, where) => {
    const written = asObject(value, where);
    if ('unknown' in written) return { known: false, why: asText(written['unknown'], `${where}.unknown`) };
    const note = written['note'] === undefined ? undefined : asText(written['note'], `${where}.note`);
    const provenance = reportedIn(
      asText(written['source'], `${where}.source`),
      asDay(written['checkedOn'], `${where}.checkedOn`),
      note,
    );
    return { known: true, value: read(written['reported'], `${where}.reported`), provenance };
  };
}

const listOf =
  <Value>(read: Read<Value>): Read<readonly Value[]> =>
  (value, where) => {
    if (!Array.isArray(value)) throw new RangeError(`${where}: ${show(value)} should be a list.`);
    return value.map((one, index) => read(one, `${where}[${index}]`));
  };

function asObject(value: unknown, where: string): Written {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new RangeError(`${where}: ${show(value)} should be an object.`);
  return value as Written;
}

function asText(value: unknown, where: string): string {
  if (typeof value !== 'string' || value.trim() === '')
    throw new RangeError(`${where}: ${show(value)} should be some words.`);
  return value;
}

function asDay(value: unknown, where: string): string {
  const day = asText(value, where);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) throw new RangeError(`${where}: "${day}" should be YYYY-MM-DD.`);
  return day;
}

function asDays(value: unknown, where: string): number {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 1)
    throw new RangeError(`${where}: ${show(value)} should be a whole number of days.`);
  return value;
}

const show = (value: unknown): string => (value === undefined ? 'nothing' : JSON.stringify(value));
