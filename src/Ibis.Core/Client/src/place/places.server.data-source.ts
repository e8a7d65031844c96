import type { UmbControllerHost } from '@umbraco-cms/backoffice/controller-api';
import { umbHttpClient } from '@umbraco-cms/backoffice/http-client';
import { tryExecute } from '@umbraco-cms/backoffice/resources';
import type { NamedKey } from '../terms/terms.server.data-source.js';

export interface Place extends NamedKey {
  kind?: string | null;
  within?: NamedKey | null;
  country?: string | null;
  isPublished: boolean;
  foundBy?: string | null;
}

export interface City {
  name: string;
  country: string;
  part?: string | null;
  latitude: number;
  longitude: number;
  /** Our place for its country. */
  place?: Place | null;
}

export interface FoundPlaces {
  places: Array<Place>;
  cities: Array<City>;
}

const url = '/umbraco/ibis/api/v1/places';
const security = [{ scheme: 'bearer', type: 'http' } as const];

/** Our places and the cities of the world. What goes wrong is shown by the back office as a notification. */
export class PlacesServerDataSource {
  readonly #host: UmbControllerHost;

  constructor(host: UmbControllerHost) {
    this.#host = host;
  }

  async get(id: Array<string>, culture: string): Promise<Array<Place> | undefined> {
    const query = { id, culture };
    const { data } = await tryExecute(this.#host, umbHttpClient.get<Array<Place>>({ url, security, query }));
    return data as Array<Place> | undefined;
  }

  async search(text: string, culture: string): Promise<FoundPlaces | undefined> {
    const query = { query: text, culture };
    const { data } = await tryExecute(this.#host, umbHttpClient.get<FoundPlaces>({ url: `${url}/search`, security, query }));
    return data as FoundPlaces | undefined;
  }
}
