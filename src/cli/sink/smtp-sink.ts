import type { AddressInfo, Server, Socket } from 'node:net';
import { createServer } from 'node:net';

/** Where a mail server can misbehave: when it is called, told of the recipient, given the body, or has kept the message. */
export type SinkStage = 'connection' | 'recipient' | 'body' | 'kept';
/** `later`: refused for now (4xx). `drop`: hangs up without a word. `slow`: answers when `slowness` is over. */
export type Conduct = 'usual' | 'later' | 'drop' | 'slow';

export interface KeptMail {
  /** What the client called itself (EHLO). */
  readonly client: string;
  readonly recipient: string;
  /** Header and body, each byte as one character. */
  readonly message: string;
  readonly conduct: Conduct;
}

export interface SinkManners {
  /** Asked at every stage. */
  conduct?(stage: SinkStage): Conduct;
  /** Called before the client is answered; false: the message is not kept after all, though the client is told so. */
  keep?(mail: KeptMail): boolean;
  /** Before each answer, in milliseconds. */
  readonly delay?: number;
  /** In milliseconds. */
  readonly slowness?: number;
}

const endOfBody = '\r\n.\r\n';

/** A mail server on loopback that keeps what it is given the moment it has all of it, and misbehaves as it is told to. */
export class SmtpSink {
  readonly kept: KeptMail[] = [];
  private readonly sockets = new Set<Socket>();
  private server: Server | null = null;
  private port = 0;

  constructor(private readonly manners: SinkManners = {}) {}

  /** @returns its address; the same one when it listens again */
  async listen(): Promise<string> {
    const server = (this.server = createServer((socket) => this.receive(socket)));
    await new Promise<void>((resolve, reject) =>
      server.once('error', reject).listen(this.port, '127.0.0.1', resolve),
    );
    this.port = (server.address() as AddressInfo).port;
    return `smtp://127.0.0.1:${this.port}`;
  }

  /** Refuses whoever calls; who is connected stays so. */
  deafen(): void {
    this.server?.close();
    this.server = null;
  }

  close(): void {
    this.deafen();
    for (const socket of this.sockets) socket.destroy();
  }

  private receive(socket: Socket): void {
    this.sockets.add(socket);
    socket.setNoDelay(true);
    socket.on('close', () => this.sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    new Conversation(socket, this.kept, this.manners).begin();
  }
}

/** With one client: any number of messages, one after the other. */
class Conversation {
  private unread = '';
  private isInBody = false;
  private hangsUpInBody = false;
  private client = '';
  private recipient = '';

  constructor(
    private readonly socket: Socket,
    private readonly kept: KeptMail[],
    private readonly manners: SinkManners,
  ) {}

  begin(): void {
    if (this.conduct('connection') === 'drop') return void this.socket.destroy();
    this.socket.on('data', (bytes) => this.read(bytes.toString('latin1')));
    this.say('220 sink');
  }

  private read(text: string): void {
    if (this.hangsUpInBody) return void this.socket.destroy();
    this.unread += text;
    for (;;) {
      const mark = this.isInBody ? endOfBody : '\r\n';
      const end = this.unread.indexOf(mark);
      if (end < 0 || this.socket.destroyed) return;
      const part = this.unread.slice(0, end);
      this.unread = this.unread.slice(end + mark.length);
      if (this.isInBody) this.endBody(part);
      else this.obey(part);
    }
  }

  private obey(line: string): void {
    const verb = line.slice(0, 4).toUpperCase();
    if (verb === 'EHLO' || verb === 'HELO') this.client = line.slice(5);
    if (verb === 'RCPT') return this.readRecipient(line);
    if (verb === 'DATA') return this.beginBody();
    if (verb === 'QUIT') return void this.socket.end('221 bye\r\n');
    this.say('250 ok');
  }

  private readRecipient(line: string): void {
    this.recipient = /<([^>]*)>/.exec(line)?.[1] ?? '';
    this.say(this.conduct('recipient') === 'later' ? '451 later' : '250 ok');
  }

  private beginBody(): void {
    this.isInBody = true;
    // Even when the whole body comes at once: nothing of it is kept.
    this.hangsUpInBody = this.conduct('body') === 'drop';
    this.say('354 go ahead');
  }

  private endBody(message: string): void {
    this.isInBody = false;
    const conduct = this.conduct('kept');
    if (conduct === 'later') return this.say('452 later');
    const { client, recipient } = this;
    const mail = { client, recipient, message, conduct };
    if (this.manners.keep?.(mail) ?? true) this.kept.push(mail);
    if (conduct === 'drop') return void this.socket.destroy();
    this.say('250 kept', conduct === 'slow' ? this.manners.slowness : 0);
  }

  private conduct(stage: SinkStage): Conduct {
    return this.manners.conduct?.(stage) ?? 'usual';
  }

  private say(reply: string, more = 0): void {
    const pause = (this.manners.delay ?? 0) + more;
    if (pause === 0) this.socket.write(`${reply}\r\n`);
    else setTimeout(() => this.socket.write(`${reply}\r\n`), pause);
  }
}
