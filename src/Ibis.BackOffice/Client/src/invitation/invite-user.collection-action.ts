import { UmbCollectionActionBase } from '@umbraco-cms/backoffice/collection';
import { invite } from './invitation.js';

export class IbisInviteUserCollectionAction extends UmbCollectionActionBase {
  execute(): Promise<void> {
    return invite(this);
  }
}

export { IbisInviteUserCollectionAction as api };
