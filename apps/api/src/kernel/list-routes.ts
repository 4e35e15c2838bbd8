import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA, ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import type { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import type { Requirement } from './requires.ts';
import { REQUIRES } from './requires.ts';

/** One handler as the world sees it. */
export interface Route {
  readonly method: string;
  readonly path: string;
  readonly handler: string;
  readonly requirement: Requirement | undefined;
  /** Whether the handler reads a body. */
  readonly takesBody: boolean;
}

/** Every route of every controller, with what it declares. */
export function listRoutes(
  discovery: DiscoveryService,
  scanner: MetadataScanner,
  reflector: Reflector,
): Route[] {
  return discovery.getControllers().flatMap(({ instance, metatype }) => {
    if (!instance || !metatype) return [];
    const prototype = Object.getPrototypeOf(instance) as Record<string, object>;
    return scanner
      .getAllMethodNames(prototype)
      .filter((name) => Reflect.hasMetadata(PATH_METADATA, prototype[name] ?? {}))
      .map((name) => toRoute({ metatype, name, method: prototype[name] ?? {}, reflector }));
  });
}

function toRoute(found: { metatype: unknown; name: string; method: object; reflector: Reflector }): Route {
  const { metatype, name, method, reflector } = found;
  const verb = Reflect.getMetadata(METHOD_METADATA, method) as RequestMethod;
  const path = [
    Reflect.getMetadata(PATH_METADATA, metatype as object),
    Reflect.getMetadata(PATH_METADATA, method),
  ];
  const requirement = reflector.get<Requirement | undefined>(REQUIRES, method as () => unknown);
  const joined = `/${path.join('/')}`.replaceAll(/\/+/g, '/').replace(/(.)\/$/, '$1');
  return {
    method: RequestMethod[verb],
    path: joined,
    handler: `${(metatype as { name: string }).name}.${name}`,
    requirement,
    takesBody: readsBody(metatype as object, name),
  };
}

const BODY = 3; // RouteParamtypes.BODY, which Nest does not export

/** Nest keeps the arguments of a handler under `kind:position`. */
function readsBody(metatype: object, name: string): boolean {
  const found = Reflect.getMetadata(ROUTE_ARGS_METADATA, metatype, name) as object | undefined;
  return Object.keys(found ?? {}).some((key) => key.startsWith(`${BODY}:`));
}
