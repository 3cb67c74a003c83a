import { Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { SeeOther } from '../http/see-other';
import { By, StaffController } from '../http/staff-controller';
import { type Caller } from '../kernel/caller';
import { PersonAccess } from './person-access';
import { personPaths } from './person.paths';

/** What the administrator does when somebody has lost a telephone, or somebody else may have found one. */
@StaffController('arbete/administration/personer/:userId')
export class PersonAccessController {
  constructor(private readonly access: PersonAccess) {}

  @Post('sessioner')
  async endSessions(@Param('userId', ParseUUIDPipe) userId: string, @By() by: Caller): Promise<SeeOther> {
    await this.access.endSessions(userId, by);
    return new SeeOther(personPaths.one(userId), 'signed_out');
  }

  @Post('tvasteg')
  async removeSecondFactor(
    @Param('userId', ParseUUIDPipe) userId: string,
    @By() by: Caller,
  ): Promise<SeeOther> {
    await this.access.removeSecondFactor(userId, by);
    return new SeeOther(personPaths.one(userId), 'factor_removed');
  }
}
