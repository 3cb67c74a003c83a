import { deliveryReportIn, messagesIn } from './delivery-report';

const report = (overrides: { action?: string; status?: string; type?: string } = {}): string =>
  [
    'From: MAILER-DAEMON@mx.example.se',
    'Message-ID: <its-own@mx.example.se>',
    `Content-Type: ${overrides.type ?? 'multipart/report;\r\n report-type=delivery-status; boundary="x"'}`,
    '',
    '--x',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.example.se',
    '',
    'Final-Recipient: rfc822; hans@example.se',
    `Action: ${overrides.action ?? 'failed'}`,
    `Status: ${overrides.status ?? '5.1.1'}`,
    'Diagnostic-Code: smtp; 550 5.1.1 no such person',
    '',
    '--x',
    'Content-Type: text/rfc822-headers',
    '',
    'Message-ID: <ours@loften.example.se>',
    'Subject: 1 ska snart vara klar',
    '--x--',
  ].join('\r\n');

describe('A report of what became of a mail', () => {
  it('tells which of our mails failed, and why', () => {
    expect(deliveryReportIn(report())).toEqual({
      messageId: '<ours@loften.example.se>',
      status: '5.1.1',
      reason: 'smtp; 550 5.1.1 no such person',
    });
  });

  it.each([
    ['a notice of delay', report({ action: 'delayed', status: '4.4.1' })],
    ['a notice of delivery', report({ action: 'delivered', status: '2.0.0' })],
    ['an out-of-office reply', report({ type: 'text/plain' })],
    ['nothing', ''],
  ])('is not %s', (_, raw) => {
    expect(deliveryReportIn(raw)).toBeNull();
  });

  it('is found among others in a mailbox file', () => {
    const mailbox = `From a@b Mon Jun  1\r\n${report()}\r\nFrom c@d Tue Jun  2\r\n${report({ type: 'text/plain' })}`;
    expect(messagesIn(mailbox).map((raw) => deliveryReportIn(raw)?.status ?? null)).toEqual(['5.1.1', null]);
    expect(messagesIn(report())).toHaveLength(1);
  });
});
