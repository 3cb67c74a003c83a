import { IdentityProviders } from '../accounts/identity-providers';
import { PasswordLogin } from '../accounts/password-login';
import type { Command } from './command';

export const passwordLoginOff: Command = {
  name: 'disable-password-login',
  usage: 'disable-password-login',
  explanation:
    'Stänger av inloggning med lösenord, där en inloggningstjänst är inställd (OIDC_ISSUER). Engångslänkar fungerar ändå.',
  run: async (_args, context) => {
    const { app } = await context.product();
    if (app.get(IdentityProviders).all.length === 0) {
      context.print(
        'Ingen inloggningstjänst är inställd (OIDC_ISSUER): utan lösenord skulle ingen komma in.',
      );
      return 1;
    }
    await app.get(PasswordLogin).turn(false);
    context.print(
      'Inloggning med lösenord är avstängd. Slå på den igen: npm run tracker -- enable-password-login',
    );
    return 0;
  },
};

export const passwordLoginOn: Command = {
  name: 'enable-password-login',
  usage: 'enable-password-login',
  explanation: 'Slår på inloggning med lösenord igen.',
  run: async (_args, context) => {
    const { app } = await context.product();
    await app.get(PasswordLogin).turn(true);
    context.print('Inloggning med lösenord är påslagen.');
    return 0;
  },
};
