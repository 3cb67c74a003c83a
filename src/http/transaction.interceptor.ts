import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { firstValueFrom, from, type Observable } from 'rxjs';
import { Transactions } from '../database/transactions';
import type { StaffRequest } from './staff.guard';

/** The whole request is one transaction: what is answered has been committed. */
@Injectable()
export class TransactionInterceptor implements NestInterceptor {
  constructor(private readonly transactions: Transactions) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { caller } = context.switchToHttp().getRequest<StaffRequest>();
    return from(
      this.transactions.asStaff(caller.userId, () => firstValueFrom(next.handle() as Observable<unknown>)),
    );
  }
}
