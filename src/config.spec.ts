import { BadSettings, readConfig } from './config';

const faultsOf = (env: Record<string, string>): readonly string[] => {
  try {
    readConfig(env, false);
  } catch (error) {
    if (error instanceof BadSettings) return error.faults;
    throw error;
  }
  return [];
};

describe('the settings', () => {
  it('may all be left out', () => {
    expect(readConfig({}, false)).toMatchObject({
      role: 'all',
      port: null,
      database: null,
      redisUrl: null,
      smtpUrl: null,
      mailAtAnyHour: false,
    });
  });

  it('are all judged before the operator is told, in plain words', () => {
    const faults = faultsOf({
      PORT: 'åtta',
      ROLE: 'boss',
      SMTP_URL: 'mail.example.se',
      DATABASE_URL: 'postgres://a@b/c',
      LOG_LEVEL: 'loud',
    });
    expect(faults.map((fault) => fault.split(' ')[0])).toEqual([
      'ROLE',
      'PORT',
      'De',
      'SMTP_URL',
      'LOG_LEVEL',
      'SMTP_URL',
    ]);
    expect(faults.find((fault) => fault.startsWith('De tre'))).toContain(
      'DATABASE_OWNER_URL, DATABASE_PUBLIC_URL',
    );
  });

  it('demand a sender with a mail server, and a database with a process of its own', () => {
    expect(faultsOf({ SMTP_URL: 'smtp://localhost' }).join()).toContain('MAIL_FROM');
    expect(faultsOf({ ROLE: 'web' }).join()).toContain('DATABASE_URL');
    expect(faultsOf({ ROLE: 'worker' }).join()).toContain('BASE_URL');
  });

  it('refuse a point to fail at in production', () => {
    expect(faultsOf({ FAILPOINT: 'after_claim', NODE_ENV: 'production' }).join()).toContain('FAILPOINT');
    expect(faultsOf({ FAILPOINT: 'after_claim' })).toEqual([]);
  });

  it('take an address of a Unix socket for the database', () => {
    const url = 'postgres://tracker_runtime@localhost/tracker?host=%2Ftmp';
    const env = { DATABASE_URL: url, DATABASE_OWNER_URL: url, DATABASE_PUBLIC_URL: url };
    expect(readConfig({ ...env, SECRET_KEY: 'k'.repeat(32) }, false).database?.runtime).toBe(url);
    expect(faultsOf(env).join()).toContain('SECRET_KEY');
  });

  it('drop the slash after the address people use', () => {
    expect(readConfig({ BASE_URL: 'https://loften.example.se/' }, false).baseUrl).toBe(
      'https://loften.example.se',
    );
  });

  describe('of signing in', () => {
    const provider = {
      OIDC_ISSUER: 'https://inloggning.ekhamra.se',
      OIDC_CLIENT_ID: 'tracker',
      OIDC_CLIENT_SECRET: 's',
      OIDC_NAME: 'Ekhamra kommun',
    };

    it('demand two steps, but for the demo and for one’s own computer', () => {
      const demands = (env: Record<string, string>, isDemo = false) =>
        readConfig(env, isDemo).signIn.demandsSecondFactor;
      expect([demands({}), demands({}, true), demands({ MFA: 'optional' })]).toEqual([true, false, false]);
      expect(demands({ MFA: 'required' }, true)).toBe(true);
      const reachable: Record<string, string>[] = [
        { BASE_URL: 'https://loften.se' },
        { HOST: '0.0.0.0' },
        { BASE_URL: 'http://10.0.0.2' },
      ];
      for (const reached of reachable)
        expect(faultsOf({ MFA: 'optional', ...reached }).join()).toContain('MFA=optional');
    });

    it('take up to three sign-in services, each whole', () => {
      const second = Object.fromEntries(
        Object.entries({ ...provider, OIDC_NAME: 'Polisen' }).map(([name, value]) => [
          name.replace('OIDC', 'OIDC2'),
          value,
        ]),
      );
      const { identityProviders } = readConfig({ ...provider, ...second }, false).signIn;
      expect(identityProviders.map(({ number, name }) => [number, name])).toEqual([
        [1, 'Ekhamra kommun'],
        [2, 'Polisen'],
      ]);
      expect(faultsOf({ ...provider, OIDC_CLIENT_SECRET: '' }).join()).toContain('alla fyra');
      expect(faultsOf({ ...provider, OIDC_ISSUER: 'http://inloggning.se' }).join()).toContain('https');
      const many = 'https://login.microsoftonline.com/organizations/v2.0';
      expect(faultsOf({ ...provider, OIDC_ISSUER: many }).join()).toContain('OIDC_TENANTS');
    });

    it('name the levels of assurance that a role demands', () => {
      const read = readConfig(
        { ROLE_ACR: 'police_area_chief=loa3 https://x.se/loa=4; administrator=loa3' },
        false,
      );
      expect(read.signIn.acrByRole).toEqual({
        police_area_chief: ['loa3', 'https://x.se/loa=4'],
        administrator: ['loa3'],
      });
      expect(faultsOf({ ROLE_ACR: 'chef=loa3' }).join()).toContain('ROLE_ACR');
      expect(faultsOf({ ROLE_ACR: 'administrator' }).join()).toContain('ROLE_ACR');
    });
  });
});
