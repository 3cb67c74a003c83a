import { HttpException } from '@nestjs/common';
import type { Response } from 'express';
import { InvalidInput } from './invalid-input';

/** RFC 9457. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly instance: string;
  /** What is wrong with which parameter (as in DIGG's profile). */
  readonly 'invalid-parameters'?: readonly { readonly name: string; readonly reason: string }[];
}

const titles: Readonly<Record<number, string>> = {
  400: 'Bad request',
  404: 'Not found',
  405: 'Method not allowed',
  406: 'Not acceptable',
  410: 'Gone',
  413: 'Content too large',
  414: 'URI too long',
  429: 'Too many requests',
  500: 'Internal server error',
};

/** A request to the API that says what is wrong with which parameter. */
export class InvalidParameters extends Error {
  constructor(readonly parameters: readonly { readonly name: string; readonly reason: string }[]) {
    super(parameters.map(({ name, reason }) => `${name}: ${reason}`).join('; '));
    this.name = 'InvalidParameters';
  }
}

export function problemOf(fault: unknown, status: number, instance: string): Problem {
  const answered = fault instanceof InvalidParameters || fault instanceof InvalidInput ? 400 : status;
  return {
    type: 'about:blank',
    title: titles[answered] ?? 'Error',
    status: answered,
    detail: detailOf(fault, answered),
    instance,
    ...(fault instanceof InvalidParameters ? { 'invalid-parameters': fault.parameters } : {}),
  };
}

export function sendProblem(response: Response, problem: Problem): void {
  response
    .status(problem.status)
    .set('cache-control', 'no-store')
    .type('application/problem+json')
    .send(JSON.stringify(problem));
}

function detailOf(fault: unknown, status: number): string {
  if (status >= 500) return 'Something went wrong on our side. The fault has been noted.';
  if (fault instanceof InvalidParameters)
    return 'One or more parameters cannot be used; see invalid-parameters.';
  if (fault instanceof HttpException) return fault.message;
  return 'The request cannot be answered. Check the address and the parameters.';
}
