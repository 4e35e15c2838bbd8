import type { Refusal } from '#casework';
import { refused } from '#casework';
import type { Route } from './list-routes.ts';

/** Why an address or a method leads nowhere. `allow` lists the methods that this address does understand. */
export interface UnknownRoute {
  readonly status: 404 | 405;
  readonly refusal: Refusal;
  readonly allow?: string;
}

const LONGEST_SHOWN = 200;

/** What to say where no handler was found: another method may be the right one, or the address is none of ours. */
export function unknownRoute(
  routes: readonly Route[],
  { method, path }: { method: string; path: string },
): UnknownRoute {
  const shown = path.slice(0, LONGEST_SHOWN);
  const understood = routes.filter((route) => patternOf(route.path).test(path)).map((route) => route.method);
  if (understood.length === 0) {
    const words = `There is nothing at ${shown}. GET /openapi.json lists every address.`;
    return { status: 404, refusal: refused('not-found', 'route.unknown', words).refusal };
  }
  const allow = [...new Set(understood.includes('GET') ? [...understood, 'HEAD'] : understood)]
    .sort()
    .join(', ');
  const words = `${shown} does not understand ${method}; it understands ${allow}.`;
  return { status: 405, allow, refusal: refused('invalid', 'route.wrong-method', words).refusal };
}

const patternOf = (path: string): RegExp => {
  const steps = path.split(/:[A-Za-z]+/).map((step) => step.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${steps.join('[^/]+')}/?$`);
};
