import { parseArgs } from 'node:util';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Config } from '../config';
import type { OpenDatabase } from '../open-database';

export interface CommandContext {
  /** Read when it is first asked for. @throws BadSettings */
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
  /** @returns one of `exitCodes` */
  run(args: readonly string[], context: CommandContext): Promise<number>;
}

/** The same for every command; a script may rely on them. */
export const exitCodes = { done: 0, failed: 1, wrongUsage: 2 } as const;

/** The command was written wrongly; the message says how it is written. */
export class WrongUsage extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'WrongUsage';
  }
}

/** What a command has found: for a program with --json, else line by line for a person. */
export function answer(
  context: CommandContext,
  asJson: boolean | undefined,
  found: unknown,
  lines: readonly string[],
): void {
  context.print(asJson ? JSON.stringify(found, null, 2) : lines.join('\n'));
}

/** For a command that is told of one thing, and perhaps --json. @throws WrongUsage with what to write */
export function onlyOne(
  args: readonly string[],
  what: string,
): { readonly only: string; readonly asJson: boolean } {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { json: { type: 'boolean' } },
    allowPositionals: true,
  });
  const [only] = positionals;
  if (!only || positionals.length > 1) throw new WrongUsage(what);
  return { only, asJson: values.json ?? false };
}
