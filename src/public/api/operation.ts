import { applyDecorators, type Type } from '@nestjs/common';
import {
  ApiExtraModels,
  ApiHeader,
  ApiOperation,
  ApiResponse,
  type ApiResponseOptions,
  getSchemaPath,
} from '@nestjs/swagger';
import { problems } from './examples';
import { ProblemView } from './problem.view';

export interface OperationText {
  readonly operationId: string;
  readonly summary: string;
  readonly description: string;
}

type FaultStatus = keyof typeof problems;

export interface Answer {
  readonly text: OperationText;
  readonly type: Type;
  readonly description: string;
  readonly example: object;
  /** Besides 406 and 500, which every operation may answer. */
  readonly faults: readonly FaultStatus[];
}

/** A read operation: what it answers, with an example, and every way it can fail. */
export const Operation = ({ text, type, description, example, faults }: Answer): MethodDecorator =>
  applyDecorators(
    ApiOperation({ ...text }),
    ApiHeader({
      name: 'If-None-Match',
      required: false,
      description: 'The ETag of what you have: unchanged is answered with 304 and no body.',
      schema: { type: 'string' },
    }),
    ApiHeader({
      name: 'If-Modified-Since',
      required: false,
      description: 'The Last-Modified of what you have. Looked at only without If-None-Match.',
      schema: { type: 'string' },
    }),
    ApiHeader({
      name: 'traceparent',
      required: false,
      description: 'W3C Trace Context. Given back when well formed, ignored when not.',
      schema: { type: 'string' },
    }),
    ApiExtraModels(type, ProblemView),
    ApiResponse({
      status: 200,
      description,
      headers,
      content: {
        'application/json': {
          schema: { $ref: getSchemaPath(type) },
          examples: { example: { summary: 'Exempel / Example', value: example } },
        },
      },
    }),
    ApiResponse({ status: 304, description: 'Unchanged since you fetched it. No body.', headers }),
    ...([...faults, 406, 500] as const).map((status) => ApiResponse(fault(status))),
  );

const header = (description: string) => ({ description, schema: { type: 'string' } });

const headers = {
  ETag: header('Names these very bytes. Send it back in If-None-Match.'),
  'Cache-Control': header('How long the answer may be used without asking again: one minute.'),
  'Last-Modified': header(
    'When what is answered last changed; each day is a change, because what is late depends on it.',
  ),
  Link: header('The licence and the description of the API; on lists the next and the previous page.'),
  Vary: header('What the answer depends on besides its address.'),
  traceparent: header('The same as in the request, when it was well formed.'),
};

const whatHappened: Readonly<Record<FaultStatus, string>> = {
  400: 'A parameter cannot be used. Each one is named with what is wrong.',
  404: 'There is no such thing, or it is not published.',
  410: 'It was published and has been taken back from the web.',
  406: 'The request’s Accept header rules out application/json.',
  500: 'A fault on the server. It has been noted.',
};

const fault = (status: FaultStatus): ApiResponseOptions => ({
  status,
  description: whatHappened[status],
  content: {
    'application/problem+json': {
      schema: { $ref: getSchemaPath(ProblemView) },
      examples: { example: { summary: 'Exempel / Example', value: problems[status] } },
    },
  },
});
