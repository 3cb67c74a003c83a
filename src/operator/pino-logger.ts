import type { LoggerService } from '@nestjs/common';
import type { Logger } from 'pino';

/** What Nest tells about its own parts at every start is for those who look for it. */
const innerWorkings = new Set([
  'InstanceLoader',
  'RoutesResolver',
  'RouterExplorer',
  'NestFactory',
  'NestApplication',
]);

/** Nest's log lines as pino's: one JSON object a line, so that a line break in a text stays in its line. */
export class PinoLogger implements LoggerService {
  constructor(private readonly pino: Logger) {}

  log(message: unknown, context?: string): void {
    this.write(innerWorkings.has(context ?? '') ? 'debug' : 'info', message, context);
  }

  warn(message: unknown, context?: string): void {
    this.write('warn', message, context);
  }

  debug(message: unknown, context?: string): void {
    this.write('debug', message, context);
  }

  verbose(message: unknown, context?: string): void {
    this.write('trace', message, context);
  }

  error(message: unknown, ...rest: unknown[]): void {
    const context = rest[rest.length - 1];
    this.write('error', message, typeof context === 'string' ? context : undefined);
  }

  private write(
    level: 'info' | 'warn' | 'debug' | 'trace' | 'error',
    message: unknown,
    context: string | undefined,
  ): void {
    if (message instanceof Error) this.pino[level]({ context, err: message }, message.message);
    else if (isFields(message)) this.pino[level]({ context, ...message });
    else this.pino[level]({ context }, String(message));
  }
}

const isFields = (message: unknown): message is Record<string, unknown> =>
  typeof message === 'object' && message !== null && !Array.isArray(message);
