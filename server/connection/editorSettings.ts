import type { Connection } from 'vscode-languageserver/node';
import { type Settings, settingsOf } from '../language/settings.js';

/** The editor's own setting for what it does not show. */
const hiddenFiles = 'files.exclude';

/** The sections that are read. */
export const sections: readonly string[] = ['quotelens', hiddenFiles];

/** The reader's settings, asked of an editor that answers, otherwise as it has pushed them. */
export class EditorSettings {
  readonly #connection: Connection;
  #pushed: unknown;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** Takes settings that the editor sends unasked. */
  pushed(settings: unknown): void {
    this.#pushed = settings ?? this.#pushed;
  }

  /**
   * The settings that hold without a folder, then those of each folder.
   *
   * @param scopes folders
   * @param isAsked whether the editor answers questions for settings
   */
  async of(scopes: readonly string[], isAsked: boolean): Promise<Settings[]> {
    const places = [{}, ...scopes.map((scopeUri) => ({ scopeUri }))];
    if (!isAsked) return places.map(() => settingsOf(this.#pushed));
    const items = places.flatMap((place) => sections.map((section) => ({ section, ...place })));
    try {
      const answers = (await this.#connection.workspace.getConfiguration(items)) as unknown[];
      return places.map((_, at) => settingsOf(answers[2 * at], answers[2 * at + 1]));
    } catch (error) {
      this.#connection.console.warn(`Settings could not be read, defaults are used: ${String(error)}`);
      return places.map(() => settingsOf(this.#pushed));
    }
  }
}
