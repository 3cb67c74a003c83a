import PostalMime from 'postal-mime';
import { CapturedMailTransport } from '../../src/mail/captured-mailbox';
import type { Mail } from '../../src/mail/mail';
import { aMail } from './a-mail';

const events: string[] = [];
const kept: { mail: Mail; raw: Buffer }[] = [];
const transport = new CapturedMailTransport(async (mail, raw) => {
  events.push('kept');
  kept.push({ mail, raw });
});
const announce = async () => void events.push('announced');

beforeEach(() => {
  events.length = 0;
  kept.length = 0;
});

describe('The captured mailbox', () => {
  it('keeps a mail as the bytes that would have been sent, after the body was announced', async () => {
    expect(await transport.send(aMail(), announce)).toEqual({ outcome: 'sent', response: 'captured' });
    expect(events).toEqual(['announced', 'kept']);
    expect(kept[0]?.mail).toEqual(aMail());
    expect((await PostalMime.parse(kept[0]?.raw ?? '')).subject).toBe(aMail().subject);
  });

  it('shows a mail that was sent twice, twice', async () => {
    await transport.send(aMail(), announce);
    await transport.send(aMail(), announce);
    expect(kept.map(({ mail }) => mail.messageId)).toEqual([aMail().messageId, aMail().messageId]);
  });

  it('treats an unusable address as a mail server would', async () => {
    expect(await transport.send(aMail({ to: 'åsa' }), announce)).toMatchObject({ outcome: 'failed' });
    expect(events).toEqual([]);
  });

  it('keeps nothing when the announcement fails, and hands the failure on', async () => {
    const lost = new Error('the claim was lost');
    await expect(transport.send(aMail(), () => Promise.reject(lost))).rejects.toBe(lost);
    expect(kept).toEqual([]);
  });
});
