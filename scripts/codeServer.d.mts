/** Paths of the programs that a served VS Code needs. */
export interface EditorTools {
  readonly node: string;
  readonly codeServer: string;
}

export interface EditorServer {
  /** `http://127.0.0.1:PORT` */
  readonly address: string;
  /** `127.0.0.1:PORT` */
  readonly authority: string;
  readonly profile: string;
  readonly ended: Promise<unknown>;
  readonly close: () => Promise<void>;
}

export type EditorSettings = Readonly<Record<string, unknown>>;

export const calmSettings: EditorSettings;
export function serveEditor(options: {
  tools: EditorTools;
  profile: string;
  settings?: EditorSettings;
  port?: number;
  forTests?: boolean;
}): Promise<EditorServer>;
export function writeSettings(profile: string, settings: EditorSettings): void;
export function installExtensions(options: { tools: EditorTools; profile: string; extensions: readonly string[] }): Promise<void>;
export function folderAddress(server: EditorServer, folder: string, payload?: readonly (readonly [string, string])[]): string;
