import { randomUUID } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';

const HEADER = 'X-Request-Id';

/** Gives every request a number of our own: it is in the answer, in the log, and in the sentence about a defect. What a caller sends as one is ignored. */
export function numberRequest(_request: Request, response: Response, next: NextFunction): void {
  response.setHeader(HEADER, randomUUID());
  next();
}

/** The number of the request that this answers. */
export const requestIdOf = (response: Response): string => String(response.getHeader(HEADER) ?? '');
