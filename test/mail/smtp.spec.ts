import PostalMime from 'postal-mime';
import type { Delivery, Mail } from '../../src/mail/mail';
import type { SmtpSettings } from '../../src/mail/smtp-transport';
import { SmtpMailTransport } from '../../src/mail/smtp-transport';
import { aMail } from './a-mail';
import type { Act, Stage } from './smtp-sink';
import { SmtpSink } from './smtp-sink';

type Acts = Partial<Record<Stage, Act | readonly Act[]>>;
type Outcome = Delivery['outcome'];

const open: (SmtpSink | SmtpMailTransport)[] = [];
afterEach(async () => {
  for (const each of open.splice(0).reverse()) await each.close();
});

async function aSink(acts: Acts = {}, replyDelay = 0) {
  const sink = new SmtpSink(acts, replyDelay);
  open.push(sink);
  return { sink, url: await sink.listen() };
}

function aTransport(url: string, settings: Partial<SmtpSettings> = {}) {
  const impatient = {
    connectionTimeout: 400,
    greetingTimeout: 300,
    socketTimeout: 400,
    deliveryTimeout: 5000,
  };
  const transport = new SmtpMailTransport({ url, ...impatient, ...settings });
  open.push(transport);
  return transport;
}

/** Sends as the outbox does, noting whether the body was announced. */
async function send(transport: SmtpMailTransport, mail: Mail = aMail()) {
  let announced = 0;
  const delivery = await transport.send(mail, async () => void (announced += 1));
  return { ...delivery, announced };
}

const pipelining = '250-sink\r\n250-PIPELINING\r\n250 8BITMIME';

describe('What becomes of a mail', () => {
  describe.each<[string, Acts]>([
    ['a server that takes one command at a time', {}],
    ['a server that takes commands in a batch', { ehlo: pipelining }],
  ])('with %s', (_kind, manners) => {
    it.each<[string, Acts, Outcome, number, number]>([
      // what the server does, outcome, messages it keeps, times the body was announced
      ['that accepts', {}, 'sent', 1, 1],
      ['that closes before it greets', { greeting: 'close' }, 'retry', 0, 0],
      ['that resets before it greets', { greeting: 'reset' }, 'retry', 0, 0],
      ['that never greets', { greeting: 'hang' }, 'retry', 0, 0],
      ['that turns everybody away with 554', { greeting: '554 no mail here' }, 'retry', 0, 0],
      ['that is busy: 421 for a greeting', { greeting: '421 busy' }, 'retry', 0, 0],
      ['that closes after EHLO', { ehlo: 'close' }, 'retry', 0, 0],
      ['that answers MAIL with 451', { mail: '451 later' }, 'retry', 0, 0],
      ['that answers MAIL with 550', { mail: '550 not you' }, 'failed', 0, 0],
      ['that wants us to sign in: MAIL gets 530', { mail: '530 sign in first' }, 'retry', 0, 0],
      ['that lost the order: MAIL gets 503', { mail: '503 bad sequence' }, 'retry', 0, 0],
      ['that closes after MAIL', { mail: 'close' }, 'retry', 0, 0],
      ['that answers RCPT with 450', { rcpt: '450 greylisted' }, 'retry', 0, 0],
      ['that answers RCPT with 550', { rcpt: '550 no such user' }, 'failed', 0, 0],
      ['that answers RCPT with 421', { rcpt: '421 going down' }, 'retry', 0, 0],
      ['that closes after RCPT', { rcpt: 'close' }, 'retry', 0, 0],
      ['that resets after RCPT', { rcpt: 'reset' }, 'retry', 0, 0],
      ['that falls silent after RCPT', { rcpt: 'hang' }, 'retry', 0, 0],
      ['that answers DATA with 451', { data: '451 later' }, 'retry', 0, 0],
      ['that answers DATA with 554', { data: '554 no' }, 'failed', 0, 0],
      ['that closes at DATA', { data: 'close' }, 'retry', 0, 0],
      ['that falls silent at DATA', { data: 'hang' }, 'retry', 0, 0],
      ['that closes in the middle of the body', { mid_body: 'close' }, 'uncertain', 0, 1],
      ['that resets in the middle of the body', { mid_body: 'reset' }, 'uncertain', 0, 1],
      ['that falls silent in the middle of the body', { mid_body: 'hang' }, 'uncertain', 0, 1],
      ['that goes down in the middle of the body: 421', { mid_body: '421 going down' }, 'retry', 0, 1],
      ['that answers the body with 452', { dot: '452 disk full' }, 'retry', 0, 1],
      ['that answers the body with 554', { dot: '554 looks like spam' }, 'failed', 0, 1],
      ['that closes after the dot without an answer', { dot: 'close' }, 'uncertain', 1, 1],
      ['that resets after the dot without an answer', { dot: 'reset' }, 'uncertain', 1, 1],
      ['that falls silent after the dot', { dot: 'hang' }, 'uncertain', 1, 1],
      ['that answers the dot with nonsense', { dot: '354 go ahead' }, 'uncertain', 1, 1],
      ['that answers the dot twice', { dot: '250 kept\r\n250 kept' }, 'sent', 1, 1],
    ])('%s', async (_what, acts, outcome, kept, announced) => {
      const { sink, url } = await aSink({ ...manners, ...acts });
      const patience = Object.values(acts).includes('hang')
        ? { greetingTimeout: 500, socketTimeout: 500 }
        : {};
      expect(await send(aTransport(url, patience))).toMatchObject({ outcome, announced });
      expect(sink.stored).toHaveLength(kept);
    });
  });

  it('is "retry" when nobody listens', async () => {
    const { sink, url } = await aSink();
    await sink.close();
    expect(await send(aTransport(url))).toMatchObject({ outcome: 'retry', announced: 0 });
  });

  it('is "sent" with a server that thinks for a while before every answer', async () => {
    const { sink, url } = await aSink({}, 150);
    expect(await send(aTransport(url))).toMatchObject({ outcome: 'sent', response: '250 kept' });
    expect(sink.stored).toHaveLength(1);
  });

  it('is decided in time with a server that trickles for ever', async () => {
    const early = await aSink({ mail: 'trickle' });
    const late = await aSink({ dot: 'trickle' });
    const patience = { deliveryTimeout: 700 };
    expect(await send(aTransport(early.url, patience))).toMatchObject({ outcome: 'retry', announced: 0 });
    expect(await send(aTransport(late.url, patience))).toMatchObject({ outcome: 'uncertain', announced: 1 });
    expect([early.sink.stored.length, late.sink.stored.length]).toEqual([0, 1]);
  });

  it('is "sent" at the second attempt with a greylisting server, which keeps one message', async () => {
    const { sink, url } = await aSink({ rcpt: ['451 try again in five minutes', '250 ok'] });
    const transport = aTransport(url);
    expect(await send(transport)).toMatchObject({ outcome: 'retry', announced: 0 });
    expect(await send(transport)).toMatchObject({ outcome: 'sent', announced: 1 });
    expect(sink.stored).toHaveLength(1);
  });

  it('is "failed" without a connection when the address is none', async () => {
    const { sink, url } = await aSink();
    for (const to of ['', 'åsa', 'a@b.se, c@d.se', 'a@b.se\r\nRCPT TO:<c@d.se>', 'A <a@b.se>']) {
      expect(await send(aTransport(url), aMail({ to }))).toMatchObject({ outcome: 'failed', announced: 0 });
    }
    expect(sink.connections).toBe(0);
  });

  it('is "retry" once the transport is closed', async () => {
    const { url } = await aSink();
    const transport = aTransport(url);
    transport.close();
    expect(await send(transport)).toMatchObject({ outcome: 'retry', announced: 0 });
  });
});

