import type { Facts } from '#law';
import { withFacts } from './record-act.ts';
import { asked, editedHere, standard, textOf } from './standard-act.ts';

const informationLogged = standard('information.logged', {
  title: 'Log the information and its source',
  roles: ['post-vetter', 'analyst'],
  asks: [
    asked({ field: 'informationId', kind: 'id', words: 'The information received.' }),
    asked({ field: 'sourceId', kind: 'id', words: 'Who it came from.' }),
  ],
  record: (context, { event }) => ({
    ...context,
    informationIds: [...new Set([...context.informationIds, textOf(event, 'informationId')])],
  }),
});

const incidentLinked = standard('incident.linked', {
  title: 'Link an event',
  roles: ['analyst'],
  asks: [
    asked({ field: 'incidentId', kind: 'id', words: 'The event.' }),
    asked({ field: 'category', kind: 'text', words: 'What kind of event it may be.', required: false }),
  ],
  record: (context, recording) => {
    const { event } = recording;
    const incidentId = textOf(event, 'incidentId');
    const category = typeof event['category'] === 'string' ? event['category'] : null;
    const others = context.incidents.filter((one) => one.incidentId !== incidentId);
    const incidents = [...others, { incidentId, category, at: event.at }];
    return { ...editedHere(context, recording), incidents };
  },
});

/** Facts come from the record of the case's subject, never from a person's form. */
const factsStated = standard('facts.stated', {
  title: 'Take over the facts of the case from the record of its subject',
  roles: ['post-vetter', 'analyst', 'legislative-affairs'],
  asks: [],
  fault: ({ facts }) => (isFacts(facts) ? null : '"facts" must hold the facts of the case by their names.'),
  record: (context, recording) =>
    withFacts(editedHere(context, recording), recording.event['facts'] as Facts),
});

const isFacts = (facts: unknown): facts is Facts =>
  typeof facts === 'object' &&
  facts !== null &&
  !Array.isArray(facts) &&
  Object.values(facts).every(
    (fact) => fact === null || ['string', 'number', 'boolean'].includes(typeof fact),
  );

/** Acts that bring something into the proceeding. */
export const intakeActs = [informationLogged, incidentLinked, factsStated];
