import { Post, Req } from '@nestjs/common';
import { SeeOther } from '../http/see-other';
import { StaffController } from '../http/staff-controller';
import type { StaffRequest } from '../http/staff.guard';

/** To have asked for something is all it takes for the session to go on. */
@StaffController('arbete/fortsattning')
export class SessionController {
  @Post()
  goOn(@Req() { standsOn }: StaffRequest): SeeOther {
    return new SeeOther(standsOn ?? '/arbete');
  }
}