describe('The announcement of the body', () => {
  it('comes after the recipient was accepted, and the first byte waits for it', async () => {
    const { sink, url } = await aSink();
    let heardBefore: string[] = [];
    let bytesDuring = -1;
    await aTransport(url).send(aMail(), async () => {
      heardBefore = sink.commands.map((command) => command.slice(0, 4));
      await new Promise((resolve) => setTimeout(resolve, 150));
      bytesDuring = sink.bodyBytes;
    });
    expect(heardBefore).toEqual(['EHLO', 'MAIL', 'RCPT', 'DATA']);
    expect(bytesDuring).toBe(0);
    expect(sink.stored).toHaveLength(1);
  });

  it('holds the mail back when it fails, and hands the failure on', async () => {
    const { sink, url } = await aSink();
    const transport = aTransport(url);
    const lost = new Error('the claim was lost');
    await expect(transport.send(aMail(), () => Promise.reject(lost))).rejects.toBe(lost);
    expect(sink.stored).toHaveLength(0);
    expect(sink.bodyBytes).toBe(0);
    expect(await send(transport)).toMatchObject({ outcome: 'sent' });
    expect(sink.stored).toHaveLength(1);
  });

  it('holds the mail back when the server gives up waiting for it', async () => {
    const { sink, url } = await aSink({ data: '354 go ahead\r\n451 too slow' });
    const delivery = await aTransport(url).send(
      aMail(),
      () => new Promise((resolve) => setTimeout(resolve, 100)),
    );
    expect(delivery.outcome).toBe('retry');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(sink.stored).toHaveLength(0);
    expect(sink.bodyBytes).toBeLessThan(5);
  });

  it('is waited for when the connection drops meanwhile, and the mail may be tried again', async () => {
    const { sink, url } = await aSink();
    let isNoted = false;
    const delivery = await aTransport(url).send(aMail(), async () => {
      sink.dropConnections();
      await new Promise((resolve) => setTimeout(resolve, 200));
      isNoted = true;
    });
    expect(delivery.outcome).toBe('retry');
    expect(isNoted).toBe(true);
    expect(sink.bodyBytes).toBe(0);
  });
});

