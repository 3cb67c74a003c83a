import { parseArgs } from 'node:util';
import { IdentityProviders } from '../accounts/identity-providers';
import { PasswordLogin } from '../accounts/password-login';
import { answer, type Command, type CommandContext, exitCodes } from './command';

export const passwordLoginOff: Command = {
  name: 'disable-password-login',
  usage: 'disable-password-login [--json]',
  explanation:
    'Stänger av inloggning med lösenord, där en inloggningstjänst är inställd (OIDC_ISSUER). Engångslänkar fungerar ändå.',
  run: async (args, context) => {
    const asJson = wantsJson(args);
    const { app } = await context.product();
    if (app.get(IdentityProviders).all.length === 0) {
      console.error(
        'Ingen inloggningstjänst är inställd (OIDC_ISSUER): utan lösenord skulle ingen komma in.',
      );
      return exitCodes.failed;
    }
    await app.get(PasswordLogin).turn(false);
    return told(context, asJson, false, [
      'Inloggning med lösenord är avstängd. Slå på den igen: npm run tracker -- enable-password-login',
    ]);
  },
};

export const passwordLoginOn: Command = {
  name: 'enable-password-login',
  usage: 'enable-password-login [--json]',
  explanation: 'Slår på inloggning med lösenord igen.',
  run: async (args, context) => {
    const asJson = wantsJson(args);
    const { app } = await context.product();
    await app.get(PasswordLogin).turn(true);
    return told(context, asJson, true, ['Inloggning med lösenord är påslagen.']);
  },
};

const wantsJson = (args: readonly string[]): boolean =>
  parseArgs({ args: [...args], options: { json: { type: 'boolean' } } }).values.json ?? false;

function told(context: CommandContext, asJson: boolean, passwordsWork: boolean, lines: string[]): number {
  answer(context, asJson, { passwordsWork }, lines);
  return exitCodes.done;
}
