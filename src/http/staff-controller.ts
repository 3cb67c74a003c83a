import {
  applyDecorators,
  Controller,
  createParamDecorator,
  type ExecutionContext,
  SetMetadata,
  UseGuards,
  UseInterceptors,
} from '@nestjs/common';
import type { Caller } from '../kernel/caller';
import { DraftInterceptor } from './draft.interceptor';
import { withoutTransaction } from './form-inputs';
import { FormInterceptor } from './form.interceptor';
import { OnceInterceptor } from './once.interceptor';
import { PageInterceptor } from './page.interceptor';
import { StaffGuard, type StaffRequest } from './staff.guard';
import { TransactionInterceptor } from './transaction.interceptor';

/** Signed in, token checked, one transaction under the caller's rows, a form once, answered as a page. */
export const StaffController = (path: string): ClassDecorator =>
  applyDecorators(
    Controller(path),
    SetMetadata('staff', true),
    UseGuards(StaffGuard),
    UseInterceptors(
      PageInterceptor,
      FormInterceptor,
      TransactionInterceptor,
      OnceInterceptor,
      DraftInterceptor,
    ),
  );

/**
 * Signed in, token checked, answered as a page, but with no transaction around it: for how people themselves sign in, which is
 * the worker's. A transaction inside another would take two connections, and a few such requests at once all there are.
 */
export const OwnAccessController = (path: string): ClassDecorator =>
  applyDecorators(
    Controller(path),
    SetMetadata('staff', true),
    SetMetadata(withoutTransaction, true),
    UseGuards(StaffGuard),
    UseInterceptors(PageInterceptor, FormInterceptor),
  );

/** Answered as a page, for anybody. */
export const PageController = (path: string): ClassDecorator =>
  applyDecorators(Controller(path), UseInterceptors(PageInterceptor));

/** The signed-in person. */
export const By = createParamDecorator(
  (_: unknown, context: ExecutionContext): Caller => context.switchToHttp().getRequest<StaffRequest>().caller,
);
