import { Field, TextField } from './fields';

export class InvalidParameterView {
  @TextField('The parameter.', 'limit')
  name!: string;

  @TextField('What is wrong with it, and what would be right.', 'Give one whole number from 1 to 100.')
  reason!: string;
}

/** RFC 9457. */
export class ProblemView {
  @TextField('`about:blank`: the title says what the status means.', 'about:blank')
  type!: string;

  @TextField('What the status means.', 'Bad request')
  title!: string;

  @Field('The status of the answer.', { type: 'integer', minimum: 400, maximum: 599, example: 400 })
  status!: number;

  @TextField('What went wrong this time.', 'One or more parameters cannot be used; see invalid-parameters.')
  detail!: string;

  @TextField('The address that was asked for.', '/api/v1/promise-sets?limit=500', { format: 'uri-reference' })
  instance!: string;

  @Field('Each parameter that cannot be used; only with status 400.', {
    type: () => [InvalidParameterView],
    required: false,
  })
  'invalid-parameters'?: InvalidParameterView[];
}
