import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';

/** One field of an answer, described: every class of the API is written with these and nothing else. */
export const Field = (description: string, more: ApiPropertyOptions): PropertyDecorator =>
  ApiProperty({ description, ...more });

export const TextField = (
  description: string,
  example: string,
  more: ApiPropertyOptions = {},
): PropertyDecorator => Field(description, { type: 'string', example, ...more });

export const WordField = (
  description: string,
  words: readonly string[],
  example: string,
): PropertyDecorator => Field(description, { type: 'string', enum: [...words], example });

/** A day in Sweden, written 2026-03-31. */
export const DayField = (description: string, example: string, nullable = false): PropertyDecorator =>
  Field(description, { type: 'string', format: 'date', example, nullable });

/** An instant in UTC, written 2026-03-31T06:30:00.000Z. */
export const InstantField = (description: string, example: string): PropertyDecorator =>
  Field(description, { type: 'string', format: 'date-time', example });

export const CountField = (description: string, example: number): PropertyDecorator =>
  Field(description, { type: 'integer', minimum: 0, example });

export const FlagField = (description: string, example: boolean): PropertyDecorator =>
  Field(description, { type: 'boolean', example });
