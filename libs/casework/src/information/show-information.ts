import type { Outcome } from '../kernel/outcome.ts';
import { done, notFound } from '../kernel/outcome.ts';
import { coversCountry } from '../kernel/actor.ts';
import type { Actor } from '../kernel/actor.ts';
import { isUuid } from '../kernel/is-uuid.ts';
import type { Ports } from '../kernel/ports.ts';
import { useCase } from '../kernel/use-case.ts';
import type { ListedIncident, ShownIncident } from './listed-incident.ts';
import { withOpenCases } from './list-incidents.ts';
import type { ShownInformation } from './list-information.ts';

/** Information with the alleged events that were read in it, and of their cases those that this person may open. */
export interface InformationFile {
  readonly information: ShownInformation;
  readonly incidents: readonly ShownIncident[];
}

const MOST = 200;

/** Shows one piece of information whole. Not found outside the portfolio. */
export const showInformation = ({ views }: Pick<Ports, 'views'>) =>
  useCase(
    'information.read',
    async (actor, { id }: { readonly id: string }): Promise<Outcome<InformationFile>> => {
      const information = isUuid(id) ? await views.information.find(id) : undefined;
      if (information === undefined || !coversCountry(actor, information.country))
        return notFound('information', id);
      const incidents = await views.information.incidents({ informationId: id, limit: MOST });
      return done({
        information,
        incidents: await withOpenCases({ views }, actor, visible(actor, incidents)),
      });
    },
  );

const visible = (actor: Actor, incidents: readonly ListedIncident[]) =>
  incidents.filter(({ country }) => coversCountry(actor, country));
