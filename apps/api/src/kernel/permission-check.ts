import type { OnModuleInit } from '@nestjs/common';
import { Injectable } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import type { Route } from './list-routes.ts';
import { listRoutes } from './list-routes.ts';

/** Refuses to start while any handler has not declared who may call it. */
@Injectable()
export class PermissionCheck implements OnModuleInit {
  private known: readonly Route[] | undefined;

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  onModuleInit(): void {
    const silent = this.routes().filter((route) => route.requirement === undefined);
    if (silent.length === 0) return;
    const names = silent.map((route) => `${route.handler} (${route.method} ${route.path})`).join(', ');
    throw new Error(
      `These handlers do not say who may call them: ${names}. Add @Requires(permission) or @Public(reason).`,
    );
  }

  /** Every route there is; they do not change while the program runs. */
  routes(): readonly Route[] {
    return (this.known ??= listRoutes(this.discovery, this.scanner, this.reflector));
  }
}
