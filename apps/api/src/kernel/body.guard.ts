import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { Injectable, UnsupportedMediaTypeException } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';

const CONSUMES = 'swagger/apiConsumes';

/**
 * Refuses a body that is not JSON wherever a handler does not say that it takes something else (`@ApiConsumes`). A form of
 * another site can send text and form fields without asking the browser, and JSON only with leave, which is never given.
 */
@Injectable()
export class BodyGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<Request>();
    const others = this.reflector.get<readonly string[] | undefined>(CONSUMES, context.getHandler());
    if (others !== undefined || !hasBody(request) || request.is('application/json')) return true;
    throw new UnsupportedMediaTypeException('Send the body as JSON, with Content-Type: application/json.');
  }
}

const hasBody = ({ headers }: Request): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
