import { INSTRUMENTS } from '#law';
import type { AskedField, Proceeding } from '#workflow';
import type { Actor } from '../kernel/actor.ts';
import { holds } from '../kernel/permissions.ts';
import type { Outcome } from '../kernel/outcome.ts';
import { done } from '../kernel/outcome.ts';
import type { Ports } from '../kernel/ports.ts';
import { useCase } from '../kernel/use-case.ts';
import type { Views } from '../kernel/views.ts';
import { presentListed } from '../evidence/present-evidence.ts';
import { questionsOf } from './show-findings.ts';
import type { ShownProceeding } from './show-proceeding.ts';
import { openSheet } from './show-proceeding.ts';

type PickedFrom = Exclude<NonNullable<AskedField['picks']>, 'unit'>;

/** Something that a field of an act may name, in words. */
export interface Choice {
  readonly id: string;
  readonly words: string;
  /** What tells it from others: a day, a grade, a citation. */
  readonly note: string | null;
}

/** By what a field is picked from. Units are searched for in the registry. */
export type Choices = Readonly<Record<PickedFrom, readonly Choice[]>>;

const MOST = 200;
const SHOWN = 120;

/**
 * What the fields of a proceeding's acts may name, so that nobody types an identifier: the evidence and incidents of its
 * case, what is on record of its country, the questions of its law. What is sealed from the person is not among them.
 */
export const listChoices = (ports: Pick<Ports, 'views' | 'unitOfWork' | 'clock'>) =>
  useCase('case.act', async (actor, { id }: { readonly id: string }): Promise<Outcome<Choices>> => {
    const opened = await openSheet(ports, actor, id);
    if (!opened.ok) return opened;
    const { value: sheet } = opened;
    return done({
      ...(await ofCase(ports.views, actor, sheet)),
      ...(await ofCountry(ports.views, actor, sheet.country)),
      ...ofLaw(sheet.context),
      step: stepsOf(sheet),
    });
  });

async function ofCase(
  { evidence, cases }: Pick<Views, 'evidence' | 'cases'>,
  actor: Actor,
  { caseId }: Pick<ShownProceeding, 'caseId'>,
): Promise<Pick<Choices, 'evidence' | 'incident'>> {
  const items = await evidence.list(actor, { caseId, limit: MOST });
  const file = await cases.sheet(caseId);
  return {
    evidence: items.map(presentListed).map((item) => ({
      id: item.id,
      words: item.sealed ? 'A sealed item' : item.title,
      note: [item.sourceGrade?.grade ?? '–', item.contentGrade?.grade ?? '–'].join(''),
    })),
    incident: (file?.incidents ?? []).map(({ id, summary, allegedFrom, place }) => ({
      id,
      words: short(summary),
      note: [allegedFrom, place].filter(Boolean).join(', ') || null,
    })),
  };
}

async function ofCountry(
  { access, information, transfers }: Pick<Views, 'access' | 'information' | 'transfers'>,
  actor: Actor,
  country: string,
): Promise<Pick<Choices, 'access-incident' | 'information' | 'transfer'>> {
  const [incidents, received, planned] = await Promise.all([
    access.list({ country, limit: MOST }),
    holds(actor, 'information.read') ? information.list({ countries: [country], country, limit: MOST }) : [],
    transfers.list({ countries: [country], limit: MOST }),
  ]);
  return {
    'access-incident': incidents.map(({ id, place, consignment, from }) => ({
      id,
      words: short(`${place}: ${consignment}`),
      note: from,
    })),
    information: received.map(({ id, body, receivedAt }) => ({
      id,
      words: short(body),
      note: receivedAt.slice(0, 10),
    })),
    transfer: planned.map(({ id, title, unitName }) => ({ id, words: title, note: unitName })),
  };
}

function ofLaw({
  procedure,
}: Proceeding['context']): Omit<
  Choices,
  'evidence' | 'incident' | 'access-incident' | 'information' | 'transfer' | 'step'
> {
  const exits = procedure.exits.map(({ kind, title }) => ({ id: kind, words: title, note: null }));
  return {
    instrument: INSTRUMENTS.map(({ id, name, authority }) => ({ id, words: name, note: authority })),
    element: questionsOf({ procedure }).map(({ id, title, cite }) => ({ id, words: title, note: cite })),
    purpose: [{ id: 'determination', words: 'The determination itself', note: null }, ...exits],
    department: [
      { id: 'department-of-state', words: 'Department of State', note: null },
      { id: 'department-of-defense', words: 'Department of Defense', note: null },
    ],
  };
}

/** Steps of the government that are on record, by the words in which they were first said. */
function stepsOf({ transitions }: Pick<ShownProceeding, 'transitions'>): readonly Choice[] {
  const steps = new Map<string, Choice>();
  for (const { payload, by } of transitions) {
    const { stepId, words } = payload as { readonly stepId?: string; readonly words?: string };
    if (stepId !== undefined && !steps.has(stepId))
      steps.set(stepId, { id: stepId, words: short(words ?? ''), note: by.at.slice(0, 10) });
  }
  return [...steps.values()];
}

const short = (text: string): string =>
  text.length > SHOWN ? `${text.slice(0, SHOWN).toWellFormed()}…` : text;
