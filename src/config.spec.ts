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
    expect(
      readConfig({ DATABASE_URL: url, DATABASE_OWNER_URL: url, DATABASE_PUBLIC_URL: url }, false).database
        ?.runtime,
    ).toBe(url);
  });

  it('drop the slash after the address people use', () => {
    expect(readConfig({ BASE_URL: 'https://loften.example.se/' }, false).baseUrl).toBe(
      'https://loften.example.se',
    );
  });
});