describe('The pool of connections', () => {
  it('is used again for the next mail', async () => {
    const { sink, url } = await aSink();
    const transport = aTransport(url);
    for (const key of ['a', 'b', 'c']) await send(transport, aMail({ subject: key }));
    expect(sink.connections).toBe(1);
    expect(sink.stored).toHaveLength(3);
  });

  it('replaces a connection that the server dropped while it was idle, and sends once', async () => {
    const { sink, url } = await aSink({ ehlo: pipelining });
    const transport = aTransport(url);
    await send(transport);
    sink.dropConnections();
    expect(await send(transport)).toMatchObject({ outcome: 'sent', announced: 1 });
    expect(sink.stored).toHaveLength(2);
  });

  it('replaces a connection that the server drops as the next mail is handed to it, and sends once', async () => {
    const { sink, url } = await aSink({ mail: ['250 ok', 'close', '250 ok'] });
    const transport = aTransport(url);
    await send(transport);
    expect(await send(transport)).toMatchObject({ outcome: 'sent', announced: 1 });
    expect(sink.stored).toHaveLength(2);
  });

  it('goes on after a mail that was refused, mail by mail', async () => {
    const { sink, url } = await aSink({
      rcpt: ['250 ok', '550 no such user', '250 ok'],
      dot: ['554 spam', '250 kept'],
    });
    const transport = aTransport(url);
    const outcomes: string[] = [];
    for (let n = 0; n < 4; n += 1) outcomes.push((await send(transport)).outcome);
    expect(outcomes).toEqual(['failed', 'failed', 'sent', 'sent']);
    expect(sink.stored).toHaveLength(2);
  });

  it('delivers a morning of digests, each one once', async () => {
    const { sink, url } = await aSink({ ehlo: pipelining }, 5);
    const transport = aTransport(url);
    const mails = Array.from({ length: 60 }, (_, n) => aMail({ subject: `Sammandrag ${n}` }));
    const outcomes = await Promise.all(mails.map((mail) => send(transport, mail)));
    expect(outcomes.filter(({ outcome, announced }) => outcome === 'sent' && announced === 1)).toHaveLength(
      60,
    );
    const subjects = sink.stored.map((raw) => /^Subject: (.*)$/m.exec(raw)?.[1]);
    expect(new Set(subjects).size).toBe(60);
    expect(sink.stored).toHaveLength(60);
    expect(sink.connections).toBe(3);
  });
});

describe('What arrives', () => {
  it('is the mail as it was written, in both forms', async () => {
    const { sink, url } = await aSink();
    await send(aTransport(url));
    const arrived = await PostalMime.parse(Buffer.from(sink.stored[0] ?? '', 'latin1'));
    const { subject, text, html, messageId } = aMail();
    expect(arrived.subject).toBe(subject);
    expect(arrived.text?.trimEnd()).toBe(text.trimEnd());
    expect(arrived.html?.trimEnd()).toBe(html);
    expect(arrived.messageId).toBe(messageId);
    expect(arrived.to).toEqual([{ name: 'Åsa Öberg', address: 'asa.oberg@exempel.example.se' }]);
    expect(arrived.from).toEqual({ name: 'Medborgarlöften', address: 'loften@loften.example.se' });
    expect(sink.commands).toContain('MAIL FROM:<loften@loften.example.se>');
    expect(sink.commands).toContain('RCPT TO:<asa.oberg@exempel.example.se>');
  });

  it('is whole when it is long', async () => {
    const { sink, url } = await aSink();
    const text = Array.from({ length: 20_000 }, (_, n) => `. Rad ${n} på väg\n`).join('');
    await send(aTransport(url), aMail({ text }));
    const arrived = await PostalMime.parse(Buffer.from(sink.stored[0] ?? '', 'latin1'));
    expect(arrived.text?.trimEnd()).toBe(text.trimEnd());
  });

  it('is the same message at every attempt, by its Message-ID', async () => {
    const { sink, url } = await aSink({ dot: ['close', '250 kept'] });
    const transport = aTransport(url);
    expect(await send(transport)).toMatchObject({ outcome: 'uncertain' });
    expect(await send(transport)).toMatchObject({ outcome: 'sent' });
    const ids = sink.stored.map((raw) => /^Message-ID: (.*)$/im.exec(raw)?.[1]);
    expect(ids).toEqual([aMail().messageId, aMail().messageId]);
  });
});
