import { createTransport } from 'nodemailer';

export interface BareLoad {
  readonly url: string;
  readonly raw: string;
  readonly mails: number;
}

/** Told by its parent what to send again and again, with a pool as large as the product's, and nothing else around it. */
process.on('message', ({ url, raw, mails }: BareLoad) => {
  const transport = createTransport({ url, pool: true, maxConnections: 3 });
  const envelope = { from: 'paminnelser@example.invalid', to: ['person@example.invalid'] };
  const sent = Array.from({ length: mails }, () => transport.sendMail({ envelope, raw }));
  void Promise.all(sent).then(() => {
    transport.close();
    process.send?.('done');
  });
});
