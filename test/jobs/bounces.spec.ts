import PostalMime from 'postal-mime';
import { MailTransport } from '../../src/mail/mail';
import { Bounces } from '../../src/reminders/bounces';
import { Desk, in3 } from './desk';

describe('a mail that comes back', () => {
  let desk: Desk;

  beforeAll(async () => {
    desk = await Desk.open({
      MAIL_AT_ANY_HOUR: 'true',
      BOUNCE_SECRET: 'en-hemlighet-som-ingen-gissar',
      UNSUBSCRIBE_MAILBOX: 'avsluta@ekhamra.example.se',
    });
  });
  afterEach(() => desk.clear());
  afterAll(() => desk.on.close());

  const reportAbout = (messageId: string) =>
    [
      'Content-Type: multipart/report; report-type=delivery-status; boundary=x',
      '',
      '--x',
      'Final-Recipient: rfc822; hans@example.se',
      'Action: failed',
      'Status: 5.1.1',
      '',
      '--x',
      `Message-ID: ${messageId}`,
    ].join('\r\n');
  const post = (body: string, secret = 'en-hemlighet-som-ingen-gissar') =>
    desk.on
      .anonymous()
      .post('/mejl/studs')
      .set('content-type', 'message/rfc822')
      .set('authorization', `Bearer ${secret}`)
      .send(body);
  const sentOn = async (day: string) => {
    desk.on.clock.set(`${day}T11:00:00Z`);
    await desk.ask(in3);
    await desk.sweep();
    await desk.sendAll();
    return (await desk.mails()).find((mail) => mail.day === day);
  };

  it('is known by its Message-ID; the second one suspends the address, and forgiving lets it go again', async () => {
    const first = await sentOn('2026-06-10');
    await post(reportAbout(first?.messageId ?? '')).expect(200, { taken: true });
    await post(reportAbout(first?.messageId ?? '')).expect(200, { taken: false });
    const second = await sentOn('2026-06-11');
    expect(second?.state).toBe('sent');
    await post(reportAbout(second?.messageId ?? '')).expect(200, { taken: true });
    expect(await sentOn('2026-06-12')).toBeUndefined();
    const [suspended] = await desk.on.app.get(Bounces).suspended();
    expect(suspended).toMatchObject({ bounces: 2 });
    expect(await desk.on.app.get(Bounces).forgive(suspended?.address ?? '')).toBe(true);
    expect(await sentOn('2026-06-12')).toMatchObject({ state: 'sent' });
  });

  it('is also one that the server refuses because of its address, and not because of what it says', async () => {
    const refuse = (reason: string) =>
      jest.spyOn(desk.on.app.get(MailTransport), 'send').mockResolvedValueOnce({ outcome: 'failed', reason });
    const count = async () => (await desk.on.database.rows('select 1 from tracker.mail_bounce')).length;
    refuse('550 5.1.1 no such person');
    await sentOn('2026-06-10');
    expect(await count()).toBe(1);
    refuse('554 5.7.1 looks like spam');
    await sentOn('2026-06-11');
    expect(await count()).toBe(1);
    jest.restoreAllMocks();
  });

  it('is told only by who has the secret, and nothing else is taken for one', async () => {
    const mail = await sentOn('2026-06-10');
    await post(reportAbout(mail?.messageId ?? ''), 'fel').expect(404);
    await post(reportAbout('<unknown@example.se>')).expect(200, { taken: false });
    await post('Auto-Submitted: auto-replied\r\n\r\nJag är ledig.').expect(200, { taken: false });
    await post('x'.repeat(1_100_000)).expect(413);
    expect(await desk.on.database.rows('select 1 from tracker.mail_bounce')).toEqual([]);
  });

  it('EM-6: is read beside mail that asks for no more: the address is in our mail, and only its secret counts', async () => {
    await sentOn('2026-06-10');
    const [mail] = await desk.on.database.rows<{ raw: Buffer }>('select raw from tracker.captured_mail');
    const { headers } = await PostalMime.parse(mail?.raw ?? '');
    const header = headers.find(({ key }) => key === 'list-unsubscribe')?.value ?? '';
    const address = new URL(/<(mailto:[^>]+)>/.exec(header)?.[1] ?? '');
    expect(address.pathname).toBe('avsluta@ekhamra.example.se');
    const asking = (subject: string) => `From: okand@example.se\r\nSubject: ${subject}\r\n\r\nHej`;
    await post(asking('avsluta en-hemlighet-som-inte-finns')).expect(200, { taken: false });
    await sentOn('2026-06-11');
    expect((await desk.stored()).map(({ state }) => state)).toEqual(['sent', 'sent']);
    for (let time = 0; time < 2; time += 1)
      await post(asking(address.searchParams.get('subject') ?? '')).expect(200, { taken: true });
    await sentOn('2026-06-12');
    expect((await desk.stored()).map(({ state }) => state).sort()).toEqual(['cancelled', 'sent', 'sent']);
  });
});
