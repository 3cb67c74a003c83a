import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Config } from '../config';
import type { OpenDatabase } from '../open-database';

export interface CommandContext {
  readonly config: Config;
  /** Opens the installation's database and the product's parts; closed when the command has ended. */
  product(): Promise<{
    readonly app: NestExpressApplication;
    readonly database: OpenDatabase;
    readonly baseUrl: string;
  }>;
  print(text: string): void;
}

export interface Command {
  /** As it is written, for example `user add`. */
  readonly name: string;
  readonly usage: string;
  readonly explanation: string;
  /** @returns the exit code */
  run(args: readonly string[], context: CommandContext): Promise<number>;
}

/** The command was written wrongly; the message says how it is written. Exit code 64, as in sysexits. */
export class WrongUsage extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'WrongUsage';
  }
}
