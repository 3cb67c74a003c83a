import { Injectable } from '@nestjs/common';
import { Transactions } from '../database/transactions';
import { SignInSettings } from './sign-in-settings';

/** Whether passwords work. They can be turned off where another sign-in service is set; with none, nobody would get in. */
@Injectable()
export class PasswordLogin {
  constructor(
    private readonly transactions: Transactions,
    private readonly settings: SignInSettings,
  ) {}

  async works(): Promise<boolean> {
    if (this.settings.identityProviders.length === 0) return true;
    const [row] = await this.transactions.asWorker<{ passwords_work: boolean }[]>(() =>
      this.transactions.manager.query('select passwords_work from tracker.sign_in_policy'),
    );
    return row?.passwords_work ?? true;
  }

  async turn(passwordsWork: boolean): Promise<void> {
    await this.transactions.asWorker(() =>
      this.transactions.manager.query(
        `insert into tracker.sign_in_policy (passwords_work) values ($1)
         on conflict (is_the_one) do update set passwords_work = excluded.passwords_work`,
        [passwordsWork],
      ),
    );
  }
}
