import type { StandardActId } from '#law';
import type { ActField, ChartedAct, Recording } from './act.ts';
import type { ChartedContext } from './context.ts';
import type { ChartedEvent } from './events.ts';
import { editAssessment, joinAuthors } from './record-act.ts';
import type { Moment } from './situation.ts';

type Asked = Partial<ActField> & Pick<ActField, 'field' | 'kind' | 'words'>;
/** A field of a standard act. */
export const asked = (field: Asked): ActField => ({
  required: true,
  cite: 'record of the case',
  basis: 'design',
  ...field,
});

/** True where some region stands in a state in which the assessment is written. */
export const isAssessing = ({ states, context }: Pick<Moment, 'states' | 'context'>): boolean =>
  context.procedure.regions.some((region) =>
    region.states.some(({ id, assessing }) => assessing === true && states.includes(id)),
  );

type Standard = Pick<ChartedAct, 'title' | 'roles' | 'asks' | 'record'> &
  Partial<Pick<ChartedAct, 'conditions' | 'isKnownFrom' | 'fault'>>;

/** A standard act: from anywhere, without conditions, where it says nothing else. */
export const standard = (id: StandardActId, act: Standard): ChartedAct => ({
  id,
  rule: 'standard process',
  signed: false,
  drawn: null,
  conditions: [],
  isKnownFrom: () => true,
  ...act,
});

/** A field of an event whose kind was checked. */
export const textOf = (event: ChartedEvent, field: string): string => String(event[field]);
/** An edit where the assessment is being written; elsewhere its writer only joins the authors. */
export const editedHere = (context: ChartedContext, { event, states }: Recording): ChartedContext =>
  isAssessing({ states, context })
    ? editAssessment(context, event)
    : joinAuthors(context, event.actor.personId);
