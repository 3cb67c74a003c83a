import { ValidationPipe, type ValidationError } from '@nestjs/common';
import type { Refusal } from '../kernel/refusal';

export interface FieldFault {
  readonly field: string;
  /** A refusal code such as `activity.title_missing`. */
  readonly code: string;
  /** What the code's words are filled in with. */
  readonly values?: Refusal['values'];
}

/** Input of the wrong shape: 422 on a form, 400 on the API. Nothing was written. */
export class InvalidInput extends Error {
  constructor(readonly faults: readonly FieldFault[]) {
    super(faults.map((fault) => `${fault.field}: ${fault.code}`).join(', '));
    this.name = 'InvalidInput';
  }
}

/** Every input class names a refusal code as the message of each of its rules. */
export const inputPipe = (): ValidationPipe =>
  new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    stopAtFirstError: true,
    exceptionFactory: (errors) => new InvalidInput(errors.flatMap(faultsOf)),
  });

function faultsOf(error: ValidationError): FieldFault[] {
  const codes = Object.entries(error.constraints ?? {});
  return codes.map(([rule, message]) => ({
    field: error.property,
    code: rule === 'whitelistValidation' ? 'input.unknown_field' : message,
  }));
}
