/** What a reader can set, section `quotelens`. Defaults stand in package.json too; a test holds them equal. */
export interface Settings {
  readonly enable: boolean;
  readonly hover: 'off' | 'short' | 'full';
  readonly codeLens: { readonly enable: boolean; readonly minimumOutlets: number };
  readonly highlights: readonly HighlightKind[];
  /** Whether quotes that differ strongly from other reports are hinted at. */
  readonly differenceHints: boolean;
  /** Whose decision leaves nothing to decide on a quote: anybody's, or only the reader's own (`me`). */
  readonly openUntil: 'anybody' | 'me';
  /** 0 to 1. */
  readonly minimumConfidence: number;
  readonly coverage: {
    /** Whether the articles of all folders are compared with each other, or only those of one folder. */
    readonly acrossFolders: boolean;
  };
  /** File pattern to outlet name. */
  readonly outlets: Readonly<Record<string, string>>;
  /** Path or pattern, relative to the folder, of the article that others are held against; empty for none. */
  readonly referenceArticle: string;
  /** Whose name stands under annotations; empty for the one that git knows. */
  readonly annotator: string;
  readonly files: {
    readonly include: readonly string[];
    readonly exclude: readonly string[];
    /** Megabytes. */
    readonly maximumSize: number;
  };
}

export type HighlightKind = 'direct' | 'mixed' | 'indirect' | 'cue' | 'speaker';

export const defaultSettings: Settings = {
  enable: true,
  hover: 'short',
  codeLens: { enable: true, minimumOutlets: 1 },
  highlights: ['direct', 'mixed', 'indirect', 'cue', 'speaker'],
  differenceHints: true,
  openUntil: 'anybody',
  minimumConfidence: 0.3,
  coverage: { acrossFolders: true },
  outlets: {},
  referenceArticle: '',
  annotator: '',
  files: {
    include: ['**/*.{news,article,txt,md,markdown,html,htm,pdf,docx,rtf}'],
    exclude: ['**/node_modules/**', '**/.git/**', '**/README.md', '**/CHANGELOG.md', '**/LICENSE*'],
    maximumSize: 20,
  },
};

/** Those settings that decide which files are read, what from them, and what is compared. */
export function readingSettings({ enable, coverage, outlets, files }: Settings): Pick<Settings, 'enable' | 'coverage' | 'outlets' | 'files'> {
  return { enable, coverage, outlets, files };
}

/**
 * Settings out of whatever an editor sent: what is missing or of the wrong kind falls back to the default.
 * @param hidden what the editor itself hides, as its setting `files.exclude` says it
 */
export function settingsOf(sent: unknown, hidden?: unknown): Settings {
  const given = recordOf(sent);
  const lens = recordOf(given['codeLens']);
  const files = recordOf(given['files']);
  const fallback = defaultSettings;
  return {
    enable: booleanOr(given['enable'], fallback.enable),
    hover: given['hover'] === 'off' || given['hover'] === 'full' ? given['hover'] : fallback.hover,
    codeLens: {
      enable: booleanOr(lens['enable'], fallback.codeLens.enable),
      minimumOutlets: numberOr(lens['minimumOutlets'], 1, 100, fallback.codeLens.minimumOutlets),
    },
    highlights: Array.isArray(given['highlights'])
      ? fallback.highlights.filter((kind) => (given['highlights'] as unknown[]).includes(kind))
      : fallback.highlights,
    differenceHints: booleanOr(given['differenceHints'], fallback.differenceHints),
    openUntil: given['openUntil'] === 'me' ? 'me' : fallback.openUntil,
    minimumConfidence: numberOr(given['minimumConfidence'], 0, 1, fallback.minimumConfidence),
    coverage: { acrossFolders: booleanOr(recordOf(given['coverage'])['acrossFolders'], fallback.coverage.acrossFolders) },
    outlets: Object.fromEntries(
      Object.entries(recordOf(given['outlets'])).filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
    ),
    referenceArticle: typeof given['referenceArticle'] === 'string' ? given['referenceArticle'].trim() : fallback.referenceArticle,
    annotator: typeof given['annotator'] === 'string' ? given['annotator'].trim() : fallback.annotator,
    files: {
      include: stringsOr(files['include'], fallback.files.include),
      exclude: [...stringsOr(files['exclude'], fallback.files.exclude), ...globsOf(hidden)],
      maximumSize: numberOr(files['maximumSize'], 0.01, 50, fallback.files.maximumSize),
    },
  };
}

function recordOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

/** The globs that `files.exclude` turns on without a condition, each for the thing itself and for all that is in it. */
function globsOf(hidden: unknown): string[] {
  const on = Object.entries(recordOf(hidden)).flatMap(([glob, given]) => (given === true ? [glob.replace(/\/+$/, '')] : []));
  return on.flatMap((glob) => [glob, `${glob}/**`]);
}

function booleanOr(value: unknown, fallback: boolean): boolean {
  return typeof value === 'boolean' ? value : fallback;
}

function numberOr(value: unknown, least: number, most: number, fallback: number): number {
  return typeof value === 'number' && value >= least && value <= most ? value : fallback;
}

function stringsOr(value: unknown, fallback: readonly string[]): readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string') ? value : fallback;
}
