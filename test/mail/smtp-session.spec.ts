import type { AddressInfo } from 'node:net';
import PostalMime from 'postal-mime';
import type { SMTPServerOptions } from 'smtp-server';
import { SMTPServer } from 'smtp-server';
import { SmtpMailTransport } from '../../src/mail/smtp-transport';
import { aMail } from './a-mail';

const open: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close();
});

interface Arrived {
  raw: Buffer;
  isSecure: boolean;
  user: unknown;
}

/** An independent server; its certificate is its own and trusted by nobody. */
async function aServer(options: SMTPServerOptions) {
  const arrived: Arrived[] = [];
  const server = new SMTPServer({
    logger: false,
    authOptional: true,
    closeTimeout: 10,
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        arrived.push({ raw: Buffer.concat(chunks), isSecure: session.secure, user: session.user });
        done();
      });
    },
    ...options,
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  open.push(() => new Promise<void>((resolve) => server.close(resolve)));
  return { arrived, host: `127.0.0.1:${(server.server.address() as AddressInfo).port}` };
}

function send(url: string) {
  const transport = new SmtpMailTransport({ url, greetingTimeout: 1000, socketTimeout: 2000 });
  open.push(() => transport.close());
  return transport.send(aMail(), async () => undefined);
}

describe('The session with the mail server', () => {
  it('carries the mail unchanged, lines that begin with a dot included', async () => {
    const { arrived, host } = await aServer({ disabledCommands: ['STARTTLS', 'AUTH'] });
    expect(await send(`smtp://${host}`)).toMatchObject({ outcome: 'sent' });
    expect(arrived).toHaveLength(1);
    const parsed = await PostalMime.parse(arrived[0]?.raw ?? '');
    expect(parsed.text?.trimEnd()).toBe(aMail().text.trimEnd());
    expect(parsed.subject).toBe(aMail().subject);
  });

  it('is encrypted when the server offers it', async () => {
    const { arrived, host } = await aServer({});
    expect(await send(`smtp://${host}?tls.rejectUnauthorized=false`)).toMatchObject({ outcome: 'sent' });
    expect(arrived).toMatchObject([{ isSecure: true }]);
  });

  it('is encrypted from the start with smtps', async () => {
    const { arrived, host } = await aServer({ secure: true });
    expect(await send(`smtps://${host}?tls.rejectUnauthorized=false`)).toMatchObject({ outcome: 'sent' });
    expect(arrived).toMatchObject([{ isSecure: true }]);
  });

  it.each(['smtp', 'smtps'])('hands nothing to a server nobody vouches for: %s', async (scheme) => {
    const { arrived, host } = await aServer({ secure: scheme === 'smtps' });
    expect(await send(`${scheme}://${host}`)).toMatchObject({ outcome: 'retry' });
    expect(arrived).toHaveLength(0);
  });

  it('hands nothing over in the clear where encryption is demanded', async () => {
    const { arrived, host } = await aServer({ disabledCommands: ['STARTTLS'] });
    expect(await send(`smtp://${host}?requireTLS=true`)).toMatchObject({ outcome: 'retry' });
    expect(arrived).toHaveLength(0);
  });

  const signIn: SMTPServerOptions = {
    authOptional: false,
    onAuth: ({ username, password }, _session, done) =>
      password === 'lös/ord' ? done(null, { user: username }) : done(new Error('No such user')),
  };

  it('signs in with what the address says', async () => {
    const { arrived, host } = await aServer(signIn);
    const url = `smtp://loften:${encodeURIComponent('lös/ord')}@${host}?tls.rejectUnauthorized=false`;
    expect(await send(url)).toMatchObject({ outcome: 'sent' });
    expect(arrived).toMatchObject([{ user: 'loften' }]);
  });

  it.each(['loften:fel@', ''])(
    'keeps the mail for later when the sign-in is wrong: "%s"',
    async (credentials) => {
      const { arrived, host } = await aServer(signIn);
      const delivery = await send(`smtp://${credentials}${host}?tls.rejectUnauthorized=false`);
      expect(delivery).toMatchObject({ outcome: 'retry' });
      expect(arrived).toHaveLength(0);
    },
  );
});
