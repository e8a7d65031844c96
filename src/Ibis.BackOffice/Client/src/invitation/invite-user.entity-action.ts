import { UmbEntityActionBase } from '@umbraco-cms/backoffice/entity-action';
import { invite } from './invitation.js';

export class IbisInviteUserEntityAction extends UmbEntityActionBase<never> {
  override execute(): Promise<void> {
    return invite(this);
  }
}

export { IbisInviteUserEntityAction as api };
