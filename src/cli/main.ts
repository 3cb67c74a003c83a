import { exitCodes } from './command';
import { commandLine } from './command-line';

commandLine(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error);
    process.exit(exitCodes.failed);
  },
);
