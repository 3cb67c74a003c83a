import { createHash } from 'node:crypto';
import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { firstValueFrom, from, type Observable } from 'rxjs';
import { Transactions } from '../database/transactions';
import { Clock } from '../kernel/clock';
import { Refusal } from '../kernel/refusal';
import { whereItLed } from './done-page';
import { SeeOther } from './see-other';
import type { StaffRequest } from './staff.guard';

const hour = 3_600_000;
/** So long a sent form is remembered. */
const memory = 48 * hour;

/**
 * A form that is sent twice acts once: its key is written in the same transaction as the act, and whoever sends it again is led
 * to where the first led. An act that was refused leaves no key, so the form can be sent anew.
 */
@Injectable()
export class OnceInterceptor implements NestInterceptor {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<StaffRequest>();
    if (!request.formKey) return next.handle() as Observable<unknown>;
    return from(
      this.once(request.formKey, context, () => firstValueFrom(next.handle() as Observable<unknown>)),
    );
  }

  private async once(key: string, context: ExecutionContext, act: () => Promise<unknown>): Promise<unknown> {
    const request = context.switchToHttp().getRequest<StaffRequest>();
    const before = await this.take(key, digestOf(request), request.caller.userId);
    if (before) return new SeeOther(before);
    const answer = await act();
    const ledTo = whereItLed(answer, context);
    if (ledTo !== null) await this.remember(key, ledTo);
    return answer;
  }

  /** Waits for the same form where it is being sent just now. @returns where it led, when it has acted already */
  private async take(key: string, digest: Buffer, userId: string): Promise<string | null> {
    const now = this.clock.now();
    await this.query('delete from tracker.form_key where used_at < $1', [new Date(now.getTime() - memory)]);
    const taken = await this.query(
      'insert into tracker.form_key (user_id, key, digest, used_at) values ($1, $2, $3, $4) on conflict do nothing returning key',
      [userId, key, digest, now],
    );
    if (taken.length > 0) return null;
    const [known] = await this.query('select digest, led_to from tracker.form_key where key = $1', [key]);
    if (!known?.digest.equals(digest)) throw new Refusal('form.sent_before');
    return known.led_to;
  }

  private async remember(key: string, ledTo: string): Promise<void> {
    await this.query('update tracker.form_key set led_to = $2 where key = $1', [key, ledTo]);
  }

  private query(sql: string, values: unknown[]): Promise<{ digest: Buffer; led_to: string | null }[]> {
    return this.transactions.manager.query(sql, values);
  }
}

/** Of where the form was sent and all that was in it. */
const digestOf = ({ originalUrl, body }: StaffRequest): Buffer =>
  createHash('sha256')
    .update(JSON.stringify([originalUrl, body ?? null]))
    .digest();
