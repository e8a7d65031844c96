import { UMB_ACTION_EVENT_CONTEXT } from '@umbraco-cms/backoffice/action';
import type { UmbControllerBase } from '@umbraco-cms/backoffice/class-api';
import { UmbRequestReloadChildrenOfEntityEvent } from '@umbraco-cms/backoffice/entity-action';
import { umbOpenModal } from '@umbraco-cms/backoffice/modal';
import { UMB_INVITE_USER_MODAL, UMB_USER_ROOT_ENTITY_TYPE } from '@umbraco-cms/backoffice/user';

/** Asks whom to invite, and has the lists of users show her. */
export async function invite(host: UmbControllerBase): Promise<void> {
  const isSent = await umbOpenModal(host, UMB_INVITE_USER_MODAL).then(
    () => true,
    () => false,
  );
  if (!isSent) return;
  const events = await host.getContext(UMB_ACTION_EVENT_CONTEXT);
  const users = { entityType: UMB_USER_ROOT_ENTITY_TYPE, unique: null };
  events?.dispatchEvent(new UmbRequestReloadChildrenOfEntityEvent(users));
}
