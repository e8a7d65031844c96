import type { UmbControllerHost } from '@umbraco-cms/backoffice/controller-api';
import { umbHttpClient } from '@umbraco-cms/backoffice/http-client';
import { tryExecute } from '@umbraco-cms/backoffice/resources';
import type { Term } from './terms.server.data-source.js';

export interface Proposal {
  term: Term;
  by: string | null;
  created: string;
}

export interface MergeRun {
  id: string;
  status: 'enqueued' | 'running' | 'success' | 'failed' | 'stale';
  progress: {
    from: string;
    fromLabel: string;
    to?: string | null;
    toLabel?: string | null;
    done: number;
    total: number;
    unpublished: Array<string>;
  } | null;
}

const proposals = '/umbraco/ibis/api/v1/term-proposals';
const merges = '/umbraco/ibis/api/v1/term-merges';
const security = [{ scheme: 'bearer', type: 'http' } as const];

/** New words, and merging of terms. What goes wrong is shown by the back office as a notification. */
export class ProposalsServerDataSource {
  readonly #host: UmbControllerHost;

  constructor(host: UmbControllerHost) {
    this.#host = host;
  }

  async propose(dataType: string, label: string, culture: string): Promise<Term | undefined> {
    const body = { dataType, label, culture };
    const { data } = await tryExecute(this.#host, umbHttpClient.post<Term>({ url: proposals, security, body }));
    return data as Term | undefined;
  }

  async open(culture: string): Promise<Array<Proposal>> {
    const { data } = await tryExecute(
      this.#host,
      umbHttpClient.get<{ items: Array<Proposal> }>({ url: proposals, security, query: { culture } }),
    );
    return (data as { items: Array<Proposal> } | undefined)?.items ?? [];
  }

  async accept(id: string, culture: string): Promise<boolean> {
    const { error } = await tryExecute(
      this.#host,
      umbHttpClient.post({ url: `${proposals}/${id}/acceptance`, security, query: { culture } }),
    );
    return !error;
  }

  /** Begins the job that takes the proposal out wherever it is used. */
  async refuse(id: string): Promise<string | undefined> {
    const { data } = await tryExecute(this.#host, umbHttpClient.post<{ id: string }>({ url: `${proposals}/${id}/refusal`, security }));
    return (data as { id: string } | undefined)?.id;
  }

  /** Begins the job that puts one term in the place of another. */
  async merge(from: string, into: string): Promise<string | undefined> {
    const body = { from, into };
    const { data } = await tryExecute(this.#host, umbHttpClient.post<{ id: string }>({ url: merges, security, body }));
    return (data as { id: string } | undefined)?.id;
  }

  /** The job at work, whoever began it. */
  async running(): Promise<string | undefined> {
    const { data } = await tryExecute(this.#host, umbHttpClient.get<{ id: string }>({ url: `${merges}/running`, security }));
    return (data as { id?: string } | undefined)?.id;
  }

  async run(id: string): Promise<MergeRun | undefined> {
    const { data } = await tryExecute(this.#host, umbHttpClient.get<MergeRun>({ url: `${merges}/${id}`, security }));
    return data as MergeRun | undefined;
  }
}
