import type { UmbControllerHost } from '@umbraco-cms/backoffice/controller-api';
import { umbHttpClient } from '@umbraco-cms/backoffice/http-client';
import { tryExecute } from '@umbraco-cms/backoffice/resources';

export type SyncAction = 'Report' | 'Import' | 'Export';
export type SyncChange = 'NoChange' | 'Create' | 'Update' | 'Delete' | 'Fail';

export interface SyncDifference {
  path: string;
  old: string | null;
  new: string | null;
}

export interface SyncItem {
  kind: string;
  file: string;
  name: string;
  change: SyncChange;
  differences: Array<SyncDifference>;
}

export interface SyncProblem {
  file: string;
  line: number;
  wrong: string;
  remedy: string;
}

export interface SyncResult {
  counts: Partial<Record<SyncChange, number>>;
  items: Array<SyncItem>;
  warnings: Array<SyncProblem>;
  problems: Array<SyncProblem>;
  note: string | null;
}

export interface SyncRun {
  id: string;
  request: { action: SyncAction };
  status: 'Running' | 'Succeeded' | 'Failed' | 'Canceled' | 'Interrupted';
  kind: string | null;
  done: number;
  total: number;
  started: string;
  ended: string | null;
  result: SyncResult | null;
}

const url = '/umbraco/management/api/v1/schema-sync/run';
const security = [{ scheme: 'bearer', type: 'http' } as const];

/** Runs over the uSync files. The client shows what went wrong as a notification; `undefined` says that something did. */
export class SchemaSyncServerDataSource {
  readonly #host: UmbControllerHost;

  constructor(host: UmbControllerHost) {
    this.#host = host;
  }

  async start(action: SyncAction): Promise<string | undefined> {
    const body = { action };
    const { data } = await tryExecute(this.#host, umbHttpClient.post<string>({ url, security, body }));
    return data as string | undefined;
  }

  async run(id: string): Promise<SyncRun | undefined> {
    const { data } = await tryExecute(this.#host, umbHttpClient.get<SyncRun>({ url: `${url}/${id}`, security }));
    return data as SyncRun | undefined;
  }

  async history(): Promise<Array<SyncRun>> {
    const { data } = await tryExecute(this.#host, umbHttpClient.get<Array<SyncRun>>({ url, security }));
    return (data as Array<SyncRun> | undefined) ?? [];
  }

  async cancel(id: string): Promise<void> {
    await tryExecute(this.#host, umbHttpClient.delete({ url: `${url}/${id}`, security }));
  }
}
