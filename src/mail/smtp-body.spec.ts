import { Readable } from 'node:stream';
import { SmtpBody } from './smtp-body';

const read = async (stream: Readable): Promise<string> => Buffer.concat(await stream.toArray()).toString();
const bytes = () => Readable.from([Buffer.from('Hej')], { objectMode: false });

describe('The body of a mail', () => {
  it('waits until somebody reads it', async () => {
    let announced = 0;
    const body = new SmtpBody(async () => void (announced += 1));
    const gated = body.behindGate(bytes());
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(announced).toBe(0);
    expect(await read(gated)).toBe('Hej');
    expect([announced, await body.shut()]).toEqual([1, true]);
  });

  it('has not begun when nobody read it', async () => {
    expect(await new SmtpBody(async () => undefined).shut()).toBe(false);
  });

  it('stays behind the gate when it was shut during the announcement', async () => {
    let announced = () => {};
    const body = new SmtpBody(() => new Promise<void>((resolve) => (announced = resolve)));
    const reading = read(body.behindGate(bytes()));
    await new Promise((resolve) => setTimeout(resolve, 20));
    const begun = body.shut();
    announced();
    await expect(reading).rejects.toThrow('too late');
    expect(await begun).toBe(false);
  });

  it('is given once and never again', async () => {
    const body = new SmtpBody(async () => undefined);
    await read(body.behindGate(bytes()));
    await expect(read(body.behindGate(bytes()))).rejects.toThrow('fetched twice');
  });

  it('is held back when the announcement fails, and says why', async () => {
    const lost = new Error('the claim was lost');
    const body = new SmtpBody(() => Promise.reject(lost));
    await expect(read(body.behindGate(bytes()))).rejects.toThrow('held back');
    await expect(body.shut()).rejects.toBe(lost);
  });
});
