import { Injectable, Logger } from '@nestjs/common';
import { currentRequest } from './current-request';

type Event =
  | 'sign_in.succeeded'
  | 'sign_in.failed'
  | 'sign_in.throttled'
  | 'sign_out'
  | 'session.ended'
  | 'password.changed'
  | 'password.letter_asked_for'
  | 'second_factor.changed'
  | 'identity.changed'
  | 'access.denied'
  | 'administration.act'
  | 'export';

/** One line in the process's log for each thing that whoever guards the installation wants to know of. Never a secret, never what was typed. */
@Injectable()
export class SecurityLog {
  private readonly logger = new Logger('Security');

  note(event: Event, userId: string | null, details: Readonly<Record<string, string | number>> = {}): void {
    const request = currentRequest();
    const { id = null, address = null } = request ?? {};
    this.logger.log({ event, userId, requestId: id, address, ...details });
  }
}
