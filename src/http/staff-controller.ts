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
    UseInterceptors(PageInterceptor, FormInterceptor, TransactionInterceptor, OnceInterceptor),
  );

/** Answered as a page, for anybody. */
export const PageController = (path: string): ClassDecorator =>
  applyDecorators(Controller(path), UseInterceptors(PageInterceptor));

/** The signed-in person. */
export const By = createParamDecorator(
  (_: unknown, context: ExecutionContext): Caller => context.switchToHttp().getRequest<StaffRequest>().caller,
);
