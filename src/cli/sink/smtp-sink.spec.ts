import { createTransport } from 'nodemailer';
import { type Conduct, SmtpSink, type SinkStage } from './smtp-sink';

describe('the mail server of the torture and the benchmark', () => {
  const hand = async (stage: SinkStage, conduct: Conduct) => {
    const sink = new SmtpSink({
      conduct: (at) => (at === stage ? conduct : 'usual'),
      delay: 1,
      slowness: 20,
    });
    const transport = createTransport({ url: `${await sink.listen()}/?name=w1` });
    const mail = { from: 'a@example.invalid', to: 'b@example.invalid', subject: 'Hej', text: 'Kort.' };
    const isTaken = await transport.sendMail(mail).then(
      () => true,
      () => false,
    );
    sink.close();
    return [isTaken, sink.kept.map(({ client, recipient, conduct: how }) => [client, recipient, how])];
  };
  const kept = (conduct: Conduct) => [['w1', 'b@example.invalid', conduct]];

  it('keeps what it says that it keeps, at once or late', async () => {
    expect(await hand('kept', 'usual')).toEqual([true, kept('usual')]);
    expect(await hand('kept', 'slow')).toEqual([true, kept('slow')]);
  });

  it('has kept the mail when it hangs up instead of answering', async () => {
    expect(await hand('kept', 'drop')).toEqual([false, kept('drop')]);
  });

  it.each<[SinkStage, Conduct]>([
    ['connection', 'drop'],
    ['recipient', 'later'],
    ['body', 'drop'],
    ['kept', 'later'],
  ])('keeps nothing when it misbehaves at %s (%s), however short the mail is', async (stage, conduct) => {
    expect(await hand(stage, conduct)).toEqual([false, []]);
  });
});
