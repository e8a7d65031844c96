import type { UmbControllerHost } from '@umbraco-cms/backoffice/controller-api';
import { umbHttpClient } from '@umbraco-cms/backoffice/http-client';
import { tryExecute } from '@umbraco-cms/backoffice/resources';

export interface NamedKey {
  id: string;
  label: string;
}

export type TermState = 'accepted' | 'proposed' | 'merged' | 'retired';

export interface Term extends NamedKey {
  state: TermState;
  definition?: string | null;
  mergedInto?: NamedKey | null;
  vocabulary?: NamedKey | null;
  /** The word that a search found, where it is not the label. */
  foundBy?: string | null;
  /** Labels and other labels of all languages, where an element searches by itself. */
  words?: Array<string> | null;
  uses?: number | null;
}

export interface FoundTerms {
  total: number;
  items: Array<Term>;
}

export interface Areas {
  areas: Array<{ term: Term; subThemes: Array<string> }>;
  subThemes: Array<Term>;
}

const api = '/umbraco/ibis/api/v1';
const security = [{ scheme: 'bearer', type: 'http' } as const];

/** The terms of the site. What goes wrong is shown by the back office as a notification; `undefined` says that something did. */
export class TermsServerDataSource {
  readonly #host: UmbControllerHost;

  constructor(host: UmbControllerHost) {
    this.#host = host;
  }

  get(id: Array<string>, culture: string) {
    return this.#get<Array<Term>>('/terms', { id, culture });
  }

  search(query: string, vocabulary: Array<string>, culture: string, everywhere = false) {
    return this.#get<FoundTerms>('/terms/search', { query, vocabulary, culture, everywhere });
  }

  areas(vocabulary: string, culture: string) {
    return this.#get<Areas>('/terms/areas', { vocabulary, culture });
  }

  async #get<T>(path: string, query: Record<string, unknown>): Promise<T | undefined> {
    const { data } = await tryExecute(this.#host, umbHttpClient.get<T>({ url: api + path, query, security }));
    return data as T | undefined;
  }
}
