import type { AddressInfo, Socket } from 'node:net';
import { createServer } from 'node:net';

export type Stage = 'greeting' | 'ehlo' | 'mail' | 'rcpt' | 'data' | 'mid_body' | 'dot';
/** A reply such as '451 later', several lines included; or how the server lets go. */
export type Act = 'close' | 'reset' | 'hang' | 'trickle' | (string & {});

/** What a well-behaved server answers. There is nothing to say in the middle of a body. */
const usual: Record<Stage, Act> = {
  greeting: '220 sink ready',
  ehlo: '250 sink',
  mail: '250 sender ok',
  rcpt: '250 recipient ok',
  data: '354 go ahead',
  mid_body: '',
  dot: '250 kept',
};

/**
 * A mail server that misbehaves on request and tells what it kept. It keeps a message the moment it has the final dot,
 * unless it refuses it, so that a lost answer is always the answer to a message that was delivered.
 */
export class SmtpSink {
  readonly stored: string[] = [];
  readonly commands: string[] = [];
  connections = 0;
  bodyBytes = 0;
  private readonly sockets = new Set<Socket>();
  private readonly deaf = new Set<Socket>();
  private readonly withRecipient = new Set<Socket>();
  private readonly seen = new Map<Stage, number>();
  private readonly server = createServer((socket) => this.converse(socket));

  constructor(
    /** One act for always, or a list: one for each time the stage is reached, the last one for ever. */
    private readonly acts: Partial<Record<Stage, Act | readonly Act[]>> = {},
    private readonly replyDelay = 0,
  ) {}

  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `smtp://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.dropConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  dropConnections(): void {
    for (const socket of this.sockets) socket.destroy();
  }

  private converse(socket: Socket): void {
    this.connections += 1;
    this.sockets.add(socket);
    socket.setNoDelay(true);
    socket.on('close', () => this.sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    let unread = '';
    let body: string[] | null = null;
    socket.on('data', (chunk) => {
      unread += chunk.toString('latin1');
      for (
        let end = unread.indexOf('\r\n');
        end >= 0 && !this.deaf.has(socket);
        end = unread.indexOf('\r\n')
      ) {
        const line = unread.slice(0, end);
        unread = unread.slice(end + 2);
        body = body ? this.readBody(socket, body, line) : this.readCommand(socket, line);
      }
    });
    this.act(socket, 'greeting');
  }

  private readCommand(socket: Socket, line: string): string[] | null {
    this.commands.push(line);
    const verb = line.slice(0, 4).toUpperCase();
    if (verb === 'QUIT') this.say(socket, '221 bye');
    else if (verb === 'RSET') this.say(socket, '250 reset');
    else if (verb === 'MAIL') this.act(socket, 'mail');
    else if (verb === 'RCPT') this.readRecipient(socket);
    else if (verb === 'DATA') return this.readyForBody(socket) ? [] : null;
    else this.act(socket, 'ehlo');
    return null;
  }

  private readRecipient(socket: Socket): void {
    if (this.act(socket, 'rcpt').startsWith('250')) this.withRecipient.add(socket);
  }

  private readyForBody(socket: Socket): boolean {
    if (this.withRecipient.delete(socket)) return this.act(socket, 'data').startsWith('354');
    this.say(socket, '503 no valid recipient');
    return false;
  }

  private readBody(socket: Socket, body: string[], line: string): string[] | null {
    this.bodyBytes += line.length;
    if (line !== '.') {
      if (body.push(line.replace(/^\./, '')) === 1) this.act(socket, 'mid_body');
      return body;
    }
    if (!/^[45]/.test(this.act(socket, 'dot'))) this.stored.push(body.join('\r\n'));
    return null;
  }

  private act(socket: Socket, stage: Stage): Act {
    const times = this.seen.get(stage) ?? 0;
    this.seen.set(stage, times + 1);
    const acts = [this.acts[stage] ?? usual[stage]].flat();
    const act = acts[Math.min(times, acts.length - 1)] ?? 'hang';
    if (/^\d/.test(act)) this.say(socket, act);
    else if (act) this.letGo(socket, act);
    return act;
  }

  private say(socket: Socket, reply: string): void {
    const isLast = /^(421|221)/.test(reply);
    if (isLast) this.deaf.add(socket);
    setTimeout(() => (isLast ? socket.end(`${reply}\r\n`) : socket.write(`${reply}\r\n`)), this.replyDelay);
  }

  private letGo(socket: Socket, act: Act): void {
    this.deaf.add(socket);
    if (act === 'close') socket.end();
    if (act === 'reset') socket.resetAndDestroy();
    if (act === 'trickle') this.trickle(socket);
  }

  /** Always says a little more, so that no wait for silence ever ends. */
  private trickle(socket: Socket): void {
    const timer = setInterval(() => socket.write('250-one moment\r\n'), 30);
    socket.on('close', () => clearInterval(timer));
  }
}
