import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import { Catch, Inject, Injectable, Logger, NotFoundException } from '@nestjs/common';
import type { Request, Response } from 'express';
import { PermissionCheck } from './permission-check.ts';
import type { Presented } from './present-error.ts';
import { presentError } from './present-error.ts';
import { requestIdOf } from './request-id.ts';
import { unknownRoute } from './unknown-route.ts';

const RETRY_AFTER_SECONDS: Readonly<Record<number, string>> = { 429: '900', 503: '5' };
const SAY_AGAIN_AFTER_MS = 10_000;

/**
 * Answers every error in the shape of a refusal. What is a defect of ours stands whole in the log under the request's
 * number, and only that number in the answer; a database that is away is one line in ten seconds. Logs never hold a body, a cookie, a
 * query or a password.
 */
@Injectable()
@Catch()
export class RefusalFilter implements ExceptionFilter {
  private readonly log = new Logger('http');
  private saidUnavailable = Number.NEGATIVE_INFINITY;

  constructor(@Inject(PermissionCheck) private readonly table: Pick<PermissionCheck, 'routes'>) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const [request, response] = [http.getRequest<Request>(), http.getResponse<Response>()];
    if (hasLeft(request, response)) return;
    const presented = this.present(error, request, response);
    this.tell(error, presented, request);
    if (response.headersSent) return cut(response);
    const retryAfter = RETRY_AFTER_SECONDS[presented.status];
    if (retryAfter !== undefined) response.setHeader('Retry-After', retryAfter);
    const { refusal, status, defect } = presented;
    response.removeHeader('Content-Disposition'); // the handler may have announced a file
    response.setHeader('Content-Type', 'application/json; charset=utf-8');
    response.status(status).json({ refusal, ...(defect && { requestId: requestIdOf(response) }) });
  }

  private present(error: unknown, request: Request, response: Response): Presented {
    if (!isNoHandler(error)) return presentError(error, request);
    const { allow, ...unknown } = unknownRoute(this.table.routes(), request);
    if (allow !== undefined) response.setHeader('Allow', allow);
    return unknown;
  }

  private tell(error: unknown, { status, refusal, defect }: Presented, request: Request): void {
    if (defect) return this.log.error(`${nameOf(request)} ${wordsOf(error)}`);
    if (status !== 503 || performance.now() - this.saidUnavailable < SAY_AGAIN_AFTER_MS) return;
    this.saidUnavailable = performance.now();
    const { code = 'no code' } = (error ?? {}) as { code?: string };
    this.log.warn(`${nameOf(request)} ${refusal.code} (${code})`);
  }
}

/** Nest says it so where no handler takes the method and address. */
const isNoHandler = (error: unknown): boolean =>
  error instanceof NotFoundException && /^Cannot [A-Z]+ \//.test(error.message);

/** The caller hung up: there is nobody to answer, and nothing is wrong on our side. */
const hasLeft = (request: Request, response: Response): boolean =>
  request.socket.destroyed || (response.destroyed && !response.writableEnded);

/** A part has been sent: only a cut connection tells the receiver that the rest is missing. */
function cut(response: Response): void {
  if (!response.writableEnded) response.destroy();
}

/** Without the query, which may hold what somebody searched for. */
const nameOf = (request: Request): string =>
  `${requestIdOf(request.res as Response)} ${request.method} ${request.path}:`;

const wordsOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);
