import { type ExecutionContext, SetMetadata } from '@nestjs/common';
import { SeeOther } from './see-other';

const pageTellsWhatWasDone = 'pageTellsWhatWasDone';

/** The page that answers the form tells what was done; who sends the form once more is led to this path. */
export const TellsWhatWasDone = (again: string): MethodDecorator => SetMetadata(pageTellsWhatWasDone, again);

/**
 * A form has acted when it leads on, or its page tells what was done; any other page is a step on the way.
 * @returns where it led; null when it has not acted yet
 */
export function whereItLed(answer: unknown, context: ExecutionContext): string | null {
  if (answer instanceof SeeOther) return answer.location;
  return (Reflect.getMetadata(pageTellsWhatWasDone, context.getHandler()) as string | undefined) ?? null;
}
